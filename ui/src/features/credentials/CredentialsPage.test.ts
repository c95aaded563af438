import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { CredentialsPage } from '.'

vi.mock('../../ipc')

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
  const page = render(CredentialsPage, { onundo: vi.fn() })
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
  const { container } = render(CredentialsPage, { onundo: vi.fn() })
  await user.click(await screen.findByRole('button', { name: 'Edit details' }))
  const field = await screen.findByLabelText(/Customer ID/)
  await user.type(field, 'x')
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  await waitFor(() => expect(field).toHaveAccessibleDescription(/exactly 8 digits/))
  await expectAccessible(container)
  await user.type(field, '{Backspace}')
  expect(field).not.toHaveAttribute('aria-invalid')
})
