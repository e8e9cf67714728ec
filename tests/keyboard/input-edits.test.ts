import { describe, expect, it } from 'vitest'
import { inputEdits } from '../../src/keyboard/input-edits.ts'
import { wipe } from '../../src/keyboard/wipe.ts'
import { FakeInput, typing } from './typing.ts'

describe('a field that a virtual keyboard writes into', () => {
  it('takes characters at its caret, which then stands after them', () => {
    const { field, input } = typing()
    input.value = 'mte'
    input.setSelectionRange(1, 1)
    field.insert('a')
    expect([input.value, input.selectionStart]).toEqual(['mate', 2])
  })

  it('has what is selected replaced, and put back with what replaced it taken away', () => {
    const { field, input } = typing()
    input.value = 'uno dos'
    input.setSelectionRange(0, 3)
    const takeBack = field.insert('x')
    expect(input.value).toBe('x dos')
    takeBack?.()
    expect(input.value).toBe('uno dos')
  })

  it('tells every change, also one that is taken back', () => {
    const { field, heard } = typing()
    field.insert('a')?.()
    expect(heard).toEqual(['a', ''])
  })

  it('never grows past its most', () => {
    const { field, input } = typing({ most: 2 })
    field.insert('a')
    field.insert('b')
    expect(field.insert('c')).toBeUndefined()
    expect(input.value).toBe('ab')
  })

  it('says that there is nothing to erase', () => {
    const { field } = typing()
    expect(field.erase()).toBeUndefined()
    expect(field.clear()).toBeUndefined()
  })

  it('is asked for the focus only where it has not got it', () => {
    const { field, input } = typing()
    field.focus()
    field.focus()
    expect(input.focused).toBe(1)
  })

  it('that has gone is left alone', () => {
    const input = new FakeInput()
    let here: FakeInput | null = input
    const field = inputEdits({ input: () => here, most: () => 9, isSecret: true, onchange: () => undefined })
    const takeBack = field.insert('a')
    here = null
    takeBack?.()
    field.insert('b')
    field.focus()
    expect([input.value, input.focused]).toEqual(['a', 0])
  })

  it('left for good holds nothing, and selects nothing', () => {
    const input = new FakeInput()
    input.value = 'Mate2Bravo7'
    input.setSelectionRange(2, 5)
    wipe(input)
    expect([input.value, input.selectionStart, input.selectionEnd]).toEqual(['', 0, 0])
  })
})
