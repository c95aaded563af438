// Days and decimals as a person reads and writes them. On the wire a day is an ISO text and an amount a plain decimal;
// nothing here ever turns a day into an instant, so no time zone can move it.

const LOCALE = 'en'
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const utc = (iso: string) => new Date(`${iso}T00:00:00Z`)
const forms = {
  short: new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat(LOCALE, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }),
}

function part(form: Intl.DateTimeFormat, iso: string, type: Intl.DateTimeFormatPartTypes): string {
  return form.formatToParts(utc(iso)).find((it) => it.type === type)?.value ?? ''
}

/** Says a day so that nobody can mistake day and month: "14 Mar 2026". */
export function said(iso: string): string {
  if (!isDay(iso)) return iso
  return ['day', 'month', 'year'].map((it) => part(forms.short, iso, it as 'day')).join(' ')
}

/** Says a deadline with its weekday: "Saturday, 14 March 2026". */
export function saidLong(iso: string): string {
  if (!isDay(iso)) return iso
  const day = ['day', 'month', 'year'].map((it) => part(forms.long, iso, it as 'day')).join(' ')
  return `${part(forms.long, iso, 'weekday')}, ${day}`
}

/** Says a range as shortly as it can be said: "3–5 Mar 2026". */
export function saidRange(start: string | null | undefined, end: string): string {
  if (!start || start === end) return said(end)
  const [from, to] = [said(start).split(' '), said(end).split(' ')]
  if (from[2] !== to[2]) return `${said(start)} – ${said(end)}`
  if (from[1] !== to[1]) return `${from[0]} ${from[1]} – ${said(end)}`
  return `${from[0]}–${said(end)}`
}

/** Tells whether a text is an ISO day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = utc(text)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/**
 * Reads a day the way people write it: 2026-03-14, 3/14/2026, 14 Mar 2026, March 14, 2026.
 *
 * Numbers alone are read month first, as the bodies' own pages are; where that can't be, the day comes first.
 * Returns nothing for anything else, so that the program below can say what is wrong with it.
 */
export function read(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase()
  if (isDay(trimmed)) return trimmed
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(trimmed)
  if (numbers) {
    const [first, second, year] = [numbers[1]!, numbers[2]!, numbers[3]!]
    return Number(first) > 12 ? day(year, second, first) : day(year, first, second)
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(trimmed)
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(trimmed)
  if (monthFirst) return named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
  return undefined
}

function named(year: string, month: string, dayOfMonth: string): string | undefined {
  const index = MONTHS.indexOf(month.slice(0, 3))
  return index < 0 ? undefined : day(year, String(index + 1), dayOfMonth)
}

function day(year: string, month: string, dayOfMonth: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}

/** Returns how many days lie between two days; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** Says an exact decimal of the wire with the locale's own sign for the decimals. */
export function decimal(text: string): string {
  const sign = new Intl.NumberFormat(LOCALE).formatToParts(0.5).find((it) => it.type === 'decimal')?.value ?? '.'
  return text.replace('.', sign)
}

/** Says the size of a file: "284 KB". */
export function size(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}
