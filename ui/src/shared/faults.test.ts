import { expect, it } from 'vitest'

import { byField, elsewhere, stillWrong } from './faults'

const faults = [
  { field: 'title', message: 'A title is missing.' },
  { field: 'title', message: 'A title is too long.' },
  { field: 'cap', message: 'Not on this form.' },
]

it('a field shows its first fault', () => {
  expect(byField(faults).title?.message).toBe('A title is missing.')
})

it('a fault of a field the form does not show is not lost', () => {
  expect(elsewhere(faults, ['title'])).toEqual([faults[2]])
})

it('a field changed since is not accused any more', () => {
  const then = { title: '', areas: ['a'] }
  expect(stillWrong(faults, then, { title: 'Ethics', areas: ['a'] })).toEqual([faults[2]])
  expect(stillWrong(faults, then, { title: '', areas: [] })).toEqual(faults)
})
