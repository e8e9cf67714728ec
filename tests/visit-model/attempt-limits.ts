import type { KioskUnderTest } from './kiosk-under-test.ts'
import type { Stored } from './stored.ts'

const hourMs = 3_600_000
const limits = [
  { attempts: 3, withinMs: 24 * hourMs },
  { attempts: 6, withinMs: 30 * 24 * hourMs },
]

/**
 * Whose attempts are more than domain 2 gives, by the store's own rows: by what the clock said when they were counted,
 * and by the time that really passed, which nobody sets back.
 */
export function attemptsBeyondLimits({ attempts }: Stored, real: KioskUnderTest): string[] {
  const counted = Object.entries(Object.groupBy(attempts.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'opened'), ({ cuil }) => cuil))
  return counted.flatMap(([cuil, rows = []]) => [
    ...limitsExceededBy(rows.map(({ startedAt }) => startedAt)).map((limit) => `${cuil} had ${limit} by the clock`),
    ...limitsExceededBy(rows.map(({ id }) => real.passedWhenFirstStored(id))).map((limit) => `${cuil} had ${limit}`),
  ])
}

function limitsExceededBy(times: number[]): string[] {
  const inOrder = times.toSorted((one, other) => one - other)
  return limits
    .filter(({ attempts, withinMs }) => inOrder.some((time, place) => (inOrder[place + attempts] ?? Infinity) - time < withinMs))
    .map(({ attempts, withinMs }) => `more than ${String(attempts)} attempts in ${String(withinMs / hourMs)} h`)
}
