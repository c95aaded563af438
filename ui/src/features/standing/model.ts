// How a standing is drawn: tones, places on the line of the cycle, and which activities need a word. It counts no points.
import type { Tone } from '../../shared/Badge.svelte'
import { daysBetween } from '../../shared/dates'
import type { ActivityStandingRow, DateRow, Ready, StandingRow } from '../../wire'

const TONES: Record<Ready, Tone> = {
  now: 'good',
  soon: 'good',
  late: 'bad',
  settled: 'good',
  short: 'attention',
  expired: 'bad',
  unsure: 'attention',
}

/** Returns the tone of a standing: what its words say, once more in colour. */
export function toneOf({ ready, verdict }: Pick<StandingRow, 'ready' | 'verdict'>): Tone {
  // What is settled is not urgent any more, but a cycle that fell short is no success either.
  return ready === 'settled' && verdict !== 'yes' ? 'plain' : TONES[ready]
}

type Said = Pick<StandingRow, 'ready' | 'headline' | 'declaration' | 'stage_sentence'>

/** Returns what to say first, and what stands beneath it: a date missed, then what can be done, then what is short. */
export function lead({ ready, headline, declaration, stage_sentence }: Said): { first: string; then: string } {
  if (ready === 'late') return { first: stage_sentence, then: declaration }
  if (ready === 'expired' || ready === 'settled') return { first: stage_sentence, then: headline }
  if (ready === 'short' || ready === 'unsure') return { first: headline, then: declaration }
  return { first: declaration, then: headline }
}

export interface Line {
  /** Where today stands, in percent of the cycle; 0 before it begins and 100 after it ends. */
  today: number
  /** The stretch in which the declaration can be submitted. */
  window: { from: number; to: number } | undefined
}

/** Returns where the dates of a standing lie on a line from the first day of its cycle to the last. */
export function line(standing: Pick<StandingRow, 'cycle_start' | 'cycle_end' | 'on' | 'dates'>): Line {
  const length = Math.max(1, daysBetween(standing.cycle_start, standing.cycle_end))
  const place = (day: string) =>
    Math.max(0, Math.min(100, (100 * daysBetween(standing.cycle_start, day)) / length))
  const opens = standing.dates.find((it) => it.kind === 'window_opens')
  const closes = standing.dates.find((it) => it.kind === 'submit_by')
  return {
    today: place(standing.on),
    window: opens && closes ? { from: place(opens.on), to: place(closes.on) } : undefined,
  }
}

export type Moment = { kind: 'today'; on: string } | { kind: 'date'; on: string; date: DateRow }

/** Returns the dates with today among them, in order; a deadline of today stands after today's mark. */
export function moments(dates: readonly DateRow[], today: string): Moment[] {
  const marked: Moment[] = [
    { kind: 'today', on: today },
    ...dates.map((date) => ({ kind: 'date' as const, on: date.on, date })),
  ]
  return marked.sort((a, b) => a.on.localeCompare(b.on))
}

/** Returns the activities of which something does not count, or whose worth is not known. */
export function withReasons(activities: readonly ActivityStandingRow[]): ActivityStandingRow[] {
  return activities.filter((it) => it.reasons.length > 0)
}

/** Returns the standing to show: the one chosen, or the first. */
export function chosen(standings: readonly StandingRow[], id: string | undefined): StandingRow | undefined {
  return standings.find((it) => it.credential_id === id) ?? standings[0]
}
