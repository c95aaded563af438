// What the inbox shows and which value a field takes. Nothing here reads a certificate or judges one.
import type { ActivityDraft, CandidateRow, CertificateRow, FieldRow, How, InboxRow, PaperPart } from '../../wire'

/** How the value that stands in a field came there. */
export type Origin = How | 'typed' | 'chosen'

/** Returns a fact of a certificate, where there is a certificate. */
export function fact(certificate: CertificateRow | undefined, name: string): FieldRow | undefined {
  return certificate?.fields.find((it) => it.fact === name)
}

/** Tells whether a candidate's values stand in the draft. */
export function stands(candidate: CandidateRow, draft: ActivityDraft): boolean {
  return candidate.sets.length > 0 && candidate.sets.every(({ field, value }) => textOf(draft, field) === value)
}

/** Returns how the values a fact stands for came into the draft. */
export function originOf(row: FieldRow | undefined, draft: ActivityDraft, fields: readonly string[]): Origin {
  const [first, ...others] = row?.candidates ?? []
  if (row && first && stands(first, draft)) return row.how
  if (others.some((it) => stands(it, draft))) return 'chosen'
  return fields.some((field) => textOf(draft, field)) ? 'typed' : 'not_found'
}

/** Returns the candidates that do not stand in the draft. */
export function others(row: FieldRow | undefined, draft: ActivityDraft): CandidateRow[] {
  return (row?.candidates ?? []).filter((it) => it.sets.length > 0 && !stands(it, draft))
}

/** Returns the candidate after (or before) the one that stands in the draft. */
export function turned(row: FieldRow | undefined, draft: ActivityDraft, by: 1 | -1): CandidateRow | undefined {
  const all = (row?.candidates ?? []).filter((it) => it.sets.length > 0)
  if (!all.length) return undefined
  const at = all.findIndex((it) => stands(it, draft))
  if (at < 0) return all[by > 0 ? 0 : all.length - 1]
  return all[(at + by + all.length) % all.length]
}

/** Writes a candidate's values into the draft. */
export function choose(draft: ActivityDraft, candidate: CandidateRow): void {
  for (const { field, value } of candidate.sets) (draft as Record<string, unknown>)[field] = value
}

/** Returns the facts of a certificate a person should look at. */
export function toCheck(certificate: CertificateRow | undefined): number {
  const asked = ['title', 'provider', 'day', 'amount']
  if (!certificate) return asked.length
  return certificate.fields.filter((it) => asked.includes(it.fact) && it.how !== 'high').length
}

/** Returns the file after this one, or else the one before it; nothing where it is alone. */
export function following(rows: readonly InboxRow[], id: string): string | undefined {
  const at = rows.findIndex((it) => it.id === id)
  return (rows[at + 1] ?? rows.find((it) => it.id !== id))?.id
}

/** Says pages shortly: 1, 3-5. */
export function saidPages(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && page <= last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([first, end]) => (first === end ? `${first}` : `${first}-${end}`)).join(', ')
}

/** Reads pages as typed; nothing where it can't be read, and no page the file does not have. */
export function readPages(text: string, all: number): number[] | undefined {
  const pages = new Set<number>()
  for (const run of text.split(/[,;]/).map((it) => it.trim()).filter(Boolean)) {
    const found = /^(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?$/.exec(run)
    if (!found) return undefined
    const first = Number(found[1])
    const end = Number(found[2] ?? found[1])
    if (first < 1 || end < first || end > all) return undefined
    for (let page = first; page <= end; page += 1) pages.add(page)
  }
  return [...pages].sort((a, b) => a - b)
}

/** Returns one more certificate of a file, on the pages no other one stands on. */
export function another(parts: readonly PaperPart[], all: number): PaperPart {
  const taken = new Set(parts.flatMap((it) => it.pages))
  const free = Array.from({ length: all }, (_, at) => at + 1).filter((it) => !taken.has(it))
  const last = parts.at(-1)!.draft
  const draft = { ...last, id: null, title: '', started_on: '', completed_on: '', quantity: '', areas: [], program_number: '' }
  return { certificate: null, pages: free, take: true, draft }
}

/** Returns a part for each session of a certificate. */
export function bySession(part: PaperPart, sessions: readonly ActivityDraft[]): PaperPart[] {
  return sessions.map((draft) => ({ ...part, draft: { ...draft } }))
}

function textOf(draft: ActivityDraft, field: string): string {
  const value = (draft as Record<string, unknown>)[field]
  return typeof value === 'string' ? value : ''
}
