import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import type { CredentialRow } from '../../wire'
import { FormsPage } from '.'

vi.mock('../../ipc')

const credential = (id: string, title: string) =>
  ({ id, title, category_name: 'Scientist' }) as unknown as CredentialRow

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.listCredentials).mockResolvedValue([credential('c1', 'MLS(ASCP)'), credential('c2', 'HT(ASCP)')])
  vi.mocked(ipc.listFormChoices).mockResolvedValue({ technical_areas: ['Blood Bank', 'Chemistry'] })
})

it('the assessment is ordered with what was filled in, and says where it went', async () => {
  vi.mocked(ipc.saveForm).mockResolvedValue({ name: 'assessment.pdf', folder: 'Documents' })
  const user = userEvent.setup()
  const { container } = render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('radio', { name: /Employer assessment/ }))
  await user.selectOptions(screen.getByLabelText('Credential'), 'c2')
  await user.click(screen.getByRole('checkbox', { name: 'Chemistry' }))
  await user.type(screen.getByLabelText('Instruments and procedures'), 'Titration{Enter}{Enter}Gel cards')
  await user.click(screen.getByRole('radio', { name: 'A4' }))
  await user.click(screen.getByRole('button', { name: 'Save as PDF…' }))
  expect(ipc.saveForm).toHaveBeenCalledWith({
    form: 'employer_assessment',
    credential_id: 'c2',
    areas: ['Chemistry'],
    own_area: '',
    instruments: ['Titration', 'Gel cards'],
    paper: 'a4',
  })
  expect(await screen.findByText('Saved assessment.pdf in Documents and opened it.')).toBeInTheDocument()
  await expectAccessible(container)
})

it('a cancelled dialog says nothing', async () => {
  vi.mocked(ipc.saveForm).mockResolvedValue(null)
  const user = userEvent.setup()
  render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('button', { name: 'Save as PDF…' }))
  expect(ipc.saveForm).toHaveBeenCalledOnce()
  expect(screen.queryByText(/Saved/)).not.toBeInTheDocument()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('a full disk is said where the button is', async () => {
  vi.mocked(ipc.saveForm).mockRejectedValue({ code: 'refused', message: 'The disk is full.', hint: 'Make room.', fields: [] })
  const user = userEvent.setup()
  render(FormsPage, { oncredentials: vi.fn() })
  await user.click(await screen.findByRole('button', { name: 'Save as PDF…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full. Make room.')
})
