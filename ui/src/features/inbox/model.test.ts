import { expect, it } from 'vitest'

import { aDraft } from '../../testing/record'
import type { ActivityDraft, FieldRow, InboxRow, PaperPart } from '../../wire'
import { another, choose, following, originOf, others, readPages, saidPages, turned } from './model'

const candidate = (said: string, completed_on: string) => ({
  said,
  sets: [
    { field: 'completed_on', value: completed_on },
    { field: 'started_on', value: '' },
  ],
  why: [],
  place: null,
})
const day: FieldRow = {
  fact: 'day',
  how: 'check',
  candidates: [candidate('14 March 2026', '2026-03-14'), candidate('3 April 2026', '2026-04-03')],
}
const FIELDS = ['completed_on', 'started_on']

it('a field says how its value came: found, chosen, or typed', () => {
  expect(originOf(day, aDraft({ completed_on: '2026-03-14' }), FIELDS)).toBe('check')
  expect(originOf(day, aDraft({ completed_on: '2026-04-03' }), FIELDS)).toBe('chosen')
  expect(originOf(day, aDraft({ completed_on: '2026-03-15' }), FIELDS)).toBe('typed')
  expect(originOf(undefined, aDraft({ completed_on: '' }), FIELDS)).toBe('not_found')
})

it('turning through the candidates comes back to the first', () => {
  const draft: ActivityDraft = aDraft({ completed_on: '2026-03-14' })
  choose(draft, turned(day, draft, 1)!)
  expect(draft.completed_on).toBe('2026-04-03')
  expect(others(day, draft).map((it) => it.said)).toEqual(['14 March 2026'])
  choose(draft, turned(day, draft, 1)!)
  expect(draft.completed_on).toBe('2026-03-14')
  expect(turned(day, aDraft({ completed_on: 'typed' }), 1)?.said).toBe('14 March 2026')
})

it('pages are said shortly and read back, and no page is read that is not there', () => {
  for (const pages of [[], [1], [1, 2, 3], [1, 3, 4, 9]]) expect(readPages(saidPages(pages), 9)).toEqual(pages)
  expect(readPages('2-3, 1', 9)).toEqual([1, 2, 3])
  for (const text of ['0', '3-2', '10', 'two', '1-']) expect(readPages(text, 9)).toBeUndefined()
})

it('another certificate stands on the pages no other one has', () => {
  const part: PaperPart = { certificate: 0, pages: [1, 2], take: true, draft: aDraft() }
  const added = another([part], 4)
  expect(added.pages).toEqual([3, 4])
  expect([added.draft.title, added.draft.provider]).toEqual(['', 'Northfield Institute'])
})

it('after a file comes the next one, and after the last the first', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ id }) as InboxRow)
  expect(following(rows, 'b')).toBe('c')
  expect(following(rows, 'c')).toBe('a')
  expect(following(rows.slice(0, 1), 'a')).toBeUndefined()
})
