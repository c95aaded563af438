import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'

import * as ipc from '../../ipc'
import { announce } from '../../shared/topics'
import { expectAccessible } from '../../testing/accessible'
import { aStanding } from '../../testing/record'
import { PastPage, StandingPage } from '.'

vi.mock('../../ipc')

const shown = { oncredentials: vi.fn(), onactivity: vi.fn() }

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
