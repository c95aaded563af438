import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { notices } from '../notices.svelte'
import Viewer from './Viewer.svelte'

vi.mock('../../ipc')

const files = [
  { id: 'e1', label: 'scan.pdf' },
  { id: 'e2', label: 'letter.pdf' },
]
const onclose = vi.fn()

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
  URL.createObjectURL = () => 'blob:drawn'
  URL.revokeObjectURL = () => undefined
  vi.mocked(ipc.getInboxPage).mockResolvedValue(new ArrayBuffer(8))
  vi.mocked(ipc.lookAtEvidence).mockImplementation(async (id) => ({
    id,
    label: files.find((it) => it.id === id)?.label ?? '',
    media: 'pdf',
    size: '84 kB',
    pages: id === 'e1' ? [1, 2, 3].map((number) => ({ number, tall: 1.3, text: null })) : [],
    failure: id === 'e1' ? null : 'This file is locked by a password.',
  }))
})

async function open() {
  const user = userEvent.setup()
  const page = render(Viewer, { files, start: 'e1', onclose })
  await screen.findByText('Page 1 of 3')
  return { user, page }
}

it('pages are turned, enlarged and rotated by keys', async () => {
  const { user, page } = await open()
  await waitFor(() => expect(ipc.getInboxPage).toHaveBeenLastCalledWith('e1', 1, 1500))
  await user.keyboard('{PageDown}{PageDown}{PageDown}')
  expect(screen.getByText('Page 3 of 3')).toBeInTheDocument()
  await waitFor(() => expect(ipc.getInboxPage).toHaveBeenLastCalledWith('e1', 3, 1500))
  await user.keyboard('+')
  expect(screen.getByText('150 %')).toBeInTheDocument()
  await waitFor(() => expect(ipc.getInboxPage).toHaveBeenLastCalledWith('e1', 3, 2600))
  await user.keyboard('--')
  expect(screen.getByText('75 %')).toBeInTheDocument()
  await user.keyboard('r')
  expect(document.querySelector('svg g')?.getAttribute('transform')).toContain('rotate(90)')
  await user.keyboard('f')
  expect(screen.getByRole('button', { name: 'Show the whole page' })).toBeInTheDocument()
  expect(screen.getByText('100 %')).toBeInTheDocument()
  await expectAccessible(page.container)
})

it('a file that cannot be shown says why, and the system’s viewer is there', async () => {
  vi.mocked(ipc.viewEvidence).mockResolvedValue()
  const { user } = await open()
  await user.keyboard('{Alt>}{PageDown}{/Alt}')
  expect(await screen.findByText('This file is locked by a password.')).toBeInTheDocument()
  expect(screen.getByText('File 2 of 2')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Open in my viewer' }))
  expect(ipc.viewEvidence).toHaveBeenCalledWith('e2')
})

it('a copy is saved, and said where', async () => {
  vi.mocked(ipc.saveEvidence).mockResolvedValue({ name: '2026-03-14 LabCE.pdf', folder: '/home/mara' })
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Save a copy…' }))
  await waitFor(() => expect(notices.all.at(-1)?.message).toBe('Saved 2026-03-14 LabCE.pdf in /home/mara'))
})
