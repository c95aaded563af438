// What stands in a field of a body's own form: a choice in a list, made from where it comes from and back.
import type { FactRow, OfficialField, OfficialView, Source } from '../../wire'

export interface Option {
  id: string
  name: string
  group?: string
}

/** Returns the choice that stands for a source. */
export function optionOf(source: Source): string {
  return source.from === 'fact' ? `fact:${source.key}` : source.from
}

/** Returns the source a choice stands for, keeping words that were typed. */
export function sourceOf(option: string, before: Source): Source {
  if (option.startsWith('fact:')) return { from: 'fact', key: option.slice(5) }
  if (option === 'tick') return { from: 'tick' }
  if (option === 'text') return { from: 'text', text: before.from === 'text' ? before.text : '' }
  return { from: 'nothing' }
}

/** Returns what may stand in a field; rows nothing is recorded for are left out unless they are chosen. */
export function options(
  facts: readonly FactRow[],
  source: Source,
  takes: 'text' | 'tick' | 'either',
  names: { nothing: string; text: string; tick: string },
): Option[] {
  const fitting = facts.filter(
    (it) =>
      (takes === 'either' || it.tick === (takes === 'tick')) &&
      (it.said !== '' || it.tick || optionOf(source) === `fact:${it.key}` || !/^(line|instrument)\./.test(it.key)),
  )
  return [
    { id: 'nothing', name: names.nothing },
    ...(takes === 'text' ? [] : [{ id: 'tick', name: names.tick }]),
    ...(takes === 'tick' ? [] : [{ id: 'text', name: names.text }]),
    ...fitting.map((it) => ({ id: `fact:${it.key}`, name: it.name, group: it.heading })),
  ]
}

/** Returns what will be read in a field. */
export function said(source: Source, facts: readonly FactRow[]): string {
  switch (source.from) {
    case 'fact':
      return facts.find((it) => it.key === source.key)?.said ?? ''
    case 'text':
      return source.text
    case 'tick':
      return '✓'
    case 'nothing':
      return ''
  }
}

/** Returns the sources of a form's fields by name. */
export function sources(view: OfficialView): Record<string, Source> {
  return Object.fromEntries(view.fields.filter((it) => !it.pen).map((it) => [it.name, it.source]))
}

/** Tells whether any field or placed text is given a fact that begins like this. */
export function asksFor(beginning: string, all: readonly Source[]): boolean {
  return all.some((it) => it.from === 'fact' && it.key.startsWith(beginning))
}

/** Returns the fields that stand on a page. */
export function onPage(fields: readonly OfficialField[], page: number): OfficialField[] {
  return fields.filter((it) => it.page === page)
}
