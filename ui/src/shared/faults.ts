// What is wrong with one field, in the words the program below gave.

import type { FieldError } from '../wire'

export interface Fault {
  message: string
  hint?: string | null
}

/** Returns the fault of each field; the first one where a field has several. */
export function byField(faults: readonly FieldError[]): Record<string, Fault> {
  const found: Record<string, Fault> = {}
  for (const fault of faults) found[fault.field] ??= fault
  return found
}

/** Returns the faults of what still stands as it was when it was found wrong; a field that was changed is not accused. */
export function stillWrong<T extends object>(faults: readonly FieldError[], then: T, now: T): FieldError[] {
  const same = (field: keyof T) => JSON.stringify(then[field]) === JSON.stringify(now[field])
  return faults.filter(({ field }) => !(field in now) || same(field as keyof T))
}

/** Returns the faults that belong to none of the fields shown, so that no sentence is lost. */
export function elsewhere(faults: readonly FieldError[], shown: readonly string[]): FieldError[] {
  return faults.filter((fault) => !shown.includes(fault.field))
}
