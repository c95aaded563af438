// What a person says of a spreadsheet, as pure steps from one draft to the next.
import type { ImportDraft, ImportRow, ImportView } from '../../wire'

export type Which = 'all' | 'take' | 'look'

/** Gives a column a meaning; another column that had it gives it up, unless several may have it. */
export function mapped(draft: ImportDraft, column: number, role: string): ImportDraft {
  const repeats = ['ignore', 'areas', 'notes'].includes(role)
  const roles = draft.roles.map((it, at) => (at === column ? role : it === role && !repeats ? 'ignore' : it))
  return { ...draft, roles }
}

/** Goes to another sheet, or says where the headings stand: what was said of the columns is guessed anew. */
export function elsewhere(draft: ImportDraft, to: { sheet?: number; heading?: number }): ImportDraft {
  const fresh = { ...draft, ticked: [], unticked: [] }
  if (to.sheet !== undefined) return { ...fresh, sheet: to.sheet, heading: 0, roles: [], order: '' }
  if (to.heading === 0) return { ...fresh, heading: 0 }
  return { ...fresh, heading: to.heading ?? draft.heading, roles: [], order: '' }
}

/** Says what a word means; an empty meaning leaves it open. */
export function meant(draft: ImportDraft, role: string, word: string, id: string): ImportDraft {
  const others = draft.words.filter((it) => it.role !== role || it.word !== word)
  return { ...draft, words: id ? [...others, { role, word, id }] : others }
}

/** Ticks a row or takes its tick away; what a row is by itself needs no mention. */
export function ticked(view: ImportView, row: ImportRow, take: boolean): ImportView {
  const { draft } = view
  const without = (rows: number[]) => rows.filter((it) => it !== row.number)
  const next = {
    ...draft,
    ticked: row.state === 'twin' && take ? [...without(draft.ticked), row.number] : without(draft.ticked),
    unticked: row.state === 'ready' && !take ? [...without(draft.unticked), row.number] : without(draft.unticked),
  }
  return { ...view, draft: next, rows: view.rows.map((it) => (it.number === row.number ? { ...it, take } : it)) }
}

/** Tells whether a person can tick a row. */
export const canTake = (row: ImportRow): boolean => row.state === 'ready' || row.state === 'twin'

/** Returns the rows one asks to see: all, those that come in, or those that something is said of. */
export function chosen(rows: readonly ImportRow[], which: Which): readonly ImportRow[] {
  if (which === 'take') return rows.filter((it) => it.take)
  if (which === 'look') return rows.filter((it) => it.state !== 'ready' || it.sentences.length)
  return rows
}

/** Returns what is left to choose for an unknown word. */
export function choicesFor(view: ImportView, role: string) {
  return role === 'type' ? view.types : role === 'unit' ? view.units : view.areas
}
