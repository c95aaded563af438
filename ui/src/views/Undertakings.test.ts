import { render, screen, waitFor } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import * as ipc from '../ipc'
import { expectAccessible } from '../testing/accessible'
import Undertakings from './Undertakings.svelte'

vi.mock('../ipc')

it('says how far something long is, and asks it to stop', async () => {
  let tell: (progress: ipc.Progress) => void = () => {}
  vi.mocked(ipc.onProgress).mockImplementation(async (then) => ((tell = then), () => {}))
  const user = userEvent.setup()
  const { container } = render(Undertakings)
  tell({ number: 3, what: 'add', stand: { done: 12, all: 40, name: 'scan.pdf' } })
  expect(await screen.findByText('12 of 40')).toBeInTheDocument()
  expect(screen.getByRole('status')).toHaveTextContent('Keeping files: 12 of 40')
  expect(screen.getByRole('progressbar', { name: 'Keeping files' })).toHaveValue(12)
  await expectAccessible(container)

  await user.keyboard('{Escape}')
  expect(ipc.stopUndertaking).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Stop: Keeping files' }))
  expect(ipc.stopUndertaking).toHaveBeenCalledWith(3)
  expect(screen.getByText('Stopping after this one…')).toBeInTheDocument()
  tell({ number: 3, what: 'add', stand: null })
  await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument())
})
