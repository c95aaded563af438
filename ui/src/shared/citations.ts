// How sure several clauses are together.
import type { CitationRow } from '../wire'

const LEAST_SURE_FIRST = ['unknown', 'entered by you', 'unofficial', 'derived', 'stated']

/** Returns the least sure of several confidences: a sentence is as sure as the weakest clause under it. */
export function weakest(citations: readonly CitationRow[]): string {
  return LEAST_SURE_FIRST.find((word) => citations.some((it) => it.confidence === word)) ?? 'unknown'
}
