import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { notices } from '../../shared/notices.svelte'
import { expectAccessible } from '../../testing/accessible'
import { anImport, anImportRow } from '../../testing/importing'
import { ImportPage } from '.'

vi.mock('../../ipc')

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
})

const asked = () =>
  anImport({
    ambiguous: '03/04/2026',
    questions: ['Say which number of "03/04/2026" is the month.'],
    unknown: [{ role: 'areas', word: 'Gardening', rows: 2 }],
    rows: [anImportRow({ number: 2, state: 'open', take: false, completed_on: '' })],
  })

it('asks what it can’t know, and imports nothing before that', async () => {
  const user = userEvent.setup()
  vi.mocked(ipc.previewImport).mockResolvedValue(anImport())
  const { container } = render(ImportPage, { view: asked(), onclose: () => {} })
  expect(screen.getByRole('button', { name: 'Import' })).toBeDisabled()
  await expectAccessible(container)

  await user.selectOptions(screen.getByRole('combobox', { name: '“03/04/2026” is' }), 'month first')
  expect(vi.mocked(ipc.previewImport).mock.lastCall?.[0].order).toBe('month_first')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import 1 activity' })).toBeEnabled())
})

it('a column can be given another meaning', async () => {
  const user = userEvent.setup()
  vi.mocked(ipc.previewImport).mockResolvedValue(anImport())
  render(ImportPage, { view: anImport(), onclose: () => {} })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Meaning of Hours' }), 'Title')
  expect(vi.mocked(ipc.previewImport).mock.lastCall?.[0].roles).toEqual(['completed_on', 'ignore', 'title'])
})

it('a row that is there already says so and is imported only when it is ticked', async () => {
  const user = userEvent.setup()
  const onclose = vi.fn()
  vi.mocked(ipc.bringInTable).mockResolvedValue({ value: { added: 2, left_out: 0 }, topics: [], step: 7 })
  const twin = anImportRow({ number: 3, state: 'twin', take: false, sentences: ['The record has it already.'] })
  const { container } = render(ImportPage, { view: anImport({ rows: [anImportRow(), twin] }), onclose })
  const row = screen.getByText('The record has it already.').closest('tr')!
  const tick = within(row).getByRole('checkbox')
  expect(tick).not.toBeChecked()
  await user.click(tick)
  await expectAccessible(container)
  await user.click(screen.getByRole('button', { name: 'Import 2 activities' }))
  expect(vi.mocked(ipc.bringInTable).mock.lastCall?.[0].ticked).toEqual([3])
  await waitFor(() => expect(onclose).toHaveBeenCalled())
  expect(notices.all[0]).toMatchObject({ message: 'Imported 2 activities. They have no evidence yet.', action: { step: 7 } })
})
