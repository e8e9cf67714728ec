import { describe, expect, it } from 'vitest'
import { claveAge } from '../../electron/rules/clave-age.ts'

const day = 24 * 3_600_000
const since = Date.parse('2026-01-01T12:00:00Z')
const limits = { remindAfterDays: 180, urgeAfterDays: 365 }

describe('the age of a clave', () => {
  it.each([
    [0, null],
    [179.9, null],
    [180, { age: 'old', months: 5 }],
    [215, { age: 'old', months: 7 }],
    [363.9, { age: 'old', months: 11 }],
    [365, { age: 'very-old', months: 12 }],
    [366, { age: 'very-old', months: 12 }],
    [800, { age: 'very-old', months: 26 }],
  ])('after %d days is told as %j', (days, told) => {
    expect(claveAge(since, since + days * day, limits)).toEqual(told)
  })

  it('is young by a clock that was set back', () => {
    expect(claveAge(since, since - day, limits)).toBeNull()
  })
})
