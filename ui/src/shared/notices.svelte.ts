// Short notices at the window's foot. Each is read aloud, may offer one action, and leaves by itself.
import { words } from './words'

export interface NoticeAction {
  name: string
  run: () => void
  /** The step it takes back, where that is what it does. */
  step?: number
}

export interface Notice {
  id: number
  message: string
  hint?: string | null
  tone: 'plain' | 'bad'
  action?: NoticeAction
}

/** How long a notice stays when nobody points at it, in milliseconds; one that asks for action stays longer. */
const STAY = { plain: 6_000, action: 12_000, bad: 15_000 }
const MOST = 3

class Notices {
  all = $state<Notice[]>([])
  /** How many panels are open; the page behind them rests, so notices appear in the uppermost. */
  panels = $state(0)
  #next = 1
  #leaving = new Map<number, ReturnType<typeof setTimeout>>()

  say(message: string, more: { hint?: string | null; tone?: 'plain' | 'bad'; action?: NoticeAction } = {}): void {
    const notice: Notice = { id: this.#next++, message, tone: 'plain', ...more }
    this.all = [...this.all, notice].slice(-MOST)
    this.release(notice)
  }

  /** Takes a step back; whoever knows the record says how. */
  undo: (step: number) => void = () => undefined

  /** Says what was done, and offers to take exactly that back; a change that left no step has nothing to offer. */
  done(message: string, { step }: { step: number | null }): void {
    const action = step === null ? undefined : { name: words.actions.undo, step, run: () => this.undo(step) }
    this.say(message, { action })
  }

  /** Lets the notice of a step leave that was taken back another way: what it offers is done already. */
  retire(step: number): void {
    const notice = this.all.find((it) => it.action?.step === step)
    if (notice) this.dismiss(notice.id)
  }

  dismiss(id: number): void {
    clearTimeout(this.#leaving.get(id))
    this.#leaving.delete(id)
    this.all = this.all.filter((it) => it.id !== id)
  }

  /** Keeps a notice while someone points at it or has its button in focus. */
  hold(notice: Notice): void {
    clearTimeout(this.#leaving.get(notice.id))
  }

  release(notice: Notice): void {
    this.hold(notice)
    const stay = notice.tone === 'bad' ? STAY.bad : notice.action ? STAY.action : STAY.plain
    this.#leaving.set(
      notice.id,
      setTimeout(() => this.dismiss(notice.id), stay),
    )
  }
}

export const notices = new Notices()
