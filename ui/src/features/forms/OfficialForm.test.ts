import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import type { CredentialRow, OfficialField, OfficialView, Source } from '../../wire'
import { FormsPage } from '.'

vi.mock('../../ipc')

const field = (name: string, label: string, source: Source, more: Partial<OfficialField> = {}): OfficialField => ({
  ...{ name, label, takes: 'one line', tick: false, offered: [], pen: false, page: 0 },
  ...{ left: 0.1, top: 0.1, right: 0.4, bottom: 0.13, source, ...more },
})

const view: OfficialView = {
  name: 'blank.pdf',
  known: false,
  pages: [{ width: 612, height: 792 }],
  fields: [
    field('Text1', 'Employee Name', { from: 'fact', key: 'holder' }),
    field('Box1', 'Blood Bank', { from: 'fact', key: 'area.Blood Bank' }, { tick: true, takes: 'a tick' }),
    field('Text2', 'Remarks', { from: 'nothing' }),
    field('Sig', 'Sign here', { from: 'nothing' }, { pen: true }),
  ],
  placed: [],
  facts: [
    { key: 'holder', heading: 'You', name: 'Your name', said: 'Ada Example', tick: false },
    { key: 'area.Blood Bank', heading: 'Technical areas', name: 'Blood Bank', said: '', tick: true },
  ],
  flat: false,
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.listCredentials).mockResolvedValue([
    { id: 'c1', title: 'MLS(ASCP)', category_name: 'Scientist' } as unknown as CredentialRow,
  ])
  vi.mocked(ipc.listFormChoices).mockResolvedValue({ technical_areas: ['Blood Bank', 'Chemistry'] })
  vi.mocked(ipc.pickOfficialForm).mockResolvedValue(true)
  vi.mocked(ipc.getOfficialForm).mockResolvedValue(view)
  vi.mocked(ipc.getOfficialPage).mockRejectedValue({ code: 'refused', message: '', hint: null, fields: [] })
})

it('a form is chosen, corrected once, and filled as corrected', async () => {
  vi.mocked(ipc.saveOfficialForm).mockResolvedValue({ name: 'filled.pdf', folder: 'Documents', notes: ['One field is empty.'] })
  const user = userEvent.setup()
  const { container } = render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('radio', { name: /body’s own form/ }))
  await user.click(screen.getByRole('button', { name: 'Choose the blank form…' }))
  expect(await screen.findByText('Ada Example')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('What stands in Remarks'), 'text')
  await user.type(screen.getByLabelText('Words for Remarks'), 'none')
  await user.click(screen.getByRole('checkbox', { name: 'Blood Bank' }))
  expect(screen.getByText('Left to the pen')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Fill and save…' }))
  expect(ipc.saveOfficialForm).toHaveBeenCalledWith({
    ask: { credential_id: 'c1', areas: ['Blood Bank'], own_area: '', instruments: [] },
    fields: {
      Text1: { from: 'fact', key: 'holder' },
      Box1: { from: 'fact', key: 'area.Blood Bank' },
      Text2: { from: 'text', text: 'none' },
    },
    placed: [],
    flat: false,
  })
  expect(await screen.findByText('One field is empty.')).toBeInTheDocument()
  await expectAccessible(container)
})

it('a cancelled dialog changes nothing', async () => {
  vi.mocked(ipc.pickOfficialForm).mockResolvedValue(false)
  const user = userEvent.setup()
  render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('radio', { name: /body’s own form/ }))
  await user.click(screen.getByRole('button', { name: 'Choose the blank form…' }))
  expect(ipc.getOfficialForm).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: 'Fill and save…' })).not.toBeInTheDocument()
})

it('a form that can’t be filled says why', async () => {
  vi.mocked(ipc.pickOfficialForm).mockRejectedValue({
    ...{ code: 'refused', message: 'This form asks for a password.', hint: 'Print it to a new PDF.', fields: [] },
  })
  const user = userEvent.setup()
  render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('radio', { name: /body’s own form/ }))
  await user.click(screen.getByRole('button', { name: 'Choose the blank form…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('This form asks for a password. Print it to a new PDF.')
})
