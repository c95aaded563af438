// A question a view keeps open: asked when the view appears, and again whenever its topics change.
import type { Error, Topic } from '../wire'
import { errorOf } from './failures.svelte'
import { whenChanged } from './topics'

export class Asked<T> {
  /** The last answer; it stays while a newer one is on its way. */
  value = $state.raw<T>()
  error = $state.raw<Error>()
  #ask: () => Promise<T>
  #round = 0

  constructor(ask: () => Promise<T>, topics: readonly Topic[]) {
    this.#ask = ask
    $effect(() => {
      void this.again()
      return whenChanged(topics, () => void this.again())
    })
  }

  /** Asks again; an answer overtaken by a newer question is dropped. */
  async again(): Promise<void> {
    const round = ++this.#round
    try {
      const value = await this.#ask()
      if (round === this.#round) {
        this.value = value
        this.error = undefined
      }
    } catch (thrown) {
      if (round === this.#round) this.error = errorOf(thrown)
    }
  }
}
