import { describe, expect, it } from 'vitest'

import type { ActivityDraft, ActivityRow } from '../../wire'
import { BEST_FIRST, blank, credentials, extent, next, NEWEST_FIRST, pressed, providers, sorted } from './model'

function anActivity(title: string, draft: Partial<ActivityDraft> = {}, row: Partial<ActivityRow> = {}): ActivityRow {
  return {
    id: title,
    draft: { ...blank(), id: title, title, completed_on: '2026-03-14', ...draft },
    type_name: 'Continuing education course',
    amount: '1 contact hour',
    areas: [],
    evidence: [],
    counts: [],
    ...row,
  }
}

const titles = (rows: readonly ActivityRow[]) => rows.map((it) => it.draft.title)
const count = (worth: string | null, counted: string) => ({ credential_id: 'c', credential: 'MLS(ASCP)', worth, counted })

describe('order', () => {
  const rows = [
    anActivity('b', { completed_on: '2025-01-01' }),
    anActivity('a', { completed_on: '2026-01-01' }),
    anActivity('c', { completed_on: '2026-01-01' }),
  ]

  it('the newest stand first, and equal days by title', () => {
    expect(titles(sorted(rows, NEWEST_FIRST))).toEqual(['a', 'c', 'b'])
  })

  it('what was found stands as it was found', () => {
    expect(titles(sorted(rows, BEST_FIRST))).toEqual(['b', 'a', 'c'])
  })

  it('a heading pressed twice turns the order round', () => {
    const once = pressed(NEWEST_FIRST, 'title')
    expect(titles(sorted(rows, once))).toEqual(['a', 'b', 'c'])
    expect(titles(sorted(rows, pressed(once, 'title')))).toEqual(['c', 'b', 'a'])
  })

  it('sorting leaves the given rows as they were', () => {
    sorted(rows, NEWEST_FIRST)
    expect(titles(rows)).toEqual(['b', 'a', 'c'])
  })
})

describe('points', () => {
  it('each credential has a column', () => {
    const other = { ...count('1', '1'), credential_id: 'd', credential: 'HT(ASCP)' }
    const rows = [anActivity('a', {}, { counts: [count('1', '0'), other] }), anActivity('b', {}, { counts: [other] })]
    expect(credentials(rows).map((it) => it.title)).toEqual(['MLS(ASCP)', 'HT(ASCP)'])
  })

  it('a count is full, partial, nothing or unknown', () => {
    expect(extent(count('1.5', '1.5'))).toBe('full')
    expect(extent(count('1.5', '0.5'))).toBe('part')
    expect(extent(count('1.5', '0'))).toBe('none')
    expect(extent(count(null, '0'))).toBe('unknown')
  })
})

describe('drafts', () => {
  it('the next of a heap keeps provider, type and unit and nothing else', () => {
    const saved = { ...blank(), id: '1', title: 'One', provider: 'LabCE', unit: 'cmle', quantity: '2', areas: ['ethics'] }
    expect(next(saved)).toEqual({ ...blank(), provider: 'LabCE', unit: 'cmle' })
  })

  it('providers are offered by how often they were used', () => {
    const rows = ['B', 'A', 'A', ''].map((provider, index) => anActivity(String(index), { provider }))
    expect(providers(rows)).toEqual(['A', 'B'])
  })
})
