import { expect, it } from 'vitest'

import type { ActivityRow, EvidenceRow } from '../../wire'
import { candidates, shelved } from './model'

const aFile = (label: string, ...proves: string[]): EvidenceRow => ({
  id: label,
  label,
  media: 'pdf',
  size: '84 kB',
  digest: '',
  proves: proves.map((name) => ({ id: name, name })),
})

const anActivity = (id: string, completed_on: string, files: number) =>
  ({
    id,
    draft: { title: id, provider: '', completed_on },
    evidence: Array.from({ length: files }, () => ({ id: 'e', label: 'e', media: 'pdf' })),
  }) as unknown as ActivityRow

it('files that prove nothing stand on a shelf of their own', () => {
  const shelves = shelved([aFile('b.pdf', 'Ethics'), aFile('scan 10.pdf'), aFile('scan 9.pdf')])
  expect(shelves.unattached.map((it) => it.label)).toEqual(['scan 9.pdf', 'scan 10.pdf'])
  expect(shelves.attached.map((it) => it.label)).toEqual(['b.pdf'])
})

it('what was found stays in the order of finding', () => {
  const shelves = shelved([aFile('z.pdf'), aFile('a.pdf')], true)
  expect(shelves.unattached.map((it) => it.label)).toEqual(['z.pdf', 'a.pdf'])
})

it('activities without evidence are offered first, then the newest', () => {
  const offered = candidates(
    aFile('x.pdf', 'proved'),
    [anActivity('old', '2024-01-01', 0), anActivity('full', '2026-01-01', 2), anActivity('new', '2025-01-01', 0), anActivity('proved', '2026-02-01', 1)],
    '',
  )
  expect(offered.map((it) => it.id)).toEqual(['new', 'old', 'full'])
})
