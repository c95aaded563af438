import { describe, expect, it } from 'vitest'

import type { DateRow } from '../../wire'
import { lead, line, moments, toneOf } from './model'

const date = (kind: string, on: string): DateRow => ({ kind, on, sentence: kind, days_left: 0, citation: null })
const dates = [date('window_opens', '2026-10-02'), date('submit_by', '2026-12-01'), date('expires', '2026-12-31')]

describe('the line of the cycle', () => {
  const cycle = { cycle_start: '2024-01-01', cycle_end: '2026-12-31', dates }

  it('today lies between the first day and the last', () => {
    expect(line({ ...cycle, on: '2024-01-01' }).today).toBe(0)
    expect(line({ ...cycle, on: '2026-12-31' }).today).toBe(100)
    expect(line({ ...cycle, on: '2025-07-02' }).today).toBeCloseTo(50, 0)
  })

  it('a day outside the cycle stays on the line', () => {
    expect(line({ ...cycle, on: '2023-06-01' }).today).toBe(0)
    expect(line({ ...cycle, on: '2030-06-01' }).today).toBe(100)
  })

  it('the window lies before the end', () => {
    const { window } = line({ ...cycle, on: '2025-01-01' })
    expect(window?.from).toBeGreaterThan(90)
    expect(window?.to).toBeLessThan(100)
  })

  it('a cycle whose dates are not known has no window', () => {
    expect(line({ ...cycle, dates: [], on: '2025-01-01' }).window).toBeUndefined()
  })
})

describe('the lead', () => {
  const said = {
    headline: 'Everything required is met.',
    declaration: 'It can be submitted now.',
    stage_sentence: 'The last day to submit was yesterday.',
  }

  it('what can be done is said first', () => {
    expect(lead({ ...said, ready: 'now' }).first).toBe(said.declaration)
    expect(lead({ ...said, ready: 'soon' }).first).toBe(said.declaration)
  })

  it('a date that was missed is said before anything else', () => {
    expect(lead({ ...said, ready: 'late' }).first).toBe(said.stage_sentence)
    expect(lead({ ...said, ready: 'expired' }).first).toBe(said.stage_sentence)
  })

  it('of what is settled, that is said first, and then what it came to', () => {
    expect(lead({ ...said, ready: 'settled' })).toEqual({ first: said.stage_sentence, then: said.headline })
    expect(toneOf({ ready: 'settled', verdict: 'yes' })).toBe('good')
    expect(toneOf({ ready: 'settled', verdict: 'no' })).toBe('plain')
  })

  it('where nothing can be done yet, the reason is said first', () => {
    expect(lead({ ...said, ready: 'short' }).first).toBe(said.headline)
    expect(lead({ ...said, ready: 'unsure' }).first).toBe(said.headline)
  })
})

describe('the moments', () => {
  it('today stands among the dates', () => {
    expect(moments(dates, '2026-11-22').map((it) => it.on)).toEqual([
      '2026-10-02',
      '2026-11-22',
      '2026-12-01',
      '2026-12-31',
    ])
  })

  it('a deadline of today stands after the mark of today', () => {
    expect(moments(dates, '2026-12-01').map((it) => it.kind)).toEqual(['date', 'today', 'date', 'date'])
  })
})
