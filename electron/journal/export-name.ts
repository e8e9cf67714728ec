import { argentineTime } from '../rules/calendar.ts'

/** What an export made at `now` is called, without an ending. By the office's clock, to the second: two exports of one day are two. */
export function exportName(now: number): string {
  const seconds = new Date(now).toISOString().slice(16, 19)
  return `registro-${`${argentineTime(now)}${seconds}`.replaceAll(':', '')}`
}

const withEvidence = /^registro-(\d{4}-\d{2}-\d{2})T\d{6}\.(?:jsonl|csv)/

/**
 * The day (yyyy-mm-dd) of which a file of an export is, where it has evidence in it: drafts that a power cut left too.
 * Null for a `.heads`, which names nobody, and for what is of no export.
 */
export function dayOfExport(file: string): string | null {
  return withEvidence.exec(file)?.[1] ?? null
}
