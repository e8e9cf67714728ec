import { isoDay, startOfDay } from '../rules/calendar.ts'

/** Days as an office counts them, `yyyy-mm-dd`, the first and the last included. Left out: without that end. */
export interface Days {
  since?: string | undefined
  until?: string | undefined
}

const dayMs = 24 * 60 * 60 * 1000

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDay(year ?? 0, month ?? 0, day ?? 0) === text
}

/** The instants of those days, ISO 8601: `from` the first one, up to that `before` which the last ends. Throws for what is no day. */
export function instantsOf({ since, until }: Days): { from?: string; before?: string } {
  return {
    ...(since !== undefined && { from: new Date(startOf(since)).toISOString() }),
    ...(until !== undefined && { before: new Date(startOf(until) + dayMs).toISOString() }),
  }
}

function startOf(day: string): number {
  if (!isDay(day)) throw new Error(`${day} is not a day`)
  return startOfDay(day)
}
