import { describe, expect, it } from 'vitest'
import { isGood, isSetBack } from '../../electron/rules/clock-set-back.ts'

const seen = Date.parse('2026-11-23T15:00:00Z')
const twoMinutes = 120_000

describe('a clock', () => {
  it.each([[0, false], [-twoMinutes, false], [-twoMinutes - 1, true], [-seen, true], [1, false], [twoMinutes * 1000, false]])(
    'that is %i ms from what was seen was set back: %s', (ms, expected) => {
      expect(isSetBack(seen + ms, seen)).toBe(expected)
    })
})

describe('what was made to last an hour', () => {
  const lastsMs = 3_600_000

  it.each([[0, true], [lastsMs - 1, true], [lastsMs, false], [-twoMinutes, true], [-twoMinutes - 1, false]])(
    'is good %i ms after it was made: %s', (ms, expected) => {
      expect(isGood({ until: seen + lastsMs, lastsMs }, seen + ms)).toBe(expected)
    })
})
