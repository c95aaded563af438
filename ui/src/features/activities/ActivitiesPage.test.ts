import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { aDraft, anActivity, CHOICES } from '../../testing/record'
import { notices } from '../../shared/notices.svelte'
import { ActivitiesPage } from '.'

vi.mock('../../ipc')


beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.checkPrinting).mockResolvedValue(null)
  notices.all = []
  vi.mocked(ipc.listActivityChoices).mockResolvedValue(CHOICES)
  vi.mocked(ipc.listEvidence).mockResolvedValue([])
  vi.mocked(ipc.listActivities).mockResolvedValue([
    anActivity(),
    anActivity({ draft: aDraft({ id: 'a2', title: 'Ethics at the Bench', completed_on: '2026-05-01' }) }),
  ])
})

async function open() {
  const user = userEvent.setup()
  const page = render(ActivitiesPage, { onimport: () => {} })
  await screen.findByRole('button', { name: 'Antibody Panels' })
  return { user, page }
}

const titles = () =>
  screen
    .getAllByRole('row')
    .map((row) => within(row).queryByRole('button', { name: /^(Antibody|Ethics)/ })?.textContent?.trim())
    .filter(Boolean)

describe('the list', () => {
  it('the newest stands first, and a heading turns the order', async () => {
    const { user } = await open()
    expect(titles()).toEqual(['Ethics at the Bench', 'Antibody Panels'])
    await user.click(screen.getByRole('button', { name: /^Title/ }))
    expect(titles()).toEqual(['Antibody Panels', 'Ethics at the Bench'])
  })

  it('is narrowed while a person types', async () => {
    const { user } = await open()
    await user.type(screen.getByRole('searchbox'), 'ethics')
    expect(titles()).toEqual(['Ethics at the Bench'])
    expect(screen.getByText('1 of 2')).toBeInTheDocument()
  })

  it('a long record is drawn in portions, and found as a whole', async () => {
    vi.mocked(ipc.listActivities).mockResolvedValue([
      anActivity(),
      ...Array.from({ length: 120 }, (_, n) => anActivity({ draft: aDraft({ id: `n${n}`, title: `Course ${n}`, completed_on: '2026-09-01' }) })),
    ])
    const user = userEvent.setup()
    render(ActivitiesPage, { onimport: () => {} })
    await screen.findByText('Course 0')
    expect(screen.queryByText('Antibody Panels')).not.toBeInTheDocument()
    await user.click(screen.getByText('Show the other 21'))
    expect(screen.getByText('Antibody Panels')).toBeInTheDocument()
    await user.type(screen.getByPlaceholderText('Find an activity'), 'antibody')
    expect(screen.queryByText('Course 0')).not.toBeInTheDocument()
    expect(screen.getByText('Antibody Panels')).toBeInTheDocument()
  })

  it('can be read by everyone', async () => {
    const { page } = await open()
    await expectAccessible(page.container)
  })
})

describe('the panel', () => {
  it('sends every field, with the day as the wire spells it', async () => {
    vi.mocked(ipc.saveActivity).mockResolvedValue({ value: 'a3', topics: [], step: null })
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'New activity' }))
    await user.type(screen.getByLabelText('Title'), 'Gram Stains')
    await user.type(screen.getByLabelText('Completed on'), '3/14/2026')
    await user.type(screen.getByLabelText('Amount'), '1.5')
    await user.click(screen.getByRole('checkbox', { name: 'Medical ethics' }))
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
    expect(ipc.saveActivity).toHaveBeenCalledWith({
      ...aDraft({ id: null, title: 'Gram Stains', provider: '', areas: ['ethics'] }),
      completed_on: '2026-03-14',
    })
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('shows each fault beside its field and keeps what was typed', async () => {
    vi.mocked(ipc.saveActivity).mockRejectedValue({
      code: 'invalid',
      message: '2 fields need another look.',
      hint: null,
      fields: [
        { field: 'completed_on', message: 'The completion date "tomorrow" is not a date.' },
        { field: 'quantity', message: 'An amount is missing.' },
      ],
    })
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'New activity' }))
    await user.type(screen.getByLabelText('Completed on'), 'tomorrow')
    await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
    const day = await screen.findByLabelText('Completed on')
    await waitFor(() => expect(day).toHaveAttribute('aria-invalid', 'true'))
    expect(day).toHaveAccessibleDescription(/"tomorrow" is not a date/)
    expect(day).toHaveValue('tomorrow')
    expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription(/An amount is missing/)
    expect(screen.getByLabelText('Title')).not.toHaveAttribute('aria-invalid')
  })

  it('closed with unsaved words, it offers them again', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Antibody Panels' }))
    await user.type(screen.getByLabelText('Title'), ' II')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    notices.all[0]?.action?.run()
    expect(await screen.findByLabelText('Title')).toHaveValue('Antibody Panels II')
  })
})

it('a deleted activity can be taken back from the notice', async () => {
  vi.mocked(ipc.withdrawActivities).mockResolvedValue({ value: null, topics: [], step: 7 })
  notices.undo = vi.fn()
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Delete “Antibody Panels”' }))
  expect(ipc.withdrawActivities).toHaveBeenCalledWith(['a1'])
  const notice = notices.all.at(-1)
  expect(notice?.message).toContain('Antibody Panels')
  notice?.action?.run()
  expect(notices.undo).toHaveBeenCalledWith(7)
})

it('the arrow keys walk and Delete withdraws', async () => {
  vi.mocked(ipc.withdrawActivities).mockResolvedValue({ value: null, topics: [], step: null })
  const { user } = await open()
  screen.getByRole('button', { name: 'Ethics at the Bench' }).focus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByRole('button', { name: 'Antibody Panels' })).toHaveFocus()
  await user.keyboard('{Delete}')
  expect(ipc.withdrawActivities).toHaveBeenCalledWith(['a1'])
})
