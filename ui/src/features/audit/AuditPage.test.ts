import { render, screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import type { CredentialRow, FindingRow, Rehearsal } from '../../wire'
import { AuditPage } from '.'

vi.mock('../../ipc')

const credential = (id: string, title: string) =>
  ({
    id,
    title,
    category_name: 'Scientist',
    cycles: [
      { id: `${id}-2`, start: '2024-02-01', end: '2027-01-31', declared_on: '' },
      { id: `${id}-1`, start: '2021-02-01', end: '2024-01-31', declared_on: '2024-01-02' },
    ],
  }) as unknown as CredentialRow

const finding = (repair: string, heading: string, about: string): FindingRow => ({
  repair,
  heading,
  about,
  activity_id: about === 'The package' ? null : about,
  sentence: `Something is the matter with ${about}.`,
  next: 'Put it right.',
})

const rehearsal: Rehearsal = {
  headline: 'An auditor would stop at 3 things.',
  basis: 'It holds what you would declare now.',
  size: '2.1 MB',
  findings: [
    finding('here', 'You can put this right in your record', 'The package'),
    finding('ask', 'Ask for this while you can', 'Safety'),
    finding('ask', 'Ask for this while you can', 'Ethics'),
  ],
  audit: null,
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.listCredentials).mockResolvedValue([credential('c1', 'MLS(ASCP)'), credential('c2', 'HT(ASCP)')])
  vi.mocked(ipc.rehearseAudit).mockResolvedValue(rehearsal)
  vi.mocked(ipc.listInquiries).mockResolvedValue([])
  vi.mocked(ipc.answerBy).mockResolvedValue({ on: '', sentence: 'No source states how many days there are.', citation: null })
})

const page = () => render(AuditPage, { today: '2026-11-22', oncredentials: vi.fn(), onactivity: vi.fn() })

it('findings stand under what can still be done, each with the way to its activity', async () => {
  const onactivity = vi.fn()
  const { container } = render(AuditPage, { today: '2026-11-22', oncredentials: vi.fn(), onactivity })
  expect(await screen.findByText('An auditor would stop at 3 things.')).toBeInTheDocument()
  const ask = screen.getByRole('heading', { name: /Ask for this/ }).closest('section')!
  expect(within(ask).getAllByRole('listitem')).toHaveLength(2)
  await userEvent.click(within(ask).getByRole('button', { name: 'Show the activity “Ethics”' }))
  expect(onactivity).toHaveBeenCalledWith('Ethics')
  await expectAccessible(container)
})

it('another cycle is rehearsed as soon as it is chosen, and the package is ordered as it stands there', async () => {
  vi.mocked(ipc.makePackage).mockResolvedValue({
    path: '/home/ada/Audit package',
    basis: '',
    parts: [{ name: 'Audit package.pdf', pages: 12, size: '2 MB' }],
    files: [{ label: 'a.docx', name: 'a.docx', included: false, beside: true, place: '', pages: 0, notes: ['It can’t be shown.'] }],
    unproved: ['Safety'],
  })
  const user = userEvent.setup()
  page()
  await user.selectOptions(await screen.findByLabelText('Credential'), 'c2')
  await user.selectOptions(screen.getByLabelText('Cycle'), 'c2-1')
  await user.click(screen.getByRole('radio', { name: 'ZIP' }))
  await user.selectOptions(screen.getByLabelText('Most a file may have'), '10')
  await user.click(screen.getByRole('checkbox', { name: /Stamp/ }))
  await user.click(screen.getByRole('button', { name: 'Make the package…' }))
  const ordered = { credential_id: 'c2', cycle_id: 'c2-1', paper: 'letter', stamped: false, zip: true, limit_mb: 10 }
  expect(ipc.rehearseAudit).toHaveBeenLastCalledWith(ordered)
  expect(ipc.makePackage).toHaveBeenCalledWith(ordered)
  expect(await screen.findByText('/home/ada/Audit package')).toBeInTheDocument()
  expect(screen.getByText(/Not in the PDF. It can’t be shown./)).toBeInTheDocument()
})

it('a package that can’t be made says why, and a cancelled dialog says nothing', async () => {
  vi.mocked(ipc.makePackage).mockRejectedValueOnce({ code: 'refused', message: 'It is there already.', hint: 'Move it.', fields: [] })
  vi.mocked(ipc.makePackage).mockResolvedValueOnce(null)
  const user = userEvent.setup()
  page()
  await user.click(await screen.findByRole('button', { name: 'Make the package…' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('It is there already. Move it.')
  await user.click(screen.getByRole('button', { name: 'Make the package…' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('a letter is noted with its day, which the rules propose where they know one', async () => {
  vi.mocked(ipc.answerBy).mockResolvedValue({ on: '2027-01-04', sentence: '30 business days after it is 4 January 2027.', citation: null })
  vi.mocked(ipc.saveInquiry).mockResolvedValue({ value: 'i1', topics: ['credentials'], step: 5 } as never)
  const user = userEvent.setup()
  page()
  await user.click(await screen.findByRole('button', { name: 'Note a letter' }))
  await user.click(screen.getByRole('radio', { name: 'Deficiency notice' }))
  await user.click(await screen.findByRole('button', { name: 'Take this day' }))
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(ipc.saveInquiry).toHaveBeenCalledWith({
    id: null,
    cycle_id: 'c1-2',
    kind: 'deficiency',
    received_on: '2026-11-22',
    answer_by: '2027-01-04',
    answered_on: '',
    notes: '',
  })
})
