import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestKey, type KeyPlace } from '../src/access/nearest-key.ts'
import { scanSteps } from '../src/access/scan-steps.ts'
import { typedChange } from '../src/access/typed-change.ts'

describe('up and down in a keyboard', () => {
  const key = (column: number, row: number, columns = 1): KeyPlace => ({
    left: column * 100, right: (column + columns) * 100 - 10, top: row * 100, bottom: row * 100 + 90,
  })
  /** A pad of three by three, over a row of one wide key and a small one. */
  const keys = [0, 1, 2].flatMap((row) => [key(0, row), key(1, row), key(2, row)]).concat([key(0, 3, 2), key(2, 3)])
  const from = (index: number, direction: 'up' | 'down') => nearestKey(keys, keys[index] ?? key(0, 0), direction)

  test('lead to the key right above or below', () => {
    expect([from(0, 'down'), from(4, 'down'), from(8, 'up'), from(5, 'up')]).toEqual([3, 7, 5, 2])
  })

  test('lead to the closest one where a row has other widths', () => {
    expect([from(6, 'down'), from(8, 'down'), from(9, 'up'), from(10, 'up')]).toEqual([9, 10, 6, 8])
  })

  test('lead nowhere past the first row and the last', () => {
    expect([from(1, 'up'), from(9, 'down'), from(10, 'down')]).toEqual([-1, -1, -1])
  })
})

describe('two switches', () => {
  const rows: Record<string, string> = { q: 'first row', w: 'first row', a: 'second row', s: 'second row' }
  const rowOf = (stop: string) => rows[stop] ?? null
  const stops = ['title', 'q', 'w', 'a', 's', 'CONTINUAR']

  test('step over a row of keys at once', () => {
    expect(scanSteps(stops, rowOf, null)).toEqual(['title', 'first row', 'second row', 'CONTINUAR'])
  })

  test('step over the keys of a row they went into, and then out to the row', () => {
    expect(scanSteps(stops, rowOf, 'second row')).toEqual(['a', 's', 'second row'])
  })
})

describe('what was typed into a field', () => {
  test.each([
    ['', 'M', ['M'], []],
    ['Mate', 'Mat', [], ['e']],
    ['Mate', 'Mase', ['s'], ['t']],
    ['Mate', '', [], ['M', 'a', 't', 'e']],
    ['aa', 'aaa', ['a'], []],
    // The field itself parts the digits.
    ['27', '27 – 3', ['3'], []],
    ['27 – 3012 3', '27 – 3012', [], ['3']],
    ['301', '3.012', ['2'], []],
    ['3.012', '30.123', ['3'], []],
    ['3.012', '301', [], ['2']],
    ['15', '15/0', ['0'], []],
    ['15/0', '15', [], ['0']],
    ['27-3', '27', [], ['3']],
    // Of a clave a sign is a character like any other.
    ['a', 'a.', ['.'], []],
    ['1.', '1.2', ['2'], []],
    ['a-', '', [], ['a', '-']],
    ['Ana', 'Ana ', [' '], []],
    ['', '', [], []],
  ])('%j to %j', (before, after, typed, erased) => {
    expect(typedChange(before, after)).toEqual({ typed, erased })
  })

  test('is the character that was put anywhere', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{0,12}$/), fc.nat(12), fc.constantFrom(...'az09'), (value, at, character) => {
        const place = Math.min(at, value.length)
        expect(typedChange(value, value.slice(0, place) + character + value.slice(place))).toEqual({ typed: [character], erased: [] })
      }),
    )
  })
})
