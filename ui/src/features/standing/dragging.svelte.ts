// An activity under the pointer on its way to an area. The system's own dragging is left to files, so this follows the
// pointer by itself: it begins after a few pixels, ends where the pointer is let go, and Esc gives it up.
import type { ActivityStandingRow } from '../../wire'

/** How far the pointer has to move before a press becomes a drag, in pixels. */
const THRESHOLD = 6
/** How near the view's edge the pointer has to be for the view to move along, and by how much, in pixels. */
const EDGE = { reach: 48, step: 12 }

export class Dragging {
  /** What is being dragged; absent while nothing is. */
  activity = $state.raw<ActivityStandingRow>()
  at = $state.raw({ x: 0, y: 0 })
  /** The word of the shelf under the pointer. */
  over = $state<string>()

  #pressed: { activity: ActivityStandingRow; x: number; y: number } | undefined
  #ondrop: (activity: ActivityStandingRow, key: string) => void

  constructor(ondrop: (activity: ActivityStandingRow, key: string) => void) {
    this.#ondrop = ondrop
  }

  /** A press on an activity may become a drag, its title included; one on its button stays a press. */
  press = (event: PointerEvent, activity: ActivityStandingRow): void => {
    if (event.button !== 0 || (event.target as Element).closest('.button')) return
    this.#pressed = { activity, x: event.clientX, y: event.clientY }
  }

  move = (event: PointerEvent): void => {
    if (!this.#pressed) return
    const { activity, x, y } = this.#pressed
    if (!this.activity && Math.hypot(event.clientX - x, event.clientY - y) < THRESHOLD) return
    event.preventDefault()
    getSelection()?.removeAllRanges()
    this.activity = activity
    this.at = { x: event.clientX, y: event.clientY }
    const under = document.elementFromPoint(event.clientX, event.clientY)
    this.over = under?.closest<HTMLElement>('[data-shelf]')?.dataset.shelf
    this.#scroll(under?.closest('main') ?? document.querySelector('main'))
  }

  release = (): void => {
    const { activity, over } = this
    this.cancel()
    if (!activity) return
    swallowClick()
    if (over) this.#ondrop(activity, over)
  }

  cancel = (): void => {
    this.#pressed = this.activity = this.over = undefined
  }

  keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.activity) return
    event.preventDefault()
    this.cancel()
  }

  #scroll(view: Element | null): void {
    if (!view) return
    const { top, bottom } = view.getBoundingClientRect()
    if (this.at.y < top + EDGE.reach) view.scrollTop -= EDGE.step
    else if (this.at.y > bottom - EDGE.reach) view.scrollTop += EDGE.step
  }
}

/** Keeps the end of a drag from being taken for a press on what lies under it. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation()
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }))
}
