import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityAttemptsLeft, questionSetOfNextAttempt } from '../../electron/rules/attempts.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.parse('2026-11-23T15:00:00Z')
const ago = (...times: number[]) => times.map((time) => now - time)

describe('identity attempts left (domain 2)', () => {
  it.each([
    ['none yet', [], 3],
    ['one just now', ago(0), 2],
    ['three today', ago(hour, 2 * hour, 3 * hour), 0],
    ['three, the first of them 24 h ago', ago(hour, 2 * hour, day), 1],
    ['three, the first of them a moment less than 24 h ago', ago(hour, 2 * hour, day - 1), 0],
    ['five this month, none today', ago(2 * day, 3 * day, 4 * day, 5 * day, 6 * day), 1],
    ['six this month', ago(2 * day, 3 * day, 4 * day, 5 * day, 6 * day, 29 * day), 0],
    ['six, the first of them 30 days ago', ago(2 * day, 3 * day, 4 * day, 5 * day, 6 * day, 30 * day), 1],
    ['three that seem to lie in the future', ago(-hour, -2 * day, -400 * day), 0],
  ])('%s', (_what, startedAt, left) => {
    expect(identityAttemptsLeft(startedAt, now)).toBe(left)
  })

  it('setting the clock back never gives more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40 * day)), fc.nat(40 * day), fc.nat(400 * day), (started, at, back) => {
        expect(identityAttemptsLeft(started, at - back)).toBeLessThanOrEqual(identityAttemptsLeft(started, at))
      }),
    )
  })
})

it('each attempt gets its own set of questions, and the fourth the first again', () => {
  const sets = [0, 1, 2, 3, 4, 5].map((count) => questionSetOfNextAttempt(ago(...Array.from({ length: count }, () => 2 * day)), now))
  expect(sets).toEqual([1, 2, 3, 1, 2, 3])
})
