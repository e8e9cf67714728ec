/** How many wrong claves in a row close the way in, each time. */
const failuresToLock = 5
/** For how long the first time and the second; from the third on until recovery, or the counter. */
const lockMs = [15 * 60_000, 60 * 60_000] as const

/** The wrong claves in a row of one CUIL, as they are counted. */
export interface FailuresInARow {
  count: number
  /** Of the last that was counted, in milliseconds since 1970. */
  lastAt: number
}

/**
 * Until when the way in is closed (milliseconds since 1970), `'recovery'` where time does not open it, or null where it
 * is open (domain 2, sign-in). By a clock that was set back it stays closed for longer, never shorter.
 */
export function signInLock({ count, lastAt }: FailuresInARow, now: number): number | 'recovery' | null {
  if (count === 0 || count % failuresToLock !== 0) return null
  const ms = lockMs[count / failuresToLock - 1]
  if (ms === undefined) return 'recovery'
  return now < lastAt + ms ? lastAt + ms : null
}
