// What became of files that were handed over, as notices.
import type { Taken } from '../wire'
import { notices, type NoticeAction } from './notices.svelte'
import { words } from './words'

/** How many refusals are each said. */
const MOST = 3

/** Says which files are kept, which were known before, and why others were not taken. */
export function sayTaken(taken: Taken, attachedTo?: string, action?: NoticeAction): void {
  if (taken.kept.length) notices.say(sentence(taken, attachedTo), { action })
  if (taken.left) notices.say(words.evidence.stopped(taken.kept.length, taken.left))
  // Of a whole heap one says why; the notices would hide each other.
  if (taken.refused.length > MOST) notices.say(words.evidence.refusedMany(taken.refused.length), { tone: 'bad' })
  for (const { label, error } of taken.refused.slice(0, taken.refused.length > MOST ? 1 : MOST)) {
    notices.say(words.evidence.refused(label, error.message), { hint: error.hint, tone: 'bad' })
  }
}

/** Says in one sentence what was kept. */
export function sentence(taken: Taken, attachedTo?: string): string {
  const known = taken.kept.filter((it) => it.known_before)
  const [first] = taken.kept
  if (taken.kept.length === 1 && first) {
    if (attachedTo) return words.evidence.attachedOne(first.label, attachedTo)
    return first.note ?? words.evidence.keptOne(first.label)
  }
  if (attachedTo) return words.evidence.attachedMany(taken.kept.length, attachedTo)
  return words.evidence.keptMany(taken.kept.length, known.length)
}
