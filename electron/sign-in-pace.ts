import type { Branch } from './branch/branch.ts'
import type { Clock } from './clock.ts'

/** How long a machine that has refused many takes to refuse one more. */
const slowMs = 5_000

/**
 * A machine that refuses many claves slows down and says so, once in its time (domain 2): whoever tries one CUIL after
 * the other meets no other limit. Answers what to wait for after each refusal.
 */
export function signInPace(
  { refusals, withinMinutes }: Branch['slowDown'],
  clock: Clock,
  tellMany: () => void,
): () => Promise<void> {
  const withinMs = withinMinutes * 60_000
  let recent: number[] = []
  let toldAt = -Infinity
  return () => {
    const now = clock.now()
    // One that seems to lie in the future counts: a clock set back makes nobody quick again.
    recent = [...recent.filter((at) => at > now - withinMs), now].slice(-refusals)
    if (recent.length < refusals) return Promise.resolve()
    if (Math.abs(now - toldAt) >= withinMs) {
      toldAt = now
      tellMany()
    }
    return new Promise((resolve) => void clock.after(slowMs, resolve))
  }
}
