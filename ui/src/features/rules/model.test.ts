import { expect, it } from 'vitest'

import type { RuleChoice } from '../../wire'
import { asChoices, chosen, keyOf } from './model'

const held: RuleChoice = { body: 'ascp', body_name: 'ASCP', category: 'MLS', name: 'MLS(ASCP)', held: true }
const other: RuleChoice = { body: 'amt', body_name: 'AMT', category: 'MT', name: 'MT – Technologist', held: false }

it('lists what is held under one heading, and the rest under their bodies', () => {
  expect(asChoices([held, other]).map((it) => it.group)).toEqual(['What you hold', 'AMT'])
})

it('shows the first rule until one is picked', () => {
  expect(chosen([held, other], undefined)).toBe(held)
  expect(chosen([held, other], keyOf(other))).toBe(other)
  expect(chosen([], undefined)).toBeUndefined()
})
