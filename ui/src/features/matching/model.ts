// What a person chose for each waiting file, beside what was proposed.
import type { MatchCandidate, MatchPair, MatchRow } from '../../wire'

/** Choices that differ from the proposal, by evidence; an empty one means none of the activities. */
export type Choices = Readonly<Record<string, string>>

/** Returns the activity that is chosen for a file: the person's choice, else the first candidate. */
export function chosenFor(row: MatchRow, choices: Choices): MatchCandidate | undefined {
  const id = choices[row.evidence_id] ?? row.candidates[0]?.activity_id
  return row.candidates.find((it) => it.activity_id === id)
}

/** Returns the pairs that are sure and that the person has not chosen otherwise. */
export function surePairs(rows: readonly MatchRow[], choices: Choices): MatchPair[] {
  return rows
    .filter((row) => row.how === 'high' && choices[row.evidence_id] === undefined)
    .flatMap((row) => (row.candidates[0] ? [{ evidence_id: row.evidence_id, activity_id: row.candidates[0].activity_id }] : []))
}
