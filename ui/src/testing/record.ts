// Rows of an invented record, for tests that need one. Each is plain; a test states what is special about it.
import type { ActivityDraft, ActivityRow, Situation, StandingRow } from '../wire'

export function aSituation(special: Partial<Situation> = {}): Situation {
  return {
    record: 'own',
    trouble: null,
    own_exists: true,
    vault: '/home/mara/aliquot',
    today: '2026-11-22',
    undo: null,
    redo: null,
    read_only: null,
    notes: [],
    waiting: 0,
    version: '0.1.0',
    ...special,
  }
}

export function aDraft(special: Partial<ActivityDraft> = {}): ActivityDraft {
  return {
    id: 'a1',
    type: 'ce_course',
    title: 'Antibody Panels',
    provider: 'Northfield Institute',
    started_on: '',
    completed_on: '2026-03-14',
    quantity: '1.5',
    unit: 'contact_hour',
    areas: ['blood_banking'],
    tags: [],
    program_number: '',
    notes: '',
    ...special,
  }
}

export function anActivity(special: Partial<ActivityRow> = {}): ActivityRow {
  const draft = special.draft ?? aDraft()
  return {
    id: draft.id ?? 'a1',
    draft,
    type_name: 'Continuing education course',
    amount: '1.5 contact hours',
    areas: [{ id: 'blood_banking', name: 'Blood banking' }],
    evidence: [],
    counts: [{ credential_id: 'c1', credential: 'MLS(ASCP)', worth: '1.5', counted: '1.5' }],
    ...special,
  }
}

export const CHOICES = {
  types: [{ id: 'ce_course', name: 'Continuing education course' }],
  units: [{ id: 'contact_hour', name: 'contact hour' }],
  areas: [
    { id: 'blood_banking', name: 'Blood banking' },
    { id: 'ethics', name: 'Medical ethics' },
  ],
  tags: [{ id: 'cpr', name: 'CPR' }],
}

export const CITATION = {
  clause: 'ascp-mls@2026.1/teaching-year',
  said: 'At most 1 point of clinical teaching in a year.',
  confidence: 'stated',
  note: null,
  sources: [{ title: 'The body’s own page', url: 'https://example.org/rules', as_of: 'undated' }],
  edited: null,
}

export function aStanding(special: Partial<StandingRow> = {}): StandingRow {
  return {
    credential_id: 'c1',
    title: 'MLS(ASCP)',
    category_name: 'Medical Laboratory Scientist',
    cycle_start: '2024-02-01',
    cycle_end: '2027-01-31',
    on: '2026-11-22',
    verdict: 'no',
    headline: '4 points short',
    ready: 'short',
    declaration: 'The declaration can’t go in while points are missing.',
    counted: '32',
    required: '36',
    percent: 88,
    areas: [
      {
        id: 'blood_banking',
        name: 'Blood banking',
        free: false,
        needed: '2',
        counted: '0.5',
        short: '1.5',
        percent: 25,
        citation: CITATION,
      },
    ],
    shortages: [{ sentence: 'Blood banking is 1.5 points short.', short: '1.5', citations: [CITATION] }],
    repair: 'At least 4 points fix it.',
    activities: [
      {
        id: 'a1',
        title: 'Clinical rotation',
        completed_on: '2025-05-02',
        worth: '2',
        worth_said: 'A year is 2 points.',
        counted: '1',
        places: [{ area_id: 'hematology', area: 'Hematology', points: '1' }],
        reasons: [{ sentence: 'Teaching is capped at 1 point in a year.', points: '1', citation: CITATION }],
        wish: 'none',
        choice_said: null,
        may_fill: [
          { id: 'hematology', name: 'Hematology' },
          { id: 'free', name: 'Unrestricted' },
        ],
      },
    ],
    pins_cost: null,
    depends: null,
    readings: [],
    not_checked: [{ sentence: 'Whether the provider is accepted.', decisive: false, citation: null }],
    dates: [{ kind: 'expires', on: '2027-01-31', sentence: 'The credential expires.', days_left: 70, citation: null }],
    stage: 'current',
    life: [{ sentence: 'Taking part is required.', citations: [] }],
    stage_sentence: 'The cycle is running.',
    renewable: false,
    earlier: [],
    rule: null,
    rule_trouble: [],
    ...special,
  }
}
