import { expect, it } from 'vitest'

import type { FactRow } from '../../wire'
import { asksFor, optionOf, options, said, sourceOf } from './official'

const fact = (key: string, said: string, tick = false): FactRow => ({ key, heading: 'You', name: key, said, tick })
const facts = [fact('holder', 'Ada Example'), fact('number', ''), fact('line.9.title', ''), fact('area.Blood Bank', '', true)]
const names = { nothing: 'Leave empty', text: 'My own words', tick: 'Ticked' }

it('a choice and what it stands for are the same, there and back', () => {
  for (const source of [
    { from: 'nothing' },
    { from: 'tick' },
    { from: 'text', text: 'kept' },
    { from: 'fact', key: 'holder' },
  ] as const) {
    expect(sourceOf(optionOf(source), source)).toEqual(source)
  }
})

it('a box is offered boxes, a line is offered texts, and empty rows are left out', () => {
  const ids = (takes: 'text' | 'tick') => options(facts, { from: 'nothing' }, takes, names).map((it) => it.id)
  expect(ids('tick')).toEqual(['nothing', 'tick', 'fact:area.Blood Bank'])
  expect(ids('text')).toEqual(['nothing', 'text', 'fact:holder', 'fact:number'])
})

it('an empty row stays on offer where it is chosen', () => {
  const chosen = { from: 'fact', key: 'line.9.title' } as const
  expect(options(facts, chosen, 'text', names).map((it) => it.id)).toContain('fact:line.9.title')
})

it('what will be read is said', () => {
  expect(said({ from: 'fact', key: 'holder' }, facts)).toBe('Ada Example')
  expect(said({ from: 'tick' }, facts)).toBe('✓')
  expect(asksFor('area.', [{ from: 'fact', key: 'area.Blood Bank' }])).toBe(true)
})
