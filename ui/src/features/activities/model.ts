// What the list of activities shows, in which order, and what a new activity starts from. Nothing here counts points.
import type { ActivityDraft, ActivityRow, Count } from '../../wire'

/** What the list can stand in the order of; `match` is how well a row matches what was typed. */
export type Column = 'date' | 'title' | 'provider' | 'type' | 'evidence' | 'match'

export interface Order {
  column: Column
  descending: boolean
}

/** Newest first: what was done last is what a person comes to file. */
export const NEWEST_FIRST: Order = { column: 'date', descending: true }

/** Tells whether no file proves the activity. */
export function isUnproved(row: ActivityRow): boolean {
  return row.evidence.length === 0
}

/** Folds case and accents, so that "Álvarez" is found by "alvarez". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()
}

/** The best match first, as the program found them. */
export const BEST_FIRST: Order = { column: 'match', descending: true }

/** Returns the rows in this order; rows that are equal in it stand by date, then by title. */
export function sorted(rows: readonly ActivityRow[], order: Order): readonly ActivityRow[] {
  if (order.column === 'match') return rows
  const direction = order.descending ? -1 : 1
  const key = KEYS[order.column]
  return [...rows].sort(
    (a, b) =>
      direction * compare(key(a), key(b)) ||
      compare(b.draft.completed_on, a.draft.completed_on) ||
      compare(a.draft.title, b.draft.title),
  )
}

const KEYS: Record<Exclude<Column, 'match'>, (row: ActivityRow) => string | number> = {
  date: (row) => row.draft.completed_on,
  title: (row) => plain(row.draft.title),
  provider: (row) => plain(row.draft.provider),
  type: (row) => row.type_name,
  evidence: (row) => row.evidence.length,
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'en')
}

/** Returns the credentials the rows count for, in the order the program gave them: a column each. */
export function credentials(rows: readonly ActivityRow[]): { id: string; title: string }[] {
  const found = new Map(rows.flatMap((row) => row.counts.map((it) => [it.credential_id, it.credential] as const)))
  return [...found].map(([id, title]) => ({ id, title }))
}

/** Returns how much of a count there is: all of it, some, nothing, or nobody knows. */
export function extent(count: Count): 'full' | 'part' | 'none' | 'unknown' {
  if (count.worth === null) return 'unknown'
  if (count.counted === count.worth) return 'full'
  return count.counted === '0' ? 'none' : 'part'
}

/** Returns the order after the person pressed a column's heading. */
export function pressed(order: Order, column: Column): Order {
  if (order.column === column) return { column, descending: !order.descending }
  return { column, descending: column === 'date' || column === 'match' }
}

/** Returns an empty activity. */
export function blank(): ActivityDraft {
  return {
    id: null,
    type: 'ce_course',
    title: '',
    provider: '',
    started_on: '',
    completed_on: '',
    quantity: '',
    unit: 'contact_hour',
    areas: [],
    tags: [],
    program_number: '',
    notes: '',
  }
}

/** Returns the next activity of a heap: what a stack of certificates has in common is kept. */
export function next(saved: ActivityDraft): ActivityDraft {
  return { ...blank(), type: saved.type, provider: saved.provider, unit: saved.unit }
}

/** Tells whether two drafts say the same. */
export function same(a: ActivityDraft, b: ActivityDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Returns the providers of the record, the ones used most first. */
export function providers(rows: readonly ActivityRow[]): string[] {
  const uses = new Map<string, number>()
  for (const { draft } of rows) {
    if (draft.provider) uses.set(draft.provider, (uses.get(draft.provider) ?? 0) + 1)
  }
  return [...uses].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name)
}
