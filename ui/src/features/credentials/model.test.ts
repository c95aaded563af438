import { describe, expect, it } from 'vitest'

import { asDetails, asForm, proposedEnd } from './model'

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
