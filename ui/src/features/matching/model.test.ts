import { expect, it } from 'vitest'

import type { MatchRow } from '../../wire'
import { chosenFor, surePairs } from './model'

const candidate = (id: string) => ({ activity_id: id, title: id, completed_on: '2026-03-14', amount: '1 contact hour', why: [] })
const row = (id: string, how: MatchRow['how']): MatchRow => ({
  evidence_id: id,
  label: `${id}.pdf`,
  said: '',
  read: true,
  how,
  candidates: [candidate('a1'), candidate('a2')],
})

it('the first candidate stands until the person chooses another, or none', () => {
  expect(chosenFor(row('e1', 'check'), {})?.activity_id).toBe('a1')
  expect(chosenFor(row('e1', 'check'), { e1: 'a2' })?.activity_id).toBe('a2')
  expect(chosenFor(row('e1', 'check'), { e1: '' })).toBeUndefined()
})

it('only what is sure and untouched is attached at once', () => {
  const rows = [row('e1', 'high'), row('e2', 'check'), row('e3', 'high')]
  expect(surePairs(rows, { e3: 'a2' })).toEqual([{ evidence_id: 'e1', activity_id: 'a1' }])
})
