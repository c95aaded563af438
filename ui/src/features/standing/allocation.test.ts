import { describe, expect, it } from 'vitest'

import { aStanding } from '../../testing/record'
import type { ActivityStandingRow, PriceRow } from '../../wire'
import { keyOf, may, partsOf, same, shelves, toneOf, wishes, wishOf } from './allocation'

const { areas, activities } = aStanding()
const teaching = activities[0]!
const split: ActivityStandingRow = {
  ...teaching,
  id: 'a2',
  places: [
    { area_id: 'blood_banking', area: 'Blood banking', points: '0.5' },
    { area_id: 'hematology', area: 'Hematology', points: '1' },
  ],
}
const aside: ActivityStandingRow = { ...teaching, id: 'a3', places: [] }

describe('the shelves', () => {
  it('an activity split between areas stands on each with its points', () => {
    const found = shelves(areas, [split])
    expect(found.map((it) => [it.area?.id, it.placed.map((placed) => placed.points)])).toEqual([
      ['blood_banking', ['0.5']],
      ['hematology', ['1']],
      [undefined, []],
    ])
  })

  it('what counts nowhere stands on the last, and nothing is lost', () => {
    const found = shelves(areas, [teaching, split, aside])
    expect(found.at(-1)!.placed.map((it) => it.activity.id)).toEqual(['a3'])
    expect(new Set(found.flatMap((it) => it.placed.map((placed) => placed.activity.id))).size).toBe(3)
  })

  it('without a rule everything stands on one shelf', () => {
    expect(shelves([], [aside]).map((it) => it.area)).toEqual([undefined])
  })
})

it('a wish and its word are the same', () => {
  for (const wish of wishes(teaching)) expect(wishOf(keyOf(wish))).toEqual(wish)
})

describe('parts', () => {
  it('begin as they count now, or as they were chosen', () => {
    expect(partsOf(teaching)).toEqual([
      { area: 'hematology', points: '1' },
      { area: 'free', points: '' },
    ])
    const chosen = { ...teaching, wish: { parts: [{ area: 'free', points: '0.5' }] } }
    expect(partsOf(chosen).map((it) => it.points)).toEqual(['', '0.5'])
    expect(same({ parts: partsOf(chosen) }, chosen.wish)).toBe(true)
    expect(same({ parts: partsOf(teaching) }, chosen.wish)).toBe(false)
  })

  it('are not offered of a worth that is not known', () => {
    expect(wishes({ ...teaching, worth: null }).map(keyOf)).not.toContain('parts')
  })
})

it('an activity may go to its own areas or aside, and nowhere else', () => {
  expect(may(teaching, { area: 'hematology' })).toBe(true)
  expect(may(teaching, { area: 'ethics' })).toBe(false)
  expect(may(teaching, 'set_aside')).toBe(true)
})

describe('the tone of a price', () => {
  const price = (special: Partial<PriceRow>): PriceRow => ({
    verdict_before: 'no',
    verdict_after: 'no',
    counted_before: '32',
    counted_after: '32',
    sentence: '',
    ...special,
  })

  it('a verdict that is lost is worse than points that are', () => {
    expect(toneOf(price({}))).toBe('good')
    expect(toneOf(price({ counted_after: '9' }))).toBe('attention')
    expect(toneOf(price({ verdict_before: 'yes', counted_after: '31' }))).toBe('bad')
    expect(toneOf(price({ verdict_after: 'yes', counted_after: '36' }))).toBe('good')
  })
})
