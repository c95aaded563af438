// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'

import { commandOf, isWriting, type Pressed } from './keys'

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('keys', () => {
  it('a single letter works outside of text only', () => {
    expect(commandOf(press('n'), false, true)).toBe('new')
    expect(commandOf(press('n'), true, true)).toBeUndefined()
  })

  it('single letters can be switched off, and what has another key keeps it', () => {
    expect(commandOf(press('n'), false, false)).toBeUndefined()
    expect(commandOf(press('n', { ctrlKey: true }), true, false)).toBe('new')
  })

  it('shift tells redo from undo', () => {
    expect(commandOf(press('z', { ctrlKey: true }), false, true)).toBe('undo')
    expect(commandOf(press('Z', { ctrlKey: true, shiftKey: true }), false, true)).toBe('redo')
    expect(commandOf(press('z', { metaKey: true }), false, true)).toBe('undo')
  })

  it('undo belongs to the text while a person writes', () => {
    expect(commandOf(press('z', { ctrlKey: true }), true, true)).toBeUndefined()
  })

  it('a question mark opens the list on any keyboard', () => {
    expect(commandOf(press('?', { shiftKey: true }), false, true)).toBe('shortcuts')
    expect(commandOf(press('?'), false, true)).toBe('shortcuts')
  })

  it('a check box is not writing', () => {
    const box = document.createElement('input')
    box.type = 'checkbox'
    expect(isWriting(box)).toBe(false)
    expect(isWriting(document.createElement('textarea'))).toBe(true)
  })
})
