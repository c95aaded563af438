import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { CITATION } from '../../testing/record'
import { CredentialsPage } from '.'

vi.mock('../../ipc')

const NOTHING = { certified_on: '', formerly_nca: false, roles: [], licence_categories: [] }
const LICENCE = {
  ...NOTHING,
  roles: [{ id: 'supervisor', name: 'Supervisor' }],
  licence_categories: [{ id: 'hematology', name: 'Hematology' }],
}

const shown = { today: '2026-11-22', oncycle: vi.fn() }

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
  vi.mocked(ipc.proposeCycle).mockResolvedValue(null)
  vi.mocked(ipc.listTogether).mockResolvedValue([])
  vi.mocked(ipc.checkPrinting).mockResolvedValue(null)
  vi.mocked(ipc.listBodies).mockResolvedValue([
    {
      id: 'ascp',
      name: 'ASCP',
      categories: [
        { code: 'MLS', name: 'Medical Laboratory Scientist', confidence: 'stated', sentence: 'Known well.', cycle_years: 3, asks: { ...NOTHING, certified_on: 'It decides.', formerly_nca: true } },
        { code: 'DCY', name: 'Diplomate', confidence: 'unknown', sentence: 'No rule is known.', cycle_years: null, asks: NOTHING },
        { code: 'CLP', name: 'Licence', confidence: 'stated', sentence: 'Known.', cycle_years: 2, asks: LICENCE },
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

it('the cycle is proposed as the body counts it, and only used when asked for', async () => {
  vi.mocked(ipc.saveCredential).mockResolvedValue({ value: 'c1', topics: [], step: null })
  vi.mocked(ipc.proposeCycle).mockImplementation((draft) =>
    Promise.resolve(
      draft.cycle_start === '2024-02-01' && !draft.cycle_end
        ? {
            start: '2024-02-01',
            end: '2027-01-31',
            because: 'A cycle lasts 3 years.',
            offer: 'Use 1 February 2024 to 31 January 2027',
          }
        : null,
    ),
  )
  const { user } = await add()
  await user.selectOptions(screen.getByLabelText('Category'), 'MLS')
  await user.type(screen.getByLabelText('Cycle starts'), '2024-02-01')
  expect(screen.getByLabelText('Cycle ends (expiry)')).toHaveValue('')
  expect(await screen.findByText(/A cycle lasts 3 years/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /31 January 2027/ }))
  await waitFor(() => expect(screen.queryByText(/A cycle lasts 3 years/)).not.toBeInTheDocument())
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.saveCredential).toHaveBeenCalledWith(
    expect.objectContaining({ id: null, category: 'MLS', cycle_start: '2024-02-01', cycle_end: '2027-01-31' }),
  )
})

it('only what the rule of a category turns on is asked', async () => {
  vi.mocked(ipc.saveCredential).mockResolvedValue({ value: 'c1', topics: [], step: null })
  const { user, page } = await add()
  await user.selectOptions(screen.getByLabelText('Category'), 'DCY')
  expect(screen.queryByLabelText(/First certified on/)).not.toBeInTheDocument()
  expect(screen.queryByLabelText(/National Credentialing Agency/)).not.toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Category'), 'MLS')
  expect(screen.getByLabelText(/First certified on/)).toBeInTheDocument()
  expect(screen.getByLabelText(/National Credentialing Agency/)).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('Category'), 'CLP')
  await user.click(screen.getByLabelText('Hematology'))
  await user.click(screen.getByLabelText('Supervisor'))
  await expectAccessible(page.container)
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.saveCredential).toHaveBeenCalledWith(
    expect.objectContaining({ category: 'CLP', roles: ['supervisor'], licence_categories: ['hematology'] }),
  )
})

it('says how well the rule of a category is known before it is chosen for good', async () => {
  const { user } = await add()
  await user.selectOptions(screen.getByLabelText('Category'), 'DCY')
  expect(screen.getByText('No rule is known.')).toBeInTheDocument()
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
  next: { start: '2027-02-01', end: '2030-01-31', sentence: 'The next cycle would run for three years.' },
}

it('the declaration is noted with its day, today unless told otherwise', async () => {
  vi.mocked(ipc.listCredentials).mockResolvedValue([held])
  vi.mocked(ipc.declareCycle).mockResolvedValue({ value: null, topics: [], step: null })
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
  vi.mocked(ipc.renewCycle).mockResolvedValue({ value: null, topics: [], step: null })
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

it('what ends together stands beneath the cycles, with its clauses', async () => {
  vi.mocked(ipc.listCredentials).mockResolvedValue([held])
  vi.mocked(ipc.listTogether).mockResolvedValue([
    { body: 'ascp', body_name: 'ASCP', said: [{ sentence: 'They end: MLS and MB.', citations: [CITATION] }] },
  ])
  const { container } = render(CredentialsPage, shown)
  expect(await screen.findByText('They end: MLS and MB.')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: 'Ending together' })).toBeInTheDocument()
  await expectAccessible(container)
})

it('a name the forms can’t print is warned of, and can be kept', async () => {
  vi.mocked(ipc.checkPrinting).mockImplementation(async (text) => (text.includes('李') ? 'No sign 李.' : null))
  const user = userEvent.setup()
  render(CredentialsPage, shown)
  await user.click(await screen.findByRole('button', { name: 'Edit details' }))
  await user.type(await screen.findByLabelText('Name as on your certificates'), ' 李')
  expect(await screen.findByText('No sign 李.')).toBeInTheDocument()
  expect(screen.getByLabelText('Name as on your certificates')).not.toHaveAttribute('aria-invalid')
})
