// What went wrong, in the words it came in. The window chooses by the code and shows the sentences as they are.
import type { Error } from '../wire'
import { notices } from './notices.svelte'
import { words } from './words'

/** The condition of the record that every view must know of. */
export const condition = $state<{ readOnly: Error | undefined; recordGone: boolean }>({
  readOnly: undefined,
  recordGone: false,
})

/** Returns what was thrown in the one shape errors have; a fault of the window itself says so. */
export function errorOf(thrown: unknown): Error {
  const error = isError(thrown) ? thrown : unexpected(thrown)
  if (error.code === 'read_only') condition.readOnly = error
  if (error.code === 'no_record') condition.recordGone = true
  return error
}

/** Shows what was thrown as a notice, for what has no field to stand beside. */
export function tell(thrown: unknown): Error {
  const error = errorOf(thrown)
  notices.say(error.message, { hint: error.hint, tone: 'bad' })
  return error
}

function isError(thrown: unknown): thrown is Error {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown
}

function unexpected(thrown: unknown): Error {
  const reason = thrown instanceof globalThis.Error ? thrown.message : String(thrown)
  return { code: 'refused', message: words.failures.unexpected, hint: reason, fields: [] }
}
