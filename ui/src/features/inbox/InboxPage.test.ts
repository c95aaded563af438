import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { notices } from '../../shared/notices.svelte'
import { expectAccessible } from '../../testing/accessible'
import { aDraft, CHOICES } from '../../testing/record'
import type { FilingDraft, InboxItem, InboxRow } from '../../wire'
import { InboxPage } from '.'

vi.mock('../../ipc')

let waiting: InboxRow[]

const row = (id: string): InboxRow => ({
  id,
  label: `${id}.pdf`,
  media: 'pdf',
  size: '84 kB',
  from: null,
  stage: 'ready',
  said: 'Antibody Panels',
})

const place = { page: 1, boxes: [{ left: 0.1, top: 0.2, right: 0.5, bottom: 0.25 }] }
const found = (said: string, field: string, value: string, why = 'stands under the heading') => ({
  said,
  sets: [{ field, value }],
  why: [why],
  place,
})

function anItem(id: string, special: Partial<InboxItem> = {}): InboxItem {
  const draft = aDraft({ id: null })
  return {
    ...row(id),
    failure: null,
    notes: [],
    read_by: null,
    pages: [{ number: 1, tall: 0.77, text: null }],
    certificates: [
      {
        pages: [1],
        fields: [
          { fact: 'participant', how: 'high', candidates: [found('Mara Lindqvist', 'none', '')] },
          { fact: 'title', how: 'high', candidates: [found('Antibody Panels', 'title', 'Antibody Panels')] },
          {
            fact: 'provider',
            how: 'check',
            candidates: [
              found('Northfield Institute', 'provider', 'Northfield Institute'),
              found('Southfield College', 'provider', 'Southfield College'),
            ],
          },
          { fact: 'day', how: 'high', candidates: [] },
          { fact: 'amount', how: 'high', candidates: [] },
          { fact: 'program_number', how: 'not_found', candidates: [] },
        ],
        areas: [],
        findings: ['No contact hours were found on the paper. Ask the provider.'],
        sessions: [],
      },
    ],
    filing: { evidence_id: id, parts: [{ certificate: 0, pages: [1], take: true, draft }] },
    typed: false,
    ...special,
  }
}

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
  waiting = [row('one'), row('two')]
  vi.mocked(ipc.listInbox).mockImplementation(async () => ({ rows: waiting, aside: [], unread: 0, filed: 3, stopped: false }))
  vi.mocked(ipc.getInboxItem).mockImplementation(async (id) => anItem(id))
  vi.mocked(ipc.getInboxPage).mockRejectedValue('no picture here')
  vi.mocked(ipc.listActivityChoices).mockResolvedValue(CHOICES)
  vi.mocked(ipc.checkFiling).mockResolvedValue([])
  vi.mocked(ipc.fileCertificates).mockImplementation(async (draft: FilingDraft) => {
    waiting = waiting.filter((it) => it.id !== draft.evidence_id)
    return { value: { activities: [{ id: 'a9', name: draft.parts[0]!.draft.title }] }, topics: [], step: 4 }
  })
})

it('the heap says what each file is and can be read by everyone', async () => {
  const page = render(InboxPage, { onmatch: () => {} })
  expect(await screen.findByText('2 files wait, 3 filed')).toBeInTheDocument()
  await expectAccessible(page.container)
})

it('a heap is confirmed by keyboard alone', async () => {
  const user = userEvent.setup()
  const page = render(InboxPage, { onmatch: () => {} })
  screen.getByRole('button', { name: /Add files/ })
  ;(await screen.findByRole('button', { name: 'Start confirming' })).focus()
  await user.keyboard('{Enter}')
  // The one fact that asks for a look has the focus.
  await waitFor(() => expect(screen.getByLabelText('Provider')).toHaveFocus())
  await expectAccessible(page.container)
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(screen.getByLabelText('Provider')).toHaveValue('Southfield College')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(vi.mocked(ipc.fileCertificates).mock.calls[0]?.[0].parts[0]?.draft.provider).toBe('Southfield College')
  expect(await screen.findByRole('heading', { name: 'two.pdf' })).toBeInTheDocument()
  await waitFor(() => expect(screen.getByLabelText('Provider')).toHaveFocus())
  await user.keyboard('{Enter}')
  expect(await screen.findByText('Nothing waits')).toBeInTheDocument()
  expect(ipc.fileCertificates).toHaveBeenCalledTimes(2)
})

it('what was typed is kept without being filed, and shown as typed', async () => {
  const user = userEvent.setup()
  render(InboxPage, { onmatch: () => {} })
  await user.click(await screen.findByRole('button', { name: 'Open one.pdf' }))
  await user.type(await screen.findByLabelText('Title'), ' II')
  await waitFor(() => expect(ipc.saveFiling).toHaveBeenCalled())
  expect(vi.mocked(ipc.saveFiling).mock.calls.at(-1)?.[0].parts[0]?.draft.title).toBe('Antibody Panels II')
  expect(ipc.fileCertificates).not.toHaveBeenCalled()
})

it('the same activity in the record is named, and the file can be attached to it', async () => {
  vi.mocked(ipc.checkFiling).mockResolvedValue([
    { part: 0, sentence: 'The record has it already.', hint: 'It has no evidence yet.', activity: { id: 'a1', name: 'Antibody Panels' } },
  ])
  vi.mocked(ipc.attachEvidence).mockResolvedValue({ value: null, topics: [], step: 4 })
  const user = userEvent.setup()
  render(InboxPage, { onmatch: () => {} })
  await user.click(await screen.findByRole('button', { name: 'Open one.pdf' }))
  await user.click(await screen.findByRole('button', { name: 'Attach to “Antibody Panels” instead' }))
  expect(ipc.attachEvidence).toHaveBeenCalledWith('one', 'a1')
})

it('a file that could not be read says why, and its facts can be typed', async () => {
  vi.mocked(ipc.getInboxItem).mockResolvedValue(
    anItem('one', {
      stage: 'failed',
      failure: { message: 'The file is locked with a password.', locked: true },
      certificates: [],
      pages: [],
      filing: { evidence_id: 'one', parts: [{ certificate: null, pages: [], take: true, draft: aDraft({ id: null, title: '' }) }] },
    }),
  )
  const user = userEvent.setup()
  render(InboxPage, { onmatch: () => {} })
  await user.click(await screen.findByRole('button', { name: 'Open one.pdf' }))
  expect(await screen.findByText('The file is locked with a password.')).toBeInTheDocument()
  await user.type(screen.getByLabelText('Password of the file'), 'secret')
  await user.click(screen.getByRole('button', { name: 'Open with this password' }))
  expect(ipc.readAgain).toHaveBeenCalledWith('one', 'secret')
  expect(screen.getByLabelText('Title')).toBeEnabled()
})
