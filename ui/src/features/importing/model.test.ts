import { describe, expect, it } from 'vitest'

import { anImport, anImportRow } from '../../testing/importing'
import { chosen, elsewhere, mapped, meant, ticked } from './model'

describe('saying what columns mean', () => {
  it('a meaning has one column, and leaves the one that had it', () => {
    const { draft } = anImport()
    expect(mapped(draft, 2, 'title').roles).toEqual(['completed_on', 'ignore', 'title'])
  })

  it('areas may stand in several columns', () => {
    const draft = { ...anImport().draft, roles: ['areas', 'ignore', 'title'] }
    expect(mapped(draft, 1, 'areas').roles).toEqual(['areas', 'areas', 'title'])
  })

  it('another sheet is guessed anew, a table without headings keeps its columns', () => {
    const { draft } = anImport()
    expect(elsewhere(draft, { sheet: 1 })).toMatchObject({ sheet: 1, roles: [], order: '' })
    expect(elsewhere(draft, { heading: 0 })).toMatchObject({ heading: 0, roles: draft.roles })
  })

  it('a word can be given a meaning and left open again', () => {
    const said = meant(anImport().draft, 'areas', 'Gardening', 'other')
    expect(said.words).toEqual([{ role: 'areas', word: 'Gardening', id: 'other' }])
    expect(meant(said, 'areas', 'Gardening', '').words).toEqual([])
  })
})

describe('ticking rows', () => {
  it('only what differs from the row itself is remembered', () => {
    const [ready, twin] = [anImportRow({ number: 2 }), anImportRow({ number: 3, state: 'twin', take: false })]
    const view = anImport({ rows: [ready, twin] })
    const with3 = ticked(view, twin, true)
    expect([with3.draft.ticked, with3.rows[1]?.take]).toEqual([[3], true])
    const without2 = ticked(with3, ready, false)
    expect(without2.draft.unticked).toEqual([2])
    expect(ticked(without2, ready, true).draft.unticked).toEqual([])
  })

  it('shows what something is said of', () => {
    const rows = [anImportRow({ number: 2 }), anImportRow({ number: 3, state: 'faulty', take: false })]
    expect(chosen(rows, 'look').map((it) => it.number)).toEqual([3])
    expect(chosen(rows, 'take').map((it) => it.number)).toEqual([2])
  })
})
