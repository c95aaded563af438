import { describe, expect, it } from 'vitest'

import { daysBetween, isDay, read, said, saidLong, saidRange, size } from './dates'

describe('dates', () => {
  it('a day is said so that day and month cannot be mistaken', () => {
    expect(said('2026-11-02')).toBe('2 Nov 2026')
    expect(saidLong('2026-11-22')).toBe('Sunday, 22 November 2026')
  })

  it('what is not a day is said as it came', () => {
    expect(said('2026-02-30')).toBe('2026-02-30')
    expect(isDay('2025-02-29')).toBe(false)
    expect(isDay('2024-02-29')).toBe(true)
  })

  it('a range is said as shortly as it can be', () => {
    expect(saidRange(null, '2026-03-05')).toBe('5 Mar 2026')
    expect(saidRange('2026-03-03', '2026-03-05')).toBe('3–5 Mar 2026')
    expect(saidRange('2026-02-27', '2026-03-05')).toBe('27 Feb – 5 Mar 2026')
    expect(saidRange('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 – 2 Jan 2026')
  })

  it.each([
    ['2026-03-14', '2026-03-14'],
    ['3/14/2026', '2026-03-14'],
    ['03/04/2026', '2026-03-04'],
    ['14/3/2026', '2026-03-14'],
    ['14 Mar 2026', '2026-03-14'],
    ['March 14, 2026', '2026-03-14'],
    ['sept 3rd 2026', '2026-09-03'],
  ])('%s is read as %s', (text, iso) => {
    expect(read(text)).toBe(iso)
  })

  it.each(['', '31/31/2026', '2/30/2026', 'tomorrow', '14 Foo 2026', '3/14/26'])('"%s" is not read as a day', (text) => {
    expect(read(text)).toBeUndefined()
  })

  it('days are counted without being moved by summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2)
  })

  it('a size is said in the unit that suits it', () => {
    expect(size(284_213)).toBe('284 kB')
    expect(size(1_250_000)).toBe('1.3 MB')
    expect(size(0)).toBe('0 bytes')
  })
})
