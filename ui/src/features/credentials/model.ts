// Drafts of the holder and of a credential, and the few things the form proposes.
import { daysBetween, isDay } from '../../shared/dates'
import type { BodyChoice, CategoryChoice, Choice, CredentialDraft, HolderDetails } from '../../wire'

/** Returns an empty credential; its body is chosen where there are several. */
export function blank(bodies: readonly BodyChoice[]): CredentialDraft {
  return {
    id: null,
    body: bodies.length === 1 ? bodies[0]!.id : '',
    category: '',
    number: '',
    certified_on: '',
    formerly_nca: false,
    roles: [],
    licence_categories: [],
    cycle_start: '',
    cycle_end: '',
  }
}

/** Returns the categories of a body. */
export function categoriesOf(bodies: readonly BodyChoice[], body: string): readonly CategoryChoice[] {
  return bodies.find((it) => it.id === body)?.categories ?? []
}

/** Returns the categories as a list to choose from: code first, as the profession says it. */
export function asChoices(categories: readonly CategoryChoice[]): Choice[] {
  return categories.map((it) => ({ id: it.code, name: `${it.code} – ${it.name}` }))
}

/**
 * Proposes the last day of a cycle from its first: the day before the anniversary.
 *
 * Only a proposal for an empty field, and only where the rule states the cycle's length; the body's site has the last word.
 */
export function proposedEnd(start: string, years: number | null | undefined): string | undefined {
  if (!years || !isDay(start)) return undefined
  const [year, month, day] = start.split('-').map(Number) as [number, number, number]
  const anniversary = new Date(Date.UTC(year + years, month - 1, day))
  // 29 February has its anniversary on 28 February in common years.
  if (anniversary.getUTCMonth() !== month - 1) anniversary.setUTCDate(0)
  anniversary.setUTCDate(anniversary.getUTCDate() - 1)
  return anniversary.toISOString().slice(0, 10)
}

/** Proposes the cycle after this one: from the day after its end, as many years, or else as many days. */
export function proposedCycle(start: string, end: string): { start: string; end: string } {
  const next = daysAfter(end, 1)
  const years = [1, 2, 3, 4, 5, 6].find((it) => proposedEnd(start, it) === end)
  return { start: next, end: proposedEnd(next, years) ?? daysAfter(next, daysBetween(start, end)) }
}

function daysAfter(day: string, count: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + count)
  return moved.toISOString().slice(0, 10)
}

/** What the holder's form shows: lists as lines of text. */
export interface HolderForm {
  name: string
  other_names: string
  customer_id: string
  address: string
  employer: string
}

/** Returns the holder's details as the form shows them. */
export function asForm(details: HolderDetails): HolderForm {
  return { ...details, other_names: details.other_names.join('\n'), address: details.address.join('\n') }
}

/** Returns what the form holds as details, without empty lines. */
export function asDetails(form: HolderForm): HolderDetails {
  return { ...form, other_names: lines(form.other_names), address: lines(form.address) }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
