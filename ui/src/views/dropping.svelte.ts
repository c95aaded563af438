// Files over the window: which activity lies under them, and what becomes of them when they are let go.
import * as ipc from '../ipc'
import { tell } from '../shared/failures.svelte'
import { notices } from '../shared/notices.svelte'
import { sayTaken } from '../shared/taken'
import { words } from '../shared/words'
import type { ImportView } from '../wire'

/** Files that are lists rather than certificates, by their name. */
const TABLE = /\.(csv|tsv|xlsx|xlsm|ods)$/i

export interface Target {
  id: string
  title: string
}

type Point = { x: number; y: number }

/** Where files hover at present: over the window, and over which activity. */
export const hovering = $state<{ over: boolean; target: Target | undefined }>({ over: false, target: undefined })

let marked: Element | undefined

/** Marks what lies under the files; with nothing, takes the mark away. */
export function hover(at: Point | null): void {
  const element = at ? under(at) : undefined
  if (marked !== element) {
    marked?.classList.remove('hovered-by-files')
    element?.classList.add('hovered-by-files')
    marked = element
  }
  hovering.over = at !== null
  hovering.target = targetOf(element)
}

/** Keeps files that were let go, and attaches them to the activity under them. */
export async function drop(
  dropped: ipc.Dropped,
  onshow: () => void,
  ontable: (view: ImportView) => void,
): Promise<void> {
  const target = targetOf(dropped.at ? under(dropped.at) : undefined)
  hover(null)
  if (dropped.names.length === 1 && dropped.names[0]?.toLowerCase().endsWith('.toml')) {
    await loadRules(dropped.ticket)
    return
  }
  if (dropped.names.length === 1 && !target && TABLE.test(dropped.names[0] ?? '')) {
    await openTable(dropped.ticket, ontable)
    return
  }
  try {
    const { value } = await ipc.takeDropped(dropped.ticket, target?.id ?? null)
    sayTaken(value, target?.title, target ? undefined : { name: words.evidence.showKept, run: onshow })
  } catch (thrown) {
    tell(thrown)
  }
}

/** A spreadsheet is a list of activities, unless it is dropped on one as its evidence. */
async function openTable(ticket: number, ontable: (view: ImportView) => void): Promise<void> {
  try {
    const view = await ipc.openDroppedTable(ticket)
    if (view) ontable(view)
  } catch (thrown) {
    tell(thrown)
  }
}

/** A file of rules is loaded, not kept as evidence. */
async function loadRules(ticket: number): Promise<void> {
  try {
    const loaded = await ipc.loadDroppedPack(ticket)
    if (loaded) notices.done(words.rules.loaded(loaded.value.title, loaded.value.replaced), loaded)
  } catch (thrown) {
    tell(thrown)
  }
}

/** Keeps pictures that were pasted; text goes where the person writes. */
export async function paste(event: ClipboardEvent, onshow: () => void): Promise<void> {
  const pictures = [...(event.clipboardData?.files ?? [])].filter((it) => it.type.startsWith('image/'))
  if (!pictures.length) return
  event.preventDefault()
  for (const picture of pictures) {
    try {
      const bytes = new Uint8Array(await picture.arrayBuffer())
      const name = words.inbox.pasted(new Date().toISOString().slice(0, 10))
      const { value } = await ipc.pastePicture(name, [...bytes])
      sayTaken(value, undefined, { name: words.evidence.showKept, run: onshow })
    } catch (thrown) {
      tell(thrown)
    }
  }
}

/** Returns the row or panel of the activity at a point; an open panel speaks for the whole of itself. */
export function under(at: Point): Element | undefined {
  const element = document.elementFromPoint(at.x, at.y)
  const own = element?.closest('[data-activity]')
  const inPanel = element?.closest('dialog')?.querySelector('[data-activity]')
  return own ?? inPanel ?? undefined
}

function targetOf(element: Element | undefined): Target | undefined {
  const { activity, name } = element instanceof HTMLElement ? element.dataset : {}
  return activity ? { id: activity, title: name ?? '' } : undefined
}
