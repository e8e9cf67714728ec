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

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
