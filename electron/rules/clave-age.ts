const dayMs = 24 * 3_600_000

export interface AgeLimits {
  remindAfterDays: number
  urgeAfterDays: number
}

/**
 * Whether a clave of `since` (milliseconds since 1970) should be changed at `now`, and its age in whole months of the
 * calendar; null where it is young. Nobody is forced (mission row 12).
 */
export function claveAge(since: number, now: number, { remindAfterDays, urgeAfterDays }: AgeLimits): { age: 'old' | 'very-old'; months: number } | null {
  const age = now - since
  if (age < remindAfterDays * dayMs) return null
  return { age: age < urgeAfterDays * dayMs ? 'old' : 'very-old', months: monthsBetween(new Date(since), new Date(now)) }
}

function monthsBetween(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months
}
