import { describe, expect, it } from 'vitest'
import { argentineDay, argentineTime, isoDay, startOfDay, writtenDay } from '../../electron/rules/calendar.ts'

describe('isoDay', () => {
  it.each<[year: number, month: number, day: number, written: string]>([
    [1985, 3, 15, '1985-03-15'],
    [2000, 2, 29, '2000-02-29'],
    [2024, 2, 29, '2024-02-29'],
    [2026, 12, 31, '2026-12-31'],
  ])('writes %i %i %i as a day', (year, month, day, written) => {
    expect(isoDay(year, month, day)).toBe(written)
  })

  it.each<[year: number, month: number, day: number]>([
    [1985, 2, 31],
    [2026, 2, 29],
    [1900, 2, 29],
    [1985, 4, 31],
    [1985, 13, 1],
    [1985, 0, 1],
    [1985, 1, 0],
    [1985, 1, 32],
  ])('knows no day %i %i %i', (year, month, day) => {
    expect(isoDay(year, month, day)).toBeUndefined()
  })

  it('agrees with the calendar of the language on every day of a century and a half', () => {
    for (let year = 1900; year <= 2050; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
        expect(isoDay(year, month, days)).toBe(new Date(Date.UTC(year, month - 1, days)).toISOString().slice(0, 10))
        expect(isoDay(year, month, days + 1)).toBeUndefined()
      }
    }
  })
})

describe('argentineDay', () => {
  it.each([
    ['2026-11-23T15:00:00Z', '2026-11-23'],
    ['2026-11-24T02:59:59.999Z', '2026-11-23'],
    ['2026-11-24T03:00:00Z', '2026-11-24'],
    ['2027-01-01T01:00:00Z', '2026-12-31'],
  ])('at %s it is the %s', (time, day) => {
    expect(argentineDay(Date.parse(time))).toBe(day)
  })
})

describe('startOfDay', () => {
  it('is the first moment that the clocks of Argentina call that day', () => {
    expect(startOfDay('2026-11-23')).toBe(Date.parse('2026-11-23T03:00:00Z'))
    for (const day of ['2024-02-29', '2026-11-23', '2027-01-01']) {
      expect(argentineTime(startOfDay(day))).toBe(`${day}T00:00`)
      expect(argentineDay(startOfDay(day) - 1)).not.toBe(day)
    }
  })
})

describe('writtenDay', () => {
  it('writes a day as people do, with both digits', () => {
    expect(writtenDay('2026-11-05')).toBe('05/11/2026')
  })
})
