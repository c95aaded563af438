// Which key does what. Keys of a single letter do nothing while a person writes, and can be switched off altogether.

export type Command =
  | 'undo'
  | 'redo'
  | 'new'
  | 'search'
  | 'shortcuts'
  | 'standing'
  | 'inbox'
  | 'activities'
  | 'plan'
  | 'evidence'
  | 'forms'
  | 'audit'
  | 'credentials'
  | 'rules'
  | 'settings'

interface Key {
  command: Command
  /** The key as the event names it, in lower case. */
  key: string
  ctrl?: boolean
  shift?: boolean
}

export const KEYS: readonly Key[] = [
  { command: 'undo', key: 'z', ctrl: true },
  { command: 'redo', key: 'z', ctrl: true, shift: true },
  { command: 'redo', key: 'y', ctrl: true },
  { command: 'standing', key: '1', ctrl: true },
  { command: 'inbox', key: '2', ctrl: true },
  { command: 'activities', key: '3', ctrl: true },
  { command: 'plan', key: '4', ctrl: true },
  { command: 'evidence', key: '5', ctrl: true },
  { command: 'forms', key: '6', ctrl: true },
  { command: 'audit', key: '7', ctrl: true },
  { command: 'credentials', key: '8', ctrl: true },
  { command: 'rules', key: '9', ctrl: true },
  { command: 'settings', key: ',', ctrl: true },
  { command: 'new', key: 'n' },
  { command: 'new', key: 'n', ctrl: true },
  { command: 'search', key: '/' },
  { command: 'search', key: 'f', ctrl: true },
  { command: 'shortcuts', key: '?' },
]

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Returns what a key press asks for, or nothing. */
export function commandOf(pressed: Pressed, writing: boolean, singleLetters: boolean): Command | undefined {
  if (pressed.altKey) return undefined
  const ctrl = pressed.ctrlKey || pressed.metaKey
  const key = pressed.key.toLowerCase()
  return KEYS.find((it) => {
    if (it.key !== key || Boolean(it.ctrl) !== ctrl) return false
    if (!it.ctrl) return !writing && singleLetters
    // In a text field undo belongs to the text.
    if (writing && (it.command === 'undo' || it.command === 'redo')) return false
    return Boolean(it.shift) === pressed.shiftKey
  })?.command
}

/** Tells whether the person is writing in this element. */
export function isWriting(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLSelectElement) return true
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)
}

/** Says a key as it stands on the keyboard: Ctrl + Shift + Z. */
export function saidKeys(key: Key): string[] {
  const name = key.key.length === 1 ? key.key.toUpperCase() : key.key
  return [...(key.ctrl ? ['Ctrl'] : []), ...(key.shift ? ['Shift'] : []), name]
}
