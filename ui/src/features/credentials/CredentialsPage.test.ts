import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { CredentialsPage } from '.'

vi.mock('../../ipc')

const shown = { today: '2026-11-22', onundo: vi.fn(), oncycle: vi.fn() }

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.getHolder).mockResolvedValue({
    name: 'Mara Quill',
    other_names: [],
    customer_id: '80990317',
    address: [],
    employer: '',
  })
  vi.mocked(ipc.listCredentials).mockResolvedValue([])
  vi.mocked(ipc.listBodies).mockResolvedValue([
    {
      id: 'ascp',
      name: 'ASCP',
      categories: [
        { code: 'MLS', name: 'Medical Laboratory Scientist', confidence: 'stated', sentence: 'Known well.', cycle_years: 3 },
        { code: 'DCY', name: 'Diplomate', confidence: 'unknown', sentence: 'No rule is known.', cycle_years: null },
      ],
    },
  ])
})

async function add() {
  const user = userEvent.setup()
  const page = render(CredentialsPage, shown)
  await user.click((await screen.findAllByRole('button', { name: 'Add a credential' }))[0]!)
  await screen.findByLabelText('Category')
  return { user, page }
}

it('the end of a cycle is proposed from its start, and only used when asked for', async () => {
  vi.mocked(ipc.saveCredential).mockResolvedValue({ value: 'c1', topics: [] })
  const { user } = await add()
  await user.selectOptions(screen.getByLabelText('Category'), 'MLS')
  await user.type(screen.getByLabelText('Cycle starts'), '2024-02-01')
  expect(screen.getByLabelText('Cycle ends (expiry)')).toHaveValue('')
  await user.click(screen.getByRole('button', { name: /31 Jan 2027/ }))
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.saveCredential).toHaveBeenCalledWith(
    expect.objectContaining({ id: null, category: 'MLS', cycle_start: '2024-02-01', cycle_end: '2027-01-31' }),
  )
})

it('says how well the rule of a category is known before it is chosen for good', async () => {
  const { user } = await add()
  await user.selectOptions(screen.getByLabelText('Category'), 'DCY')
  expect(screen.getByText('No rule is known.')).toBeInTheDocument()
  await user.type(screen.getByLabelText('Cycle starts'), '2024-02-01')
  expect(screen.queryByRole('button', { name: /2027/ })).not.toBeInTheDocument()
})

it('a customer ID with letters is refused beside its field, and changing it takes the sentence back', async () => {
  vi.mocked(ipc.saveHolder).mockRejectedValue({
    code: 'invalid',
    message: 'A customer ID has exactly 8 digits.',
    hint: null,
    fields: [{ field: 'customer_id', message: 'A customer ID has exactly 8 digits.' }],
  })
  const user = userEvent.setup()
  const { container } = render(CredentialsPage, shown)
  await user.click(await screen.findByRole('button', { name: 'Edit details' }))
  const field = await screen.findByLabelText(/Customer ID/)
  await user.type(field, 'x')
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  await waitFor(() => expect(field).toHaveAccessibleDescription(/exactly 8 digits/))
  await expectAccessible(container)
  await user.type(field, '{Backspace}')
  expect(field).not.toHaveAttribute('aria-invalid')
})

const held = {
  id: 'c1',
  draft: {
    id: 'c1',
    body: 'ascp',
    category: 'MLS',
    number: '',
    certified_on: '',
    formerly_nca: false,
    roles: [],
    licence_categories: [],
    cycle_start: '2024-02-01',
    cycle_end: '2027-01-31',
  },
  title: 'MLS(ASCP)',
  category_name: 'Medical Laboratory Scientist',
  body_name: 'ASCP',
  confidence: 'stated',
  cycles: [
    { id: 'y2', start: '2024-02-01', end: '2027-01-31', declared_on: '' },
    { id: 'y1', start: '2021-02-01', end: '2024-01-31', declared_on: '2023-12-05' },
  ],
}

it('the declaration is noted with its day, today unless told otherwise', async () => {
  vi.mocked(ipc.listCredentials).mockResolvedValue([held])
  vi.mocked(ipc.declareCycle).mockResolvedValue({ value: null, topics: [] })
  const user = userEvent.setup()
  const { container } = render(CredentialsPage, shown)
  expect(await screen.findByText('Declaration submitted on 5 Dec 2023')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /MLS\(ASCP\): I submitted the declaration/ }))
  expect(await screen.findByLabelText('Submitted on')).toHaveValue('22 Nov 2026')
  await expectAccessible(container)
  await user.click(screen.getAllByRole('button', { name: 'Note the day' })[0]!)
  expect(ipc.declareCycle).toHaveBeenCalledWith('c1', '2026-11-22')
})

it('the next cycle is proposed, and can be changed before it is opened', async () => {
  vi.mocked(ipc.listCredentials).mockResolvedValue([held])
  vi.mocked(ipc.renewCycle).mockResolvedValue({ value: null, topics: [] })
  const user = userEvent.setup()
  render(CredentialsPage, shown)
  await user.click(await screen.findByRole('button', { name: /was renewed/ }))
  expect(await screen.findByLabelText('Cycle starts')).toHaveValue('1 Feb 2027')
  const end = screen.getByLabelText('Cycle ends (expiry)')
  expect(end).toHaveValue('31 Jan 2030')
  await user.clear(end)
  await user.type(end, '2030-02-28')
  await user.click(screen.getAllByRole('button', { name: 'Open the next cycle' })[0]!)
  expect(ipc.renewCycle).toHaveBeenCalledWith({
    credential_id: 'c1',
    cycle_start: '2027-02-01',
    cycle_end: '2030-02-28',
  })
})

it('a past cycle stands beneath the present one and can be read again', async () => {
  vi.mocked(ipc.listCredentials).mockResolvedValue([held])
  const user = userEvent.setup()
  const { container } = render(CredentialsPage, shown)
  await user.click(await screen.findByRole('button', { name: /Show the standing of MLS\(ASCP\) in the cycle 1 Feb 2021/ }))
  expect(shown.oncycle).toHaveBeenCalledWith('y1')
  await expectAccessible(container)
})
