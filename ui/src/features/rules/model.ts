// Pure answers about a rule, for the page that shows it.
import type { Grouped } from '../../shared/SelectField.svelte'
import { words } from '../../shared/words'
import type { ClauseDraft, ClauseRow, EntryDraft, PackView, RuleChoice } from '../../wire'

/** Names a choice in a list; the two words may hold anything but a line's end. */
export const keyOf = (choice: Pick<RuleChoice, 'body' | 'category'>) => `${choice.body}\n${choice.category}`

/** Returns the categories as a list offers them: those held first, then body by body. */
export function asChoices(choices: readonly RuleChoice[]): Grouped[] {
  return choices.map((it) => ({
    id: keyOf(it),
    name: it.name,
    group: it.held ? words.rules.held : it.body_name,
  }))
}

/** Returns the choice of a key, or the first there is. */
export function chosen(choices: readonly RuleChoice[], key: string | undefined): RuleChoice | undefined {
  return choices.find((it) => keyOf(it) === key) ?? choices[0]
}

/** Returns a draft of a clause as it stands. */
export function draftOf(view: PackView, row: ClauseRow): ClauseDraft {
  const values = Object.fromEntries(row.fields.map((it) => [it.key, it.value]))
  const source = row.citation.edited ? row.citation.sources[0] : undefined
  return {
    body: view.body,
    category: view.category,
    clause: row.clause,
    values,
    why: row.citation.edited?.why ?? '',
    source_title: source?.title ?? '',
    source_url: source?.url ?? '',
    source_seen: source && source.as_of !== 'undated' ? source.as_of : '',
  }
}

/** Returns a blank form for the numbers of a category; an area whose minimum is asked and not known has its row. */
export function blankEntry(view: PackView, today: string): EntryDraft {
  return {
    body: view.body,
    category: view.category,
    total: '',
    areas: view.open_areas.map((area) => ({ area, min: '' })),
    hour: '',
    source_title: '',
    source_url: view.pages[0]?.url ?? '',
    source_seen: today,
  }
}

/** Tells whether a clause's number was left open and may be filled in. */
export const isOpen = (row: ClauseRow) => row.fields.some((it) => it.value === 'unknown')

/** Returns the revision to show first: that of the present cycle, or else the latest. */
export function firstShown(view: PackView): string | undefined {
  return (view.revisions.find((it) => it.present) ?? view.revisions[0])?.id
}
