import { describe, expect, test } from 'vitest'
import { isShortcut } from '../src/shortcuts.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false }
const control = { ...none, ctrlKey: true }
const alt = { ...none, altKey: true }

describe("the browser's own shortcuts", () => {
  test.each(['F1', 'F3', 'F5', 'F7', 'F11', 'F12'])('%s is one', (key) => {
    expect(isShortcut({ ...none, key })).toBe(true)
  })

  test.each(['p', 'f', 's', 'a', 'v', 'r', 't', 'w', '+', '0', 'j', 'Tab', 'Control'])('Ctrl with %s is one', (key) => {
    expect(isShortcut({ ...control, key })).toBe(true)
    expect(isShortcut({ ...control, key: key.toUpperCase() })).toBe(true)
  })

  test.each(['ArrowLeft', 'Home', 'F4', 'd'])('Alt with %s is one', (key) => {
    expect(isShortcut({ ...alt, key })).toBe(true)
  })

  test('so is anything with the Windows key, even with AltGr', () => {
    expect(isShortcut({ ...none, metaKey: true, key: 'r' })).toBe(true)
    expect(isShortcut({ ctrlKey: true, metaKey: true, altKey: true, key: '@' })).toBe(true)
  })
})

describe('what a person or a scanner types', () => {
  test.each([...'aFñ9@"-/ ', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', 'Home', 'Escape', 'Shift', 'Dead'])('%s is none', (key) => {
    expect(isShortcut({ ...none, key })).toBe(false)
  })

  test('nor is what AltGr types, as Windows reports it', () => {
    expect(isShortcut({ ctrlKey: true, metaKey: false, altKey: true, key: '@' })).toBe(false)
  })
})
