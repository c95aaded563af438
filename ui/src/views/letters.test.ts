import { beforeEach, describe, expect, it, vi } from 'vitest'

import * as ipc from '../ipc'
import { readLetters } from './letters'
import type { Answer } from './letters.worker'

vi.mock('../ipc')

let call: () => void

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(ipc.onLetters).mockImplementation(async (then) => ((call = then), () => {}))
  vi.mocked(ipc.offerLetters).mockResolvedValue()
  vi.mocked(ipc.bringLetters).mockResolvedValue()
  vi.mocked(ipc.getLettersPicture).mockImplementation(async () => new ArrayBuffer(8))
})

const anEngine = (answer: Answer) => ({ read: vi.fn(async () => answer), end: vi.fn() })

/** Lets these tickets wait, one after the other. */
function wait(tickets: number[]) {
  vi.mocked(ipc.nextLetters).mockImplementation(async () => tickets.shift() ?? null)
}

describe('pages that wait for their letters', () => {
  it('are read one by one, those too that waited before the window was there', async () => {
    wait([1, 2])
    const engine = anEngine({ table: 'words' })
    readLetters(engine)
    await vi.waitFor(() => expect(ipc.bringLetters).toHaveBeenCalledTimes(2))
    expect(ipc.offerLetters).toHaveBeenCalledWith(true)
    expect(vi.mocked(ipc.bringLetters).mock.calls).toEqual([
      [1, 'words', null],
      [2, 'words', null],
    ])

    wait([3])
    call()
    await vi.waitFor(() => expect(ipc.bringLetters).toHaveBeenCalledWith(3, 'words', null))
  })

  it('a page that can’t be read doesn’t hold up the others', async () => {
    wait([1, 2])
    readLetters(anEngine({ fault: 'out of memory' }))
    await vi.waitFor(() => expect(ipc.bringLetters).toHaveBeenCalledTimes(2))
    expect(ipc.bringLetters).toHaveBeenCalledWith(1, null, 'out of memory')
  })

  it('an engine that can’t be started is offered no more', async () => {
    wait([1])
    const engine = anEngine({ missing: 'no WebAssembly' })
    readLetters(engine)
    await vi.waitFor(() => expect(ipc.offerLetters).toHaveBeenLastCalledWith(false))
    expect(ipc.bringLetters).not.toHaveBeenCalled()
  })
})
