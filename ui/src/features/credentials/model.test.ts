import { describe, expect, it } from 'vitest'

import { asDetails, asForm, proposedCycle, proposedEnd } from './model'

describe('the proposed end of a cycle', () => {
  it.each([
    ['2024-01-01', 3, '2026-12-31'],
    ['2023-07-15', 3, '2026-07-14'],
    ['2024-02-29', 3, '2027-02-27'],
  ])('%s and %i years end on %s', (start, years, end) => {
    expect(proposedEnd(start, years)).toBe(end)
  })

  it('nothing is proposed where the rule states no length or the day is not one', () => {
    expect(proposedEnd('2024-01-01', null)).toBeUndefined()
    expect(proposedEnd('2024-13-01', 3)).toBeUndefined()
  })
})

describe('the next cycle', () => {
  it.each([
    ['2024-02-01', '2027-01-31', '2027-02-01', '2030-01-31'],
    ['2021-03-01', '2024-02-29', '2024-03-01', '2027-02-28'],
    ['2023-12-16', '2026-12-15', '2026-12-16', '2029-12-15'],
  ])('after %s to %s, it is %s to %s', (start, end, nextStart, nextEnd) => {
    expect(proposedCycle(start, end)).toEqual({ start: nextStart, end: nextEnd })
  })

  it('of a cycle of no whole years, it has as many days', () => {
    expect(proposedCycle('2024-01-01', '2024-06-30')).toEqual({ start: '2024-07-01', end: '2024-12-29' })
  })
})

it('the holder’s lines come back as they went in, without the empty ones', () => {
  const details = {
    name: 'Mara Quill',
    other_names: ['Mara Quill-Ames'],
    customer_id: '80990317',
    address: ['12 Elm Street', 'Dayton'],
    employer: '',
  }
  expect(asDetails(asForm(details))).toEqual(details)
  expect(asDetails({ ...asForm(details), address: '12 Elm Street\n\n Dayton \n' })).toEqual(details)
})
