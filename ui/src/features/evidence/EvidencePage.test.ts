import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { notices } from '../../shared/notices.svelte'
import { expectAccessible } from '../../testing/accessible'
import { anActivity } from '../../testing/record'
import { EvidencePage } from '.'

vi.mock('../../ipc')

const onactivity = vi.fn()
const file = (label: string, proves: { id: string; name: string }[] = []) => ({
  id: label,
  label,
  media: 'pdf',
  size: '84 kB',
  digest: '',
  proves,
})

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
  vi.mocked(ipc.listActivities).mockResolvedValue([anActivity()])
  vi.mocked(ipc.listViews).mockResolvedValue([])
  vi.mocked(ipc.listEvidence).mockResolvedValue([
    file('filed.pdf', [{ id: 'a2', name: 'Ethics at the Bench' }]),
    file('loose.pdf'),
  ])
})

async function open() {
  const user = userEvent.setup()
  const page = render(EvidencePage, { onactivity })
  await screen.findByRole('heading', { name: 'Not attached yet' })
  return { user, page }
}

it('what proves nothing yet stands first, and the page can be read by everyone', async () => {
  const { page } = await open()
  expect(screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent)).toEqual(['Not attached yet', 'Attached'])
  expect(screen.getByText('2 files, 1 not attached yet')).toBeInTheDocument()
  await expectAccessible(page.container)
})

it('a file is attached by keyboard alone', async () => {
  vi.mocked(ipc.attachEvidence).mockResolvedValue({ value: null, topics: [], step: null })
  const { user } = await open()
  screen.getByRole('button', { name: 'Attach loose.pdf to an activity' }).focus()
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Antibody Panels/ })
  await user.tab()
  expect(screen.getByRole('button', { name: /Antibody Panels/ })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(ipc.attachEvidence).toHaveBeenCalledWith('loose.pdf', 'a1')
  expect(notices.all.at(-1)?.message).toBe('Attached loose.pdf to “Antibody Panels”')
})

it('a detached file can be taken back', async () => {
  vi.mocked(ipc.detachEvidence).mockResolvedValue({ value: null, topics: [], step: 7 })
  notices.undo = vi.fn()
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Detach filed.pdf from “Ethics at the Bench”' }))
  expect(ipc.detachEvidence).toHaveBeenCalledWith('filed.pdf', 'a2')
  notices.all.at(-1)?.action?.run()
  expect(notices.undo).toHaveBeenCalledWith(7)
})

it('a file is looked at in the window, and one that cannot be shown says why', async () => {
  vi.mocked(ipc.lookAtEvidence).mockResolvedValue({
    id: 'loose.pdf',
    label: 'loose.pdf',
    media: 'pdf',
    size: '84 kB',
    pages: [],
    failure: 'The file is damaged.',
  })
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'View loose.pdf' }))
  expect(await screen.findByRole('dialog', { name: 'loose.pdf' })).toBeInTheDocument()
  expect(await screen.findByText('The file is damaged.')).toBeInTheDocument()
})

it('files are found by words, and shelves keep the order of finding', async () => {
  vi.mocked(ipc.findEvidence).mockResolvedValue({
    unindexed: 0,
    rows: [{ id: 'filed.pdf', excerpt: [{ text: 'Ethics', found: true }] }],
  })
  const { user } = await open()
  await user.type(screen.getByRole('searchbox'), 'ethics')
  expect(await screen.findByText('1 of 2')).toBeInTheDocument()
  expect(screen.queryByText('loose.pdf')).not.toBeInTheDocument()
  expect(screen.getByText('Ethics').tagName).toBe('MARK')
})
