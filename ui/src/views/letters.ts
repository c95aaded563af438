// The letters of scans: pages wait below, and are read here one by one, in a worker, while the person does other things.
// Where this window can't do it, it says so and everything else goes on.
import * as ipc from '../ipc'
import type { Answer } from './letters.worker'

/** A page that takes longer is given up, in milliseconds. */
const LONGEST = 200_000
/** An engine that has had nothing to read for so long is sent home, in milliseconds: it holds much memory. */
const IDLE = 60_000

export type Engine = { read(png: ArrayBuffer): Promise<Answer>; end(): void }

/** Returns an engine in a worker, which begins when the first page comes. */
export function engineInWorker(): Engine {
  let worker: Worker | undefined
  let idle: ReturnType<typeof setTimeout> | undefined
  const end = () => {
    clearTimeout(idle)
    worker?.terminate()
    worker = undefined
  }
  const read = (png: ArrayBuffer) =>
    new Promise<Answer>((resolve) => {
      clearTimeout(idle)
      worker ??= new Worker(new URL('./letters.worker.ts', import.meta.url))
      const done = (answer: Answer, well: boolean) => {
        clearTimeout(late)
        if (well) idle = setTimeout(end, IDLE)
        else end()
        resolve(answer)
      }
      const late = setTimeout(() => done({ fault: 'the page took too long' }, false), LONGEST)
      worker.onmessage = ({ data }: MessageEvent<Answer>) => done(data, 'table' in data)
      worker.onerror = (event) => done({ missing: event.message || 'the engine can’t be started' }, false)
      worker.postMessage(png, [png])
    })
  return { read, end }
}

/** Reads what waits, now and whenever something comes; returns how to stop. */
export function readLetters(engine: Engine = engineInWorker()): () => void {
  let reading = false
  let called = false
  let able = typeof WebAssembly === 'object' && typeof DecompressionStream === 'function'

  async function readOne(ticket: number) {
    const png = await ipc.getLettersPicture(ticket)
    if (!png.byteLength) return
    const answer = await engine.read(png)
    if ('table' in answer) await ipc.bringLetters(ticket, answer.table, null)
    else if ('fault' in answer) await ipc.bringLetters(ticket, null, answer.fault)
    else {
      able = false
      await ipc.offerLetters(false)
    }
  }

  async function work() {
    called = true
    if (reading) return
    reading = true
    try {
      // A call that comes while the last answer is on its way is not missed.
      while (called && able) {
        called = false
        for (let ticket = await ipc.nextLetters(); able && ticket !== null; ticket = await ipc.nextLetters()) {
          await readOne(ticket)
        }
      }
    } catch {
      // The program below is closing; the page waits again at the next start.
    } finally {
      reading = false
    }
  }

  const listening = ipc.onLetters(() => void work())
  void listening.then(() => ipc.offerLetters(able)).then(work, () => {})
  return () => {
    void listening.then((stop) => stop())
    engine.end()
  }
}
