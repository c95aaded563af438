// An import in the making, for tests that need one.
import type { ImportRow, ImportView } from '../wire'

export function anImportRow(special: Partial<ImportRow> = {}): ImportRow {
  return {
    number: 2,
    state: 'ready',
    take: true,
    title: 'Antibody Panels',
    started_on: '',
    completed_on: '2026-03-14',
    provider: 'Northfield Institute',
    amount: '1.5 contact hours',
    type_name: 'Continuing education course',
    areas: ['Blood banking'],
    sentences: [],
    ...special,
  }
}

export function anImport(special: Partial<ImportView> = {}): ImportView {
  return {
    label: 'ce log.csv',
    sheets: [{ name: '', rows: 3 }],
    draft: {
      sheet: 0,
      heading: 1,
      roles: ['completed_on', 'title', 'quantity'],
      order: '',
      unit: 'contact_hour',
      type: 'ce_course',
      words: [],
      ticked: [],
      unticked: [],
    },
    remembered: false,
    headings: [{ id: '1', name: 'Row 1: Date, Title, Hours' }],
    columns: [
      { letter: 'A', name: 'Date', samples: ['2026-03-14'] },
      { letter: 'B', name: 'Title', samples: ['Antibody Panels'] },
      { letter: 'C', name: 'Hours', samples: ['1.5'] },
    ],
    roles: [
      { id: 'completed_on', name: 'Completed on' },
      { id: 'title', name: 'Title' },
      { id: 'quantity', name: 'Amount' },
      { id: 'areas', name: 'Areas' },
      { id: 'ignore', name: 'Leave out' },
    ],
    units: [{ id: 'contact_hour', name: 'Contact hour' }],
    types: [{ id: 'ce_course', name: 'Continuing education course' }],
    areas: [{ id: 'other', name: 'Other laboratory area' }],
    ambiguous: null,
    unitless: true,
    unknown: [],
    questions: [],
    rows: [anImportRow()],
    ...special,
  }
}
