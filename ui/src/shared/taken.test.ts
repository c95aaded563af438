import { expect, it } from 'vitest'

import type { Taken } from '../wire'
import { sentence } from './taken'

const taken = (...known: boolean[]): Taken => ({
  kept: known.map((known_before, index) => ({ id: String(index), label: `${index}.pdf`, known_before, note: known_before ? 'It was kept before.' : null })),
  refused: [],
  left: 0,
})

it('a new file is kept, and a known one is said to be known', () => {
  expect(sentence(taken(false))).toContain('0.pdf')
  expect(sentence(taken(true))).not.toBe(sentence(taken(false)))
})

it('several files are counted, with those known before', () => {
  expect(sentence(taken(false, true, false))).toContain('3')
  expect(sentence(taken(false, true, false))).toContain('1')
})

it('an attached file names what it proves', () => {
  expect(sentence(taken(false), 'Antibody Panels')).toContain('Antibody Panels')
})
