import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { announce } from '../../shared/topics'
import { expectAccessible } from '../../testing/accessible'
import { aStanding } from '../../testing/record'
import { PastPage, StandingPage } from '.'

vi.mock('../../ipc')

const shown = { oncredentials: vi.fn(), onactivity: vi.fn(), onrenew: vi.fn(), oncycle: vi.fn() }

beforeEach(() => vi.resetAllMocks())

it('the verdict comes first, with the sentence why something does not count', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
  const { container } = render(StandingPage, shown)
  expect(await screen.findByRole('heading', { name: '4 points short' })).toBeInTheDocument()
  expect(screen.getByRole('meter', { name: '32 of 36 points counted' })).toHaveAttribute('aria-valuenow', '88')
  expect(screen.getByText('Teaching is capped at 1 point in a year.')).toBeInTheDocument()
  expect(screen.getByText('Whether the provider is accepted.')).toBeInTheDocument()
  await expectAccessible(container)
})

it('a number that is not known is said to be so, and no bar is drawn for it', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding({ required: null, percent: null, verdict: 'unknown', ready: 'unsure', areas: [] })])
  render(StandingPage, shown)
  expect(await screen.findByText(/how many are required is not known/)).toBeInTheDocument()
  expect(screen.queryByRole('meter')).not.toBeInTheDocument()
})

it('where in its life the credential is stands beside its dates', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
  render(StandingPage, shown)
  expect(await screen.findByText('Taking part is required.')).toBeInTheDocument()
})

it('where readings disagree, both answers stand side by side', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([
    aStanding({
      verdict: 'depends',
      depends: 'It depends on what a year is.',
      readings: [
        { reading: 'A year of the cycle', eligible: true, counted: '36', fewest: '0' },
        { reading: 'A calendar year', eligible: false, counted: '35', fewest: '1' },
      ],
    }),
  ])
  render(StandingPage, shown)
  expect(await screen.findByText('It depends on what a year is.')).toBeInTheDocument()
  expect(screen.getByText('Requirements met')).toBeInTheDocument()
  expect(screen.getByText('1 short')).toBeInTheDocument()
})

it('two credentials are two tabs, walked by the arrow keys', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([
    aStanding(),
    aStanding({ credential_id: 'c2', title: 'HT(ASCP)', headline: 'You can submit now' }),
  ])
  const user = userEvent.setup()
  const { container } = render(StandingPage, shown)
  const first = await screen.findByRole('tab', { name: /MLS/ })
  first.focus()
  await user.keyboard('{ArrowRight}')
  expect(screen.getByRole('tab', { name: /HT\(ASCP\)/ })).toHaveFocus()
  expect(screen.getByRole('heading', { name: 'You can submit now' })).toBeInTheDocument()
  await expectAccessible(container)
})

it('the page asks again when the standing changes, and at no other time', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
  render(StandingPage, shown)
  await screen.findByRole('heading', { name: '4 points short' })
  announce(['holder'])
  expect(ipc.listStandings).toHaveBeenCalledOnce()
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding({ headline: '2 points short' })])
  announce(['standing'])
  expect(await screen.findByRole('heading', { name: '2 points short' })).toBeInTheDocument()
})

it('the source of a number is one press away', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
  const user = userEvent.setup()
  render(StandingPage, shown)
  const button = await screen.findByRole('button', { name: /Blood banking.*show the source/ })
  await user.click(button)
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(document.getElementById(button.getAttribute('aria-controls')!)).toHaveTextContent('https://example.org/rules')
})

it('a past cycle is marked as past, and the way back is there', async () => {
  vi.mocked(ipc.getCycleStanding).mockResolvedValue(aStanding({ cycle_start: '2021-02-01', cycle_end: '2024-01-31' }))
  const onpresent = vi.fn()
  const user = userEvent.setup()
  const { container } = render(PastPage, { id: 'y1', onactivity: vi.fn(), onpresent })
  expect(await screen.findByText('A past cycle: MLS(ASCP), 1 Feb 2021 – 31 Jan 2024')).toBeInTheDocument()
  expect(ipc.getCycleStanding).toHaveBeenCalledWith('y1')
  await expectAccessible(container)
  await user.click(screen.getByRole('button', { name: 'Back to the present' }))
  expect(onpresent).toHaveBeenCalledOnce()
})

it('an earlier cycle is chosen, and the next one opened, from where they are read', async () => {
  vi.mocked(ipc.listStandings).mockResolvedValue([
    aStanding({
      stage: 'submitted',
      ready: 'settled',
      renewable: true,
      earlier: [{ id: 'y1', start: '2021-02-01', end: '2024-01-31', declared_on: '2023-12-05' }],
    }),
  ])
  const user = userEvent.setup()
  render(StandingPage, shown)
  await user.click(await screen.findByRole('button', { name: /1 Feb 2021/ }))
  expect(shown.oncycle).toHaveBeenCalledWith('y1')
  await user.click(screen.getByRole('button', { name: 'Renewed: open the next cycle…' }))
  expect(shown.onrenew).toHaveBeenCalledWith('c1')
})

describe('the allocation', () => {
  const price = {
    verdict_before: 'no' as const,
    verdict_after: 'no' as const,
    counted_before: '32',
    counted_after: '31',
    sentence: 'This costs 1 point: 31 instead of 32 count.',
  }

  beforeEach(() => {
    vi.mocked(ipc.listStandings).mockResolvedValue([aStanding()])
    vi.mocked(ipc.priceChoice).mockResolvedValue(price)
    vi.mocked(ipc.makeChoice).mockResolvedValue({ value: null, topics: [], step: null })
  })

  it('a choice is priced before it is taken, and taken by keyboard alone', async () => {
    const user = userEvent.setup()
    const { container } = render(StandingPage, shown)
    const shelf = within(await screen.findByRole('region', { name: 'Hematology' }))
    shelf.getByRole('button', { name: 'Choose where “Clinical rotation” counts' }).focus()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('radio', { name: /Let the program decide/ })).toBeChecked()
    expect(ipc.priceChoice).not.toHaveBeenCalled()
    expect(screen.getAllByRole('button', { name: 'Take this choice' }).at(-1)).toBeDisabled()
    screen.getByRole('radio', { name: 'Unrestricted' }).focus()
    await user.keyboard(' ')
    expect(await screen.findByText(price.sentence)).toBeInTheDocument()
    expect(ipc.makeChoice).not.toHaveBeenCalled()
    await expectAccessible(container)
    await user.click(screen.getAllByRole('button', { name: 'Take this choice' }).at(-1)!)
    expect(ipc.makeChoice).toHaveBeenCalledWith({ credential_id: 'c1', activity_id: 'a1', wish: { area: 'free' } })
  })

  it('dragged to where it counts nowhere, it is priced as set aside; Esc gives the drag up', async () => {
    render(StandingPage, shown)
    const line = (await screen.findByRole('region', { name: 'Hematology' })).querySelector('li')!
    // jsdom knows no pointer events of their own; a mouse event of that name carries the same places.
    const pointer = (on: Window | Element, name: string, at: number) =>
      fireEvent(on, new MouseEvent(name, { bubbles: true, cancelable: true, button: 0, clientX: at, clientY: at }))
    const drag = async (to: string) => {
      await pointer(line, 'pointerdown', 10)
      await pointer(window, 'pointermove', 60)
      const shelf = await screen.findByRole('region', { name: to })
      document.elementFromPoint = () => shelf
      await pointer(window, 'pointermove', 80)
    }
    document.elementFromPoint = () => null
    await drag('Counts nowhere')
    expect(screen.getByText('Drop to see what it costs')).toBeInTheDocument()
    await fireEvent.keyDown(window, { key: 'Escape' })
    await pointer(window, 'pointerup', 80)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await drag('Blood banking')
    expect(screen.getByText('Its content is not of Blood banking')).toBeInTheDocument()
    await pointer(window, 'pointerup', 80)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    await drag('Counts nowhere')
    await pointer(window, 'pointerup', 80)
    await waitFor(() => expect(ipc.priceChoice).toHaveBeenCalledWith(expect.objectContaining({ wish: 'set_aside' })))
    expect(screen.getByRole('radio', { name: /Nowhere: set it aside/ })).toBeChecked()
  })

  it('so many of its points are chosen by keyboard, at a price', async () => {
    const user = userEvent.setup()
    const { container } = render(StandingPage, shown)
    await user.click(await screen.findByRole('button', { name: 'Choose where “Clinical rotation” counts' }))
    await user.click(screen.getByLabelText(/Only some of its points/))
    const field = screen.getByLabelText('Unrestricted', { selector: 'input:not([type=radio])' })
    await user.clear(screen.getByLabelText('Hematology', { selector: 'input:not([type=radio])' }))
    await user.type(field, '0.5')
    const wish = { parts: [{ area: 'hematology', points: '' }, { area: 'free', points: '0.5' }] }
    await waitFor(() => expect(ipc.priceChoice).toHaveBeenLastCalledWith(expect.objectContaining({ wish })))
    await expectAccessible(container)
    await user.keyboard('{Enter}')
    expect(ipc.makeChoice).toHaveBeenCalledWith({ credential_id: 'c1', activity_id: 'a1', wish })
  })

  it('a choice is seen where it was made, and given up again', async () => {
    const [activity] = aStanding().activities
    vi.mocked(ipc.listStandings).mockResolvedValue([
      aStanding({
        pins_cost: 'Your own choices cost 1 point.',
        activities: [{ ...activity!, wish: 'set_aside', choice_said: 'You set it aside.', places: [] }],
      }),
    ])
    const user = userEvent.setup()
    render(StandingPage, shown)
    expect(await screen.findByText('Your own choices cost 1 point.')).toBeInTheDocument()
    const shelf = within(screen.getByRole('region', { name: 'Counts nowhere' }))
    expect(shelf.getByText('Your choice')).toBeInTheDocument()
    expect(shelf.getByText('You set it aside.')).toBeInTheDocument()
    await user.click(shelf.getByRole('button', { name: /Choose where/ }))
    await user.click(screen.getByRole('radio', { name: /Let the program decide/ }))
    await waitFor(() => expect(ipc.priceChoice).toHaveBeenCalledWith(expect.objectContaining({ wish: 'none' })))
  })

  it('nothing can be chosen in a past cycle', async () => {
    vi.mocked(ipc.getCycleStanding).mockResolvedValue(aStanding())
    render(PastPage, { id: 'y1', onactivity: vi.fn(), onpresent: vi.fn() })
    await screen.findByRole('region', { name: 'Hematology' })
    expect(screen.queryByRole('button', { name: /Choose where/ })).not.toBeInTheDocument()
  })
})
