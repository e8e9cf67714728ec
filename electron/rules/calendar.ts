const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Writes a day as `yyyy-mm-dd`; undefined when the calendar has no such day (31/02, month 13, 29/02/2027). */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const days = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)
  if (day < 1 || day > days) return undefined
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-')
}

/** The day in Argentina (UTC-3, no daylight saving since 2009) at `now`, milliseconds since 1970, as yyyy-mm-dd. */
export function argentineDay(now: number): string {
  return new Date(now - 3 * 3_600_000).toISOString().slice(0, 10)
}

/** The moment `now` by a clock in Argentina, to the minute, as yyyy-mm-ddThh:mm. */
export function argentineTime(now: number): string {
  return new Date(now - 3 * 3_600_000).toISOString().slice(0, 16)
}

/** How old somebody is on a day, in whole years; both as yyyy-mm-dd. Who was born on 29/02 has their birthday on 01/03 in other years. */
export function ageInYears(birthDate: string, today: string): number {
  const hadBirthday = today.slice(5) >= birthDate.slice(5)
  return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** When a day (yyyy-mm-dd) begins by a clock in Argentina, milliseconds since 1970. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00Z`) + 3 * 3_600_000
}

/** A day (yyyy-mm-dd) as people write it: `25/11/2026`. */
export function writtenDay(day: string): string {
  return day.split('-').reverse().join('/')
}
