// The kept files in the order they need a person, and the activities one of them could prove.
import type { ActivityRow, EvidenceRow } from '../../wire'

export interface Shelves {
  unattached: EvidenceRow[]
  attached: EvidenceRow[]
}

/** Puts files that prove nothing yet on a shelf of their own; both stand by name, or as they were found. */
export function shelved(rows: readonly EvidenceRow[], asFound = false): Shelves {
  const ordered = asFound
    ? rows
    : [...rows].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }))
  return {
    unattached: ordered.filter((row) => row.proves.length === 0),
    attached: ordered.filter((row) => row.proves.length > 0),
  }
}

/** Returns the activities a file may be attached to: those without evidence first, then the newest. */
export function candidates(file: EvidenceRow, activities: readonly ActivityRow[], typed: string): ActivityRow[] {
  const needle = typed.trim().toLowerCase()
  const proved = new Set(file.proves.map((it) => it.id))
  return activities
    .filter((row) => !proved.has(row.id))
    .filter((row) => `${row.draft.title}\n${row.draft.provider}\n${row.draft.completed_on}`.toLowerCase().includes(needle))
    .sort(
      (a, b) =>
        Math.min(a.evidence.length, 1) - Math.min(b.evidence.length, 1) ||
        b.draft.completed_on.localeCompare(a.draft.completed_on),
    )
}
