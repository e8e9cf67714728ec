/** Identity attempts: three in 24 hours and six in 30 days, trámite and questions together (domain 2). */
export const identityLimits = [
  { attempts: 3, withinMs: 24 * 3_600_000 },
  { attempts: 6, withinMs: 30 * 24 * 3_600_000 },
] as const

/** Each attempt of a day asks other questions; a fourth, another day, starts over with the first ones. */
export const attemptsWithOwnQuestions = 3

/**
 * How many attempts are left at `now`, given when the counted ones started (milliseconds since 1970).
 * One that seems to lie in the future counts: a clock set back never opens what was closed.
 */
export function identityAttemptsLeft(startedAt: readonly number[], now: number): number {
  return Math.min(
    ...identityLimits.map(({ attempts, withinMs }) =>
      Math.max(0, attempts - startedAt.filter((started) => started > now - withinMs).length),
    ),
  )
}

/** Which of the sets of questions the next attempt gets: 1, 2, 3, then 1 again. */
export function questionSetOfNextAttempt(startedAt: readonly number[], now: number): number {
  const month = identityLimits[1].withinMs
  return (startedAt.filter((started) => started > now - month).length % attemptsWithOwnQuestions) + 1
}
