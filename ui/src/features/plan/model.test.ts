import { describe, expect, it } from 'vitest'

import type { PaceRow } from '../../wire'
import { amountsUpTo, asActivity, asPoints, blank, chart, isJudgeable } from './model'

const pace = (special: Partial<PaceRow> = {}): PaceRow => ({
  credential_id: 'c1',
  title: 'MLS(ASCP)',
  start: '2024-01-01',
  goal_on: '2026-12-31',
  today: '2025-07-01',
  goal: '36',
  steps: [
    { on: '2024-07-01', points: '9', across: 166, up: 250 },
    { on: '2025-01-01', points: '18', across: 334, up: 500 },
  ],
  top: '36',
  sentence: '18 of 36 points count.',
  ...special,
})

describe('the chart', () => {
  it('rises on each day and is level between', () => {
    const { corners } = chart(pace())
    expect(corners[0]).toEqual({ x: 0, y: 0 })
    expect(corners[1]).toEqual({ x: 166, y: 0 })
    expect(corners[2]!.x).toBe(166)
    expect(corners[3]).toEqual({ x: 334, y: corners[2]!.y })
    expect(corners[4]!.y).toBe(2 * corners[2]!.y)
  })

  it('the line of the points goes on to today and no further', () => {
    const { corners, today } = chart(pace())
    expect(today).toBeCloseTo(499, -1)
    expect(corners.at(-1)!.x).toBe(today)
  })

  it('a goal that is not known is not drawn', () => {
    expect(chart(pace({ goal: null })).goal).toBeUndefined()
  })

  it('an even pace reaches the goal on the last day, below what counts beyond it', () => {
    const { goal } = chart(pace())
    const more = chart(pace({ top: '72' })).goal
    expect(goal?.x).toBe(1_000)
    expect(more?.y).toBe(goal!.y / 2)
  })

  it('a last day that is past moves in, so that today still stands on the chart', () => {
    const late = chart(pace({ today: '2027-01-31' }))
    expect(late.today).toBe(1_000)
    expect(late.goal!.x).toBeLessThan(1_000)
    const years = chart(pace({ today: '2036-01-31' }))
    expect(years.today).toBe(1_000)
    expect(years.goal!.x).toBeGreaterThan(900)
  })

  it('a record with nothing in it is a level line', () => {
    expect(asPoints(chart(pace({ steps: [], today: '2024-01-01' })).corners)).toBe('0,1000 0,1000')
  })

  it('the years that begin within the cycle are marked', () => {
    expect(chart(pace({ start: '2024-02-01', goal_on: '2027-01-01' })).years.map((it) => it.year)).toEqual([
      '2025',
      '2026',
      '2027',
    ])
  })

  it('the amounts at the side are round and few', () => {
    expect(amountsUpTo(36)).toEqual([0, 10, 20, 30])
    expect(amountsUpTo(1)).toEqual([0, 1])
    expect(amountsUpTo(58.75)).toEqual([0, 20, 40])
  })
})

describe('a course that is done', () => {
  const course = { ...blank(), id: 'p1', title: 'Gram Stains', on: '2026-03-14', quantity: '1.5', areas: ['ethics'] }

  it('becomes an activity of the same day', () => {
    expect(asActivity(course, '2026-03-14')).toMatchObject({
      id: null,
      title: 'Gram Stains',
      completed_on: '2026-03-14',
      quantity: '1.5',
      areas: ['ethics'],
    })
  })

  it('earlier than planned, its day is asked for', () => {
    expect(asActivity(course, '2026-03-13').completed_on).toBe('')
  })
})

it('a course can be judged once it has a day and an amount', () => {
  expect(isJudgeable(blank())).toBe(false)
  expect(isJudgeable({ ...blank(), on: '2026-03-14' })).toBe(false)
  expect(isJudgeable({ ...blank(), on: 'soon', quantity: '1' })).toBe(false)
  expect(isJudgeable({ ...blank(), on: '2026-03-14', quantity: '1' })).toBe(true)
})
