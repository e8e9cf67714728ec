import { writeSync } from 'node:fs'

/** What a citizen at the kiosk was told, which is then confirmed; or does, which confirms nothing yet. */
export type Told =
  | { what: 'inicio' }
  /** The first question of an attempt is on the screen: it has been counted. */
  | { what: 'counted'; cuil: string }
  /** The last answer of an attempt is given. Only an attempt with everything right may pass. */
  | { what: 'answers'; cuil: string; right: boolean }
  | { what: 'failed'; cuil: string; left: number }
  | { what: 'closed'; cuil: string }
  | { what: 'passed'; cuil: string }
  | { what: 'chooses-clave'; cuil: string }
  | { what: 'finished'; cuil: string; clave: string }
  | { what: 'has-clave'; cuil: string }
  | { what: 'not-saved'; cuil: string }
  | { what: 'out-of-service' }
  /** Not to a person but to us: the time that was to pass has passed. */
  | { what: 'waited' }
  /** A screen that these citizens do not expect, or a sentence under it that they should not get. */
  | { what: 'lost-for-words'; screen: string }

/** Written at once and whole: whatever happens to this process next, its parent reads it. */
export function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`)
}

export const readTold = (line: string): Told => JSON.parse(line) as Told

/** What the parent asks of the kiosk program: somebody who comes, time that passes, an orderly end. */
export type Order =
  | { order: 'visit'; cuil: string; attempts: AttemptPlan[]; clave: string }
  | { order: 'wait'; seconds: number }
  | { order: 'close' }

/** How an attempt goes. Whoever has no more of them planned goes away. */
export type AttemptPlan = 'right' | 'wrong-answer' | 'wrong-tramite' | 'walks-away' | 'page-lost'
