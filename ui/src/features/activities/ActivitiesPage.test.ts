import { render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { expectAccessible } from '../../testing/accessible'
import { aDraft, anActivity, CHOICES } from '../../testing/record'
import { OPEN } from '../../shared/finding/finding.svelte'
import { notices } from '../../shared/notices.svelte'
import { ActivitiesPage } from '.'

vi.mock('../../ipc')


beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.checkPrinting).mockResolvedValue(null)
  notices.all = []
  vi.mocked(ipc.listActivityChoices).mockResolvedValue(CHOICES)
  vi.mocked(ipc.listEvidence).mockResolvedValue([])
  vi.mocked(ipc.listViews).mockResolvedValue([])
  vi.mocked(ipc.listFindChoices).mockResolvedValue({
    scopes: [],
    areas: [{ id: 'blood_banking', name: 'Blood banking' }],
    types: [],
    providers: [],
  })
  vi.mocked(ipc.listActivities).mockResolvedValue([
    anActivity(),
    anActivity({ draft: aDraft({ id: 'a2', title: 'Ethics at the Bench', completed_on: '2026-05-01' }) }),
  ])
})

const found = (...ids: string[]) => ({ rows: ids.map((id) => ({ id, excerpt: [] })), unindexed: 0 })

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
    vi.mocked(ipc.findActivities).mockResolvedValue(found('a2'))
    await user.type(screen.getByRole('searchbox'), 'ethics')
    await waitFor(() => expect(titles()).toEqual(['Ethics at the Bench']))
    expect(screen.getByText('1 of 2')).toBeInTheDocument()
    expect(ipc.findActivities).toHaveBeenLastCalledWith({ ...OPEN, text: 'ethics' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(titles()).toHaveLength(2))
  })

  it('what was found stands best first, with the place where it was found, until a heading is pressed', async () => {
    const { user } = await open()
    vi.mocked(ipc.findActivities).mockResolvedValue({
      unindexed: 0,
      rows: [
        { id: 'a1', excerpt: [{ text: 'given to ', found: false }, { text: 'Mara', found: true }] },
        { id: 'a2', excerpt: [] },
      ],
    })
    await user.type(screen.getByRole('searchbox'), 'mara')
    await waitFor(() => expect(titles()).toEqual(['Antibody Panels', 'Ethics at the Bench']))
    expect((await screen.findByText('Mara')).tagName).toBe('MARK')
    await user.click(screen.getByRole('button', { name: /^Date/ }))
    expect(titles()).toEqual(['Ethics at the Bench', 'Antibody Panels'])
  })

  it('a portion that is not looked into yet is asked for again', async () => {
    const { user } = await open()
    vi.mocked(ipc.findActivities)
      .mockResolvedValueOnce({ rows: [], unindexed: 300 })
      .mockResolvedValueOnce(found('a1'))
    await user.type(screen.getByRole('searchbox'), 'p')
    await waitFor(() => expect(titles()).toEqual(['Antibody Panels']))
    expect(ipc.findActivities).toHaveBeenCalledTimes(2)
  })

  it('filters join with words, are seen when closed, and are taken away one by one', async () => {
    const { user, page } = await open()
    vi.mocked(ipc.findActivities).mockResolvedValue(found('a1'))
    await user.click(screen.getByRole('button', { name: 'Filters' }))
    await user.selectOptions(screen.getByLabelText('Area'), 'Blood banking')
    await user.selectOptions(screen.getByLabelText('Evidence'), 'No evidence')
    await waitFor(() => expect(ipc.findActivities).toHaveBeenLastCalledWith({ ...OPEN, area: 'blood_banking', evidence: 'none' }))
    await expectAccessible(page.container)
    await user.click(screen.getByRole('button', { name: /^Filters/ }))
    await user.click(screen.getByRole('button', { name: 'Remove the filter Area: Blood banking' }))
    await waitFor(() => expect(ipc.findActivities).toHaveBeenLastCalledWith({ ...OPEN, evidence: 'none' }))
    expect(screen.getByRole('button', { name: 'Without evidence' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('a question is kept under a name, taken up again and deleted', async () => {
    const { user } = await open()
    vi.mocked(ipc.findActivities).mockResolvedValue(found('a1'))
    vi.mocked(ipc.saveView)
      .mockRejectedValueOnce({ code: 'invalid', message: 'There is a view "mine" already.', hint: null, fields: [] })
      .mockImplementation(async (draft) => {
        vi.mocked(ipc.listViews).mockResolvedValue([{ ...draft, id: 'v1' }])
        return { value: 'v1', topics: ['views'], step: 3 }
      })
    await user.type(screen.getByRole('searchbox'), 'panels')
    await user.click(screen.getByRole('button', { name: 'Save as a view…' }))
    const name = screen.getByLabelText('Name of the view')
    expect(name).toHaveValue('panels')
    await user.clear(name)
    await user.type(name, 'mine{Enter}')
    expect(await screen.findByText('There is a view "mine" already.')).toBeInTheDocument()
    await user.type(name, '!{Enter}')
    const pill = await screen.findByRole('button', { name: 'mine!' })
    expect(pill).toHaveAttribute('aria-pressed', 'true')
    await user.click(screen.getByRole('button', { name: 'All' }))
    expect(screen.getByRole('searchbox')).toHaveValue('')
    await user.click(pill)
    expect(screen.getByRole('searchbox')).toHaveValue('panels')
    vi.mocked(ipc.dropView).mockResolvedValue({ value: null, topics: ['views'], step: 4 })
    await user.click(screen.getByRole('button', { name: 'Delete the view “mine!”' }))
    expect(ipc.dropView).toHaveBeenCalledWith('v1')
    expect(notices.all.at(-1)?.action?.step).toBe(4)
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
    vi.mocked(ipc.findActivities).mockResolvedValue(found('a1'))
    await user.type(screen.getByPlaceholderText('Find an activity'), 'antibody')
    await waitFor(() => expect(screen.queryByText('Course 0')).not.toBeInTheDocument())
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
