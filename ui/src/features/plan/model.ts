// How a plan is drawn and typed: places on the chart of the pace, and drafts of courses. It counts no points.
import { daysBetween, isDay } from '../../shared/dates'
import type { ActivityDraft, PaceRow, PlannedDraft } from '../../wire'

/** Returns an empty course. */
export function blank(): PlannedDraft {
  return {
    id: null,
    type: 'ce_course',
    title: '',
    provider: '',
    on: '',
    quantity: '',
    unit: 'contact_hour',
    areas: [],
    price: '',
  }
}

/** Returns the activity a course becomes; a day still to come is not yet the day it was completed. */
export function asActivity(course: PlannedDraft, today: string): ActivityDraft {
  const { type, title, provider, quantity, unit, areas } = course
  const completed_on = course.on <= today ? course.on : ''
  return {
    id: null,
    type,
    title,
    provider,
    started_on: '',
    completed_on,
    quantity,
    unit,
    areas: [...areas],
    tags: [],
    program_number: '',
    notes: '',
  }
}

/** Tells whether a draft says enough to be judged: without a day and an amount there is nothing to say yet. */
export function isJudgeable(draft: PlannedDraft): boolean {
  return isDay(draft.on) && draft.quantity.trim() !== ''
}

/** Tells whether two drafts say the same. */
export function same(a: PlannedDraft, b: PlannedDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Where everything of the chart stands, in thousandths of its field: from the left, and from the bottom. */
export interface Chart {
  /** The corners of the points' line. */
  corners: readonly { x: number; y: number }[]
  /** Where the even pace ends, where a goal is known. */
  goal: { x: number; y: number } | undefined
  today: number
  /** The latest points. */
  latest: { x: number; y: number }
  /** The years that begin within the cycle. */
  years: readonly { year: string; x: number }[]
  /** The amounts at the side. */
  amounts: readonly { amount: string; y: number }[]
}

/** How far behind the goal's day the chart reaches at most, in thousandths of the way to it. */
const LATEST = 1_100
/** The share of the height that stays free above the highest amount, so that no label leaves the field. */
const HEADROOM = 0.92

/** Returns where everything of a pace stands. */
export function chart(pace: PaceRow): Chart {
  const length = Math.max(1, daysBetween(pace.start, pace.goal_on))
  const across = (day: string) => (1_000 * daysBetween(pace.start, day)) / length
  const last = Math.max(1_000, across(pace.today), ...pace.steps.map((it) => it.across))
  const wide = Math.min(LATEST, last) / 1_000
  const x = (thousandths: number) => clamp(thousandths / wide)
  const y = (thousandths: number) => clamp(thousandths * HEADROOM)
  const today = x(across(pace.today))
  const steps = pace.steps.map((it) => ({ x: x(it.across), y: y(it.up) }))
  const latest = { x: Math.max(today, steps.at(-1)?.x ?? 0), y: steps.at(-1)?.y ?? 0 }
  const top = Number(pace.top)
  return {
    corners: stairs(steps, latest.x),
    goal: pace.goal === null ? undefined : { x: x(1_000), y: y((1_000 * Number(pace.goal)) / top) },
    today,
    latest,
    years: yearsWithin(pace.start, pace.goal_on).map((year) => ({ year, x: x(across(`${year}-01-01`)) })),
    amounts: amountsUpTo(top).map((amount) => ({ amount: String(amount), y: y((1_000 * amount) / top) })),
  }
}

function clamp(thousandths: number): number {
  return Math.round(Math.max(0, Math.min(1_000, thousandths)))
}

/** Returns the corners of a line that rises on each day and is level between. */
function stairs(steps: readonly { x: number; y: number }[], end: number): { x: number; y: number }[] {
  const corners = [{ x: 0, y: 0 }]
  for (const step of steps) {
    const before = corners.at(-1)!.y
    corners.push({ x: step.x, y: before }, step)
  }
  corners.push({ x: end, y: corners.at(-1)!.y })
  return corners
}

function yearsWithin(start: string, end: string): string[] {
  const [first, last] = [Number(start.slice(0, 4)) + 1, Number(end.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index))
}

/** Returns a few round amounts from nothing up to the highest drawn. */
export function amountsUpTo(top: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((it) => top / it <= 5) ?? top
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step)
}

/** Returns corners as the points of an SVG line, whose field grows downwards. */
export function asPoints(corners: readonly { x: number; y: number }[]): string {
  return corners.map(({ x, y }) => `${x},${1_000 - y}`).join(' ')
}
