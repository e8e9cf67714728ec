import { expect, it } from 'vitest'
import { ageInYears } from '../../electron/rules/calendar.ts'

it.each<[birthDate: string, today: string, years: number]>([
  ['1990-12-01', '2026-11-30', 35],
  ['1990-12-01', '2026-12-01', 36],
  ['1990-12-01', '2027-01-01', 36],
  ['2026-11-25', '2026-11-25', 0],
  ['2004-02-29', '2026-02-28', 21],
  ['2004-02-29', '2026-03-01', 22],
  ['2004-02-29', '2028-02-29', 24],
])('who was born on %s has on %s had %i birthdays', (birthDate, today, years) => {
  expect(ageInYears(birthDate, today)).toBe(years)
})
