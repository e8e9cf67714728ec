/** Clocks drift a little, and those of two machines differ; more than this is one that somebody set, or a battery that gave out. */
const toleratedMs = 2 * 60_000

/** Whether a clock that shows `now` was set back, where it was `seen` already; in milliseconds since 1970. */
export function isSetBack(now: number, seen: number): boolean {
  return now < seen - toleratedMs
}

/** Whether what was made to last `lastsMs` is good still: by a clock set back to before it was made it would last longer. */
export function isGood({ until, lastsMs }: { until: number; lastsMs: number }, now: number): boolean {
  return now < until && !isSetBack(now, until - lastsMs)
}
