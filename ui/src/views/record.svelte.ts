// The record that is open: which one, what can be taken back, and the steps that concern all of it.
import { tick } from 'svelte'

import * as ipc from '../ipc'
import { condition, tell } from '../shared/failures.svelte'
import { notices } from '../shared/notices.svelte'
import { ALL_TOPICS, announce } from '../shared/topics'
import { words } from '../shared/words'
import type { Changed, Situation, Step } from '../wire'

class Record {
  situation = $state.raw<Situation>()
  /** Whether a record is being opened at present. */
  busy = $state(false)

  /** Asks the program how things stand. */
  async look(): Promise<void> {
    try {
      this.situation = await ipc.getSituation()
    } catch (thrown) {
      tell(thrown)
    }
  }

  /** Opens a record; every view asks again. */
  async open(which: () => Promise<Situation>): Promise<void> {
    this.busy = true
    try {
      this.situation = await which()
      condition.readOnly = undefined
      condition.recordGone = false
      announce(ALL_TOPICS)
      await tick()
    } catch (thrown) {
      tell(thrown)
      await this.look()
    } finally {
      this.busy = false
    }
  }

  constructor() {
    notices.undo = (step) => void this.#step(() => ipc.undoStep(step), words.shell.undone, words.shell.alreadyUndone)
  }

  undo = () => this.#step(ipc.undoChange, words.shell.undone, words.shell.nothingToUndo)
  redo = () => this.#step(ipc.redoChange, words.shell.redone, words.shell.nothingToRedo)

  async #step(
    take: () => Promise<Changed<Step | null>>,
    say: (name: string, subject: string) => string,
    none: string,
  ): Promise<void> {
    try {
      const { value } = await take()
      if (value) notices.retire(value.number)
      notices.say(value ? say(value.name, value.subject) : none)
      await this.look()
    } catch (thrown) {
      tell(thrown)
    }
  }
}

export const record = new Record()
