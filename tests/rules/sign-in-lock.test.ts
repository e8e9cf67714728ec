import { describe, expect, it } from 'vitest'
import { signInLock } from '../../electron/rules/sign-in-lock.ts'

const minute = 60_000
const lastAt = Date.parse('2026-11-23T15:00:00Z')

describe('the lock of the way in', () => {
  it.each([0, 1, 4, 6, 9, 11, 14, 16])('is open after %i wrong claves in a row', (count) => {
    expect(signInLock({ count, lastAt }, lastAt)).toBeNull()
  })

  it.each([
    [5, 15],
    [10, 60],
  ])('is closed after %i for %i minutes, to the millisecond', (count, minutes) => {
    const until = lastAt + minutes * minute
    expect(signInLock({ count, lastAt }, lastAt)).toBe(until)
    expect(signInLock({ count, lastAt }, until - 1)).toBe(until)
    expect(signInLock({ count, lastAt }, until)).toBeNull()
  })

  it.each([15, 20, 500])('is closed after %i until recovery, whatever time it is', (count) => {
    expect(signInLock({ count, lastAt }, lastAt + 10 * 365 * 24 * 60 * minute)).toBe('recovery')
  })

  it('is not opened by a clock that is set back', () => {
    for (const back of [minute, 24 * 60 * minute, lastAt]) expect(signInLock({ count: 5, lastAt }, lastAt - back)).toBe(lastAt + 15 * minute)
  })
})
