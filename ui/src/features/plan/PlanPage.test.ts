import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { notices } from '../../shared/notices.svelte'
import { expectAccessible } from '../../testing/accessible'
import { CHOICES } from '../../testing/record'
import type { PlannedRow, PlanView } from '../../wire'
import { PlanPage } from '.'

vi.mock('../../ipc')

const shown = { today: '2026-11-22', ondone: vi.fn(), oncredentials: vi.fn() }

const course: PlannedRow = {
  id: 'p1',
  draft: {
    id: 'p1',
    type: 'ce_course',
    title: 'Antibody Panels',
    provider: 'Northfield Institute',
    on: '2026-11-20',
    quantity: '1.5',
    unit: 'contact_hour',
    areas: ['blood_banking'],
    price: '49.50',
  },
  type_name: 'Continuing education course',
  amount: '1.5 contact hours',
  areas: [{ id: 'blood_banking', name: 'Blood banking' }],
  fixes: [{ credential: 'MLS(ASCP)', sentence: 'It would fix everything that is missing.', helps: true }],
  is_due: true,
}

const plan = (special: Partial<PlanView> = {}): PlanView => ({
  bundle: { courses: ['Consent'], sentence: 'It would meet everything required, for 49.00.' },
  needs: [
    {
      credential_id: 'c1',
      title: 'MLS(ASCP)',
      least: 'The least that helps: 1 point, in Blood banking.',
      until: '2027-01-01',
      with_plan: 'With everything planned, everything required would be met.',
      met_with_plan: true,
      confidence: 'stated',
      edited: false,
    },
  ],
  courses: [course],
  paces: [
    {
      credential_id: 'c1',
      title: 'MLS(ASCP)',
      start: '2024-02-01',
      goal_on: '2027-01-01',
      today: '2026-11-22',
      goal: '36',
      steps: [{ on: '2025-05-02', points: '35', across: 430, up: 972 }],
      top: '36',
      sentence: '35 of 36 points count.',
    },
  ],
  ...special,
})

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
  vi.mocked(ipc.listActivityChoices).mockResolvedValue(CHOICES)
  vi.mocked(ipc.getPlan).mockResolvedValue(plan())
})

it('says what is needed and until when, and reads the pace out as a table', async () => {
  const { container } = render(PlanPage, shown)
  expect(await screen.findByText('The least that helps: 1 point, in Blood banking.')).toBeInTheDocument()
  expect(screen.getByText('by Friday, 1 January 2027')).toBeInTheDocument()
  expect(screen.getByText('It would meet everything required, for 49.00.')).toBeInTheDocument()
  expect(screen.getByRole('img', { name: /MLS\(ASCP\): points by date.*35 of 36 points count/ })).toBeInTheDocument()
  const pace = within(screen.getByRole('table', { name: /added up by date/ }))
  expect(pace.getByRole('row', { name: '2 May 2025 35' })).toBeInTheDocument()
  expect(pace.getByRole('row', { name: '1 Jan 2027 36, required by then' })).toBeInTheDocument()
  await expectAccessible(container)
})

it('with nothing planned, teaches what a plan is for', async () => {
  vi.mocked(ipc.getPlan).mockResolvedValue(plan({ courses: [] }))
  render(PlanPage, shown)
  expect(await screen.findByRole('heading', { name: 'Nothing planned yet' })).toBeInTheDocument()
  expect(screen.queryByText(/With everything planned/)).not.toBeInTheDocument()
})

it('says what a course would fix while it is typed, and asks only once it can be judged', async () => {
  vi.mocked(ipc.tryCourse).mockResolvedValue([{ credential: 'HT(ASCP)', sentence: 'It would fix 1 point.', helps: true }])
  vi.mocked(ipc.saveCourse).mockResolvedValue({ value: 'p2', topics: [], step: null })
  const user = userEvent.setup()
  const { container } = render(PlanPage, shown)
  await user.click(await screen.findByRole('button', { name: 'Plan a course' }))
  await user.type(await screen.findByLabelText('Day it would be done'), '2026-12-01')
  expect(ipc.tryCourse).not.toHaveBeenCalled()
  await user.type(screen.getByLabelText('Amount'), '2')
  expect(await screen.findByText(/It would fix 1 point\./)).toBeInTheDocument()
  expect(ipc.tryCourse).toHaveBeenLastCalledWith(expect.objectContaining({ on: '2026-12-01', quantity: '2' }))
  await expectAccessible(container)
  await user.type(screen.getByLabelText('Title'), 'Gram Stains')
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.saveCourse).toHaveBeenCalledWith(expect.objectContaining({ id: null, title: 'Gram Stains', on: '2026-12-01' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

it('a deleted course can be taken back from the notice', async () => {
  vi.mocked(ipc.dropCourse).mockResolvedValue({ value: null, topics: [], step: 7 })
  notices.undo = vi.fn()
  const user = userEvent.setup()
  render(PlanPage, shown)
  await user.click(await screen.findByRole('button', { name: 'Delete “Antibody Panels”' }))
  expect(ipc.dropCourse).toHaveBeenCalledWith('p1')
  notices.all.at(-1)?.action?.run()
  expect(notices.undo).toHaveBeenCalledWith(7)
})

it('a course that is done is handed on as the activity it becomes', async () => {
  const user = userEvent.setup()
  render(PlanPage, shown)
  await user.click(await screen.findByRole('button', { name: /“Antibody Panels” is done/ }))
  expect(shown.ondone).toHaveBeenCalledWith('p1', expect.objectContaining({ id: null, completed_on: '2026-11-20' }))
})
