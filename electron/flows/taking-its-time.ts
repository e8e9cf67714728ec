import type { Visit } from '../visit.ts'

/**
 * Judges what somebody gave, as one write; a machine that has refused too many takes its time to say no (domain 2).
 * Whoever leaves meanwhile has been refused too, and so has who could not be judged. Answers what `judge` answers, which
 * is null or false for a refusal.
 */
export function takingItsTime<Judged>(
  visit: Visit,
  { refusedSignIn }: { refusedSignIn: () => Promise<void> },
  judge: () => Promise<Judged>,
): Promise<Judged> {
  return visit.commit(async () => {
    let judged: Judged | null = null
    try {
      judged = await judge()
      return judged
    } finally {
      if (!judged) await refusedSignIn()
    }
  })
}
