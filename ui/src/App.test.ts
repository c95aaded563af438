import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import App from './App.svelte'
import * as ipc from './ipc'
import { notices } from './shared/notices.svelte'
import { preferences } from './shared/preferences.svelte'
import { expectAccessible } from './testing/accessible'
import { anActivity, aSituation, aStanding, CHOICES } from './testing/record'
import type { Topic } from './wire'

vi.mock('./ipc')

let changed: (topics: Topic[]) => void
let dropped: (dropped: ipc.Dropped) => void

beforeEach(() => {
  vi.resetAllMocks()
  notices.all = []
  preferences.singleLetters = true
  vi.mocked(ipc.onChanged).mockImplementation(async (then) => ((changed = then), () => {}))
  vi.mocked(ipc.onDropped).mockImplementation(async (then) => ((dropped = then), () => {}))
  vi.mocked(ipc.onHovering).mockResolvedValue(() => {})
  vi.mocked(ipc.onLetters).mockResolvedValue(() => {})
  vi.mocked(ipc.nextLetters).mockResolvedValue(null)
  vi.mocked(ipc.onTaken).mockResolvedValue(() => {})
  vi.mocked(ipc.onProgress).mockResolvedValue(() => {})
  vi.mocked(ipc.listWaiting).mockResolvedValue([])
  vi.mocked(ipc.getSituation).mockResolvedValue(aSituation())
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
  vi.mocked(ipc.listActivities).mockResolvedValue([anActivity()])
  vi.mocked(ipc.listActivityChoices).mockResolvedValue(CHOICES)
  vi.mocked(ipc.listEvidence).mockResolvedValue([])
})

describe('the first start', () => {
  beforeEach(() => vi.mocked(ipc.getSituation).mockResolvedValue(aSituation({ record: 'none', own_exists: false })))

  it('offers a record of one’s own and the sample, which has a way out', async () => {
    vi.mocked(ipc.openSample).mockResolvedValue(aSituation({ record: 'sample' }))
    vi.mocked(ipc.closeSample).mockResolvedValue(aSituation({ record: 'none', own_exists: false }))
    const user = userEvent.setup()
    const { container } = render(App)
    expect(await screen.findByRole('button', { name: /Start my record/ })).toBeInTheDocument()
    await expectAccessible(container)
    await user.click(screen.getByRole('button', { name: /sample record/ }))
    expect(await screen.findByText(/sample record of an invented person/)).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Leave the sample' }))
    expect(await screen.findByRole('button', { name: /Start my record/ })).toBeInTheDocument()
  })

  it('says why a record could not be opened', async () => {
    const trouble = { code: 'refused' as const, message: 'The record was written by a newer Aliquot.', hint: 'Update it.', fields: [] }
    vi.mocked(ipc.getSituation).mockResolvedValue(aSituation({ record: 'none', trouble }))
    render(App)
    expect(await screen.findByRole('alert')).toHaveTextContent('The record was written by a newer Aliquot. Update it.')
  })
})

describe('the keys', () => {
  it('N opens a new activity from any view, but not while a person writes', async () => {
    const user = userEvent.setup()
    render(App)
    await screen.findByRole('heading', { name: 'Standing' })
    await user.keyboard('n')
    expect(await screen.findByLabelText('Title')).toHaveValue('')
    await user.type(screen.getByLabelText('Title'), 'n?/')
    expect(screen.getByLabelText('Title')).toHaveValue('n?/')
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })

  it('single letters rest when they are switched off', async () => {
    preferences.singleLetters = false
    const user = userEvent.setup()
    render(App)
    await screen.findByRole('heading', { name: 'Standing' })
    await user.keyboard('n')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('undo says what was taken back', async () => {
    vi.mocked(ipc.undoChange).mockResolvedValue({ value: { number: 5, name: 'adding an activity', subject: 'Antibody Panels' }, topics: [], step: null })
    const user = userEvent.setup()
    render(App)
    await screen.findByRole('heading', { name: 'Standing' })
    await user.keyboard('{Control>}z{/Control}')
    expect(await screen.findByText('Undone: adding an activity “Antibody Panels”')).toBeInTheDocument()
  })
})

it('the undo button names its step, and follows what changes', async () => {
  render(App)
  expect(await screen.findByRole('button', { name: 'Nothing to undo' })).toBeDisabled()
  vi.mocked(ipc.getSituation).mockResolvedValue(aSituation({ undo: { number: 6, name: 'deleting an activity', subject: 'Ethics' } }))
  changed(['activities'])
  expect(await screen.findByRole('button', { name: 'Undo deleting an activity “Ethics”' })).toBeEnabled()
})

it('a planned course that is done is noted by the form of an activity, once', async () => {
  const draft = { id: 'p1', type: 'ce_course', title: 'Gram Stains', provider: '', on: '2026-11-20', quantity: '1', unit: 'contact_hour', areas: [], price: '' }
  const row = { id: 'p1', draft, type_name: 'Course', amount: '1 contact hour', areas: [], fixes: [], is_due: true }
  vi.mocked(ipc.getPlan).mockResolvedValue({ needs: [], bundle: null, courses: [row], paces: [] })
  vi.mocked(ipc.finishCourse).mockResolvedValue({ value: 'a9', topics: [], step: null })
  const user = userEvent.setup()
  render(App)
  await user.click(await screen.findByRole('button', { name: 'Plan' }))
  await user.click(await screen.findByRole('button', { name: /“Gram Stains” is done/ }))
  expect(await screen.findByLabelText('Title')).toHaveValue('Gram Stains')
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.finishCourse).toHaveBeenCalledWith('p1', expect.objectContaining({ id: null, completed_on: '2026-11-20' }))
  await user.click(screen.getByRole('button', { name: 'New activity' }))
  await user.click(screen.getAllByRole('button', { name: 'Save' })[0]!)
  expect(ipc.saveActivity).toHaveBeenCalledOnce()
  expect(ipc.finishCourse).toHaveBeenCalledOnce()
})

describe('files', () => {
  const taken = (label: string) => ({
    value: { kept: [{ id: 'e1', label, known_before: false, note: null }], refused: [], left: 0 },
    topics: [],
    step: null,
  })

  it('dropped on an activity, they are attached to it', async () => {
    vi.mocked(ipc.takeDropped).mockResolvedValue(taken('certificate.pdf'))
    const user = userEvent.setup()
    render(App)
    await user.click(await screen.findByRole('button', { name: 'Activities' }))
    const row = (await screen.findByRole('button', { name: 'Antibody Panels' })).closest('tr')!
    document.elementFromPoint = () => row
    dropped({ ticket: 7, names: ['certificate.pdf'], at: { x: 10, y: 10 } })
    await waitFor(() => expect(ipc.takeDropped).toHaveBeenCalledWith(7, 'a1'))
    expect(await screen.findByText('Attached certificate.pdf to “Antibody Panels”')).toBeInTheDocument()
  })

  it('dropped elsewhere, they are kept for later', async () => {
    vi.mocked(ipc.takeDropped).mockResolvedValue(taken('certificate.pdf'))
    render(App)
    await screen.findByRole('heading', { name: 'Standing' })
    document.elementFromPoint = () => document.body
    dropped({ ticket: 8, names: ['certificate.pdf'], at: { x: 10, y: 10 } })
    expect(await screen.findByText('Kept certificate.pdf')).toBeInTheDocument()
    expect(ipc.takeDropped).toHaveBeenCalledWith(8, null)
  })

  it('that are refused say why, and the rest is kept', async () => {
    const error = { code: 'refused' as const, message: 'The file is empty.', hint: 'Save it again.', fields: [] }
    vi.mocked(ipc.takeDropped).mockResolvedValue({
      value: { kept: taken('good.pdf').value.kept, refused: [{ label: 'empty.pdf', error }], left: 0 },
      topics: [],
      step: null,
    })
    render(App)
    await screen.findByRole('heading', { name: 'Standing' })
    dropped({ ticket: 9, names: ['good.pdf', 'empty.pdf'], at: null })
    expect(await screen.findByText('Kept good.pdf')).toBeInTheDocument()
    expect(screen.getByText(/empty\.pdf was not taken\. The file is empty\./)).toHaveTextContent('Save it again.')
  })
})
