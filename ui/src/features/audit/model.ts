// What the person orders, and how findings are put together. Nothing here judges a paper.
import type { CredentialRow, FindingRow, PackageOrder, Paper } from '../../wire'

export interface Wanted {
  credential_id: string
  cycle_id: string
  paper: Paper
  shape: 'folder' | 'zip'
  /** Millions of bytes, or empty. */
  limit: string
  stamped: boolean
}

export const LIMITS = [5, 10, 20, 25] as const

export const blank = (): Wanted => ({
  credential_id: '',
  cycle_id: '',
  paper: 'letter',
  shape: 'folder',
  limit: '',
  stamped: true,
})

/** Returns the order for what was chosen; a credential or cycle that is gone gives way to the first there is. */
export function order(wanted: Wanted, credentials: readonly CredentialRow[]): PackageOrder | undefined {
  const credential = credentials.find((it) => it.id === wanted.credential_id) ?? credentials[0]
  const cycle = credential?.cycles.find((it) => it.id === wanted.cycle_id) ?? credential?.cycles[0]
  if (!credential || !cycle) return undefined
  return {
    credential_id: credential.id,
    cycle_id: cycle.id,
    paper: wanted.paper,
    stamped: wanted.stamped,
    zip: wanted.shape === 'zip',
    limit_mb: wanted.limit ? Number(wanted.limit) : null,
  }
}

export interface Group {
  heading: string
  repair: string
  findings: FindingRow[]
}

/** Puts findings of one kind together, in the order they came in. */
export function grouped(findings: readonly FindingRow[]): Group[] {
  const groups: Group[] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    if (last?.repair === finding.repair) last.findings.push(finding)
    else groups.push({ heading: finding.heading, repair: finding.repair, findings: [finding] })
  }
  return groups
}
