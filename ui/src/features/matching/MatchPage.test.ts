import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { notices } from '../../shared/notices.svelte'
import { expectAccessible } from '../../testing/accessible'
import type { MatchRow } from '../../wire'
import { MatchPage } from '.'

vi.mock('../../ipc')

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
})

const candidate = (id: string, title: string) => ({
  activity_id: id,
  title,
  completed_on: '2026-03-14',
  amount: '1 contact hour',
  why: ['the paper has its title'],
})
const row = (id: string, how: MatchRow['how'], ...candidates: MatchRow['candidates']): MatchRow => ({
  evidence_id: id,
  label: `${id}.pdf`,
  said: 'Platelets, 14 March 2026',
  read: true,
  how,
  candidates,
})

it('sets each file beside what it seems to prove, and attaches the sure ones at once', async () => {
  const user = userEvent.setup()
  vi.mocked(ipc.listMatches).mockResolvedValue({
    unread: 1,
    unproved: 3,
    rows: [row('e1', 'high', candidate('a1', 'Platelets')), row('e2', 'check', candidate('a2', 'Ethics')), row('e3', 'not_found')],
  })
  vi.mocked(ipc.confirmMatches).mockResolvedValue({ value: 1, topics: [], step: 4 })
  const { container } = render(MatchPage, { onback: () => {} })
  expect(await screen.findByText('3 files wait; 3 activities have no evidence.')).toBeInTheDocument()
  await expectAccessible(container)

  await user.click(screen.getByRole('button', { name: 'Attach 1 sure one' }))
  expect(ipc.confirmMatches).toHaveBeenLastCalledWith([{ evidence_id: 'e1', activity_id: 'a1' }])
  await user.click(screen.getByRole('button', { name: 'Attach e2.pdf to “Ethics”' }))
  expect(ipc.confirmMatches).toHaveBeenLastCalledWith([{ evidence_id: 'e2', activity_id: 'a2' }])
  expect(notices.all.at(-1)?.message).toBe('Attached e2.pdf to “Ethics”')
})

it('a file can be matched to none', async () => {
  const user = userEvent.setup()
  vi.mocked(ipc.listMatches).mockResolvedValue({ unread: 0, unproved: 1, rows: [row('e1', 'high', candidate('a1', 'Platelets'))] })
  render(MatchPage, { onback: () => {} })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Activity for e1.pdf' }), 'None of the activities')
  expect(screen.getByRole('button', { name: 'Attach the sure ones' })).toBeDisabled()
})
