import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { CITATION } from '../../testing/record'
import type { ClauseRow, PackView } from '../../wire'
import { RulesPage } from '.'

vi.mock('../../ipc')

const TOTAL: ClauseRow = {
  clause: '2023-01/total',
  citation: { ...CITATION, said: '36 points are required in all.' },
  fields: [{ key: 'min', kind: 'points', value: '36', words: [] }],
}

function aRule(special: Partial<PackView> = {}): PackView {
  return {
    body: 'ascp',
    body_name: 'ASCP BOC',
    category: 'MLS',
    title: 'Medical Laboratory Scientist (ASCP)',
    id: 'ascp-mls',
    version: '2026.1',
    hash: 'sha256:0123',
    origin: 'built_in',
    confidence: 'stated',
    sentence: 'The body’s own texts state the rule.',
    reviewed: 'Nobody has compared this pack with the live pages yet.',
    compared_on: '',
    revisions: [{ id: '2023-01', applies: 'Cycles that end on 1 January 2023 or later', present: true, clauses: [TOTAL] }],
    beside: [],
    gaps: [{ kind: 'note', sentence: 'Whether a topic is related is not checked.', citation: null }],
    pages: [{ title: 'The body’s own page', url: 'https://example.org/rules', as_of: 'undated' }],
    decisions: [],
    can_enter: false,
    needs_hour: false,
    areas: [{ id: 'safety', name: 'Safety' }],
    open_areas: [],
    changed: 0,
    ...special,
  }
}

const shown = { today: '2026-11-22' }

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.listRules).mockResolvedValue({
    choices: [
      { body: 'ascp', body_name: 'ASCP BOC', category: 'MLS', name: 'MLS(ASCP)', held: true },
      { body: 'ascp', body_name: 'ASCP BOC', category: 'HT', name: 'HT – Histotechnician', held: false },
    ],
    trouble: [],
  })
  vi.mocked(ipc.getRule).mockResolvedValue(aRule())
  vi.mocked(ipc.listOwnPacks).mockResolvedValue([])
  vi.mocked(ipc.tryClause).mockResolvedValue({ said: null, faults: [] })
})

it('says each clause with how well it is known, and what this program can’t know beside it', async () => {
  const page = render(RulesPage, shown)
  expect(await screen.findByText('36 points are required in all.')).toBeInTheDocument()
  expect(screen.getByText('Whether a topic is related is not checked.')).toBeInTheDocument()
  expect(screen.getByText('https://example.org/rules')).toBeInTheDocument()
  expect(screen.getByText(/You have not compared it yet/)).toBeInTheDocument()
  await expectAccessible(page.container)
})

it('shows what the lints say while a number is typed, and keeps the change with its reason', async () => {
  vi.mocked(ipc.tryClause).mockResolvedValue({
    said: null,
    faults: [{ sentence: '2023-01/total: its minima come to 10, more than the total of 8.', warning: false }],
  })
  vi.mocked(ipc.changeClause).mockResolvedValue({ value: null, topics: [], step: 1 })
  const user = userEvent.setup()
  render(RulesPage, shown)
  await user.click(await screen.findByRole('button', { name: /^Change: 36 points/ }))
  const field = screen.getByLabelText('At least')
  await user.clear(field)
  await user.type(field, '8')
  expect(await screen.findByText(/its minima come to 10/)).toBeInTheDocument()
  await user.clear(field)
  await user.type(field, '40')
  await user.type(screen.getByLabelText('Why'), 'My letter says so.')
  await user.click(screen.getAllByRole('button', { name: 'Keep the change' }).at(-1)!)
  expect(ipc.changeClause).toHaveBeenCalledWith(
    expect.objectContaining({ clause: '2023-01/total', values: { min: '40' }, why: 'My letter says so.' }),
  )
})

it('marks a changed clause in words, with what the pack says, and offers the way back', async () => {
  const edited = { was: '36 points are required in all.', why: 'My letter says so.', on: '2026-11-22', undecided: false }
  const citation = { ...CITATION, said: '40 points are required in all.', confidence: 'entered by you', edited }
  vi.mocked(ipc.getRule).mockResolvedValue(
    aRule({
      changed: 1,
      revisions: [{ id: '2023-01', applies: 'All cycles', present: true, clauses: [{ ...TOTAL, citation }] }],
    }),
  )
  vi.mocked(ipc.resetClause).mockResolvedValue({ value: null, topics: [], step: 1 })
  const user = userEvent.setup()
  render(RulesPage, shown)
  expect(await screen.findByText('Entered by you')).toBeInTheDocument()
  expect(screen.getByText('The pack says: 36 points are required in all.')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /^Reset to what the pack says/ }))
  expect(ipc.resetClause).toHaveBeenCalledWith('ascp', 'MLS', '2023-01/total')
})

it('asks for the numbers no source states, and sends them with where they were read', async () => {
  vi.mocked(ipc.getRule).mockResolvedValue(aRule({ can_enter: true, needs_hour: true, open_areas: ['safety'], pages: [] }))
  vi.mocked(ipc.enterRule).mockResolvedValue({ value: null, topics: [], step: 1 })
  const user = userEvent.setup()
  render(RulesPage, shown)
  await user.click(await screen.findByRole('button', { name: 'Enter the numbers…' }))
  await user.type(screen.getByLabelText('Points required in all'), '30')
  await user.type(screen.getByLabelText('Points for one contact hour of a course'), '1')
  await user.type(screen.getByLabelText('At least'), '2')
  await user.type(screen.getByLabelText('Page or booklet'), 'The booklet')
  await user.click(screen.getAllByRole('button', { name: 'Judge by these numbers' }).at(-1)!)
  expect(ipc.enterRule).toHaveBeenCalledWith({
    body: 'ascp',
    category: 'MLS',
    total: '30',
    areas: [{ area: 'safety', min: '2' }],
    hour: '1',
    source_title: 'The booklet',
    source_url: '',
    source_seen: '2026-11-22',
  })
})

it('lays the old pack, the new one and one’s own side by side, and asks', async () => {
  vi.mocked(ipc.getRule).mockResolvedValue(
    aRule({
      decisions: [
        {
          clause: '2023-01/total',
          then: '2026.1',
          was: '36 points are required in all.',
          now: '38 points are required in all.',
          mine: '40 points are required in all.',
          changed: true,
        },
      ],
    }),
  )
  vi.mocked(ipc.decideClause).mockResolvedValue({ value: null, topics: [], step: 1 })
  const user = userEvent.setup()
  const page = render(RulesPage, shown)
  const card = (await screen.findByRole('heading', { name: /decide again/ })).closest('section')!
  for (const said of ['36', '38', '40']) {
    expect(within(card).getByText(`${said} points are required in all.`)).toBeInTheDocument()
  }
  await user.click(within(card).getByRole('button', { name: /^Take the pack’s/ }))
  expect(ipc.decideClause).toHaveBeenCalledWith('ascp', 'MLS', '2023-01/total', false)
  await expectAccessible(page.container)
})

it('notes the day a person compared the rule with the body’s own page', async () => {
  vi.mocked(ipc.compareRule).mockResolvedValue({ value: null, topics: [], step: 1 })
  const user = userEvent.setup()
  render(RulesPage, shown)
  await user.click(await screen.findByRole('button', { name: 'I compared it today' }))
  await waitFor(() => expect(ipc.compareRule).toHaveBeenCalledWith('ascp', 'MLS', '2026-11-22'))
})
