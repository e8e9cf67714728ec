import type { IdentityAttempts } from '../../accounts/identity-attempts.ts'
import type { Branch } from '../../branch/branch.ts'
import type { Candidate } from '../../padron/candidate.ts'
import type { Population } from '../../padron/padron.ts'
import type { RandomFor } from '../../rules/keyed-order.ts'

/** What it takes to ask somebody for their identity, at a kiosk or on the phone. */
export interface IdentityServices {
  branch: Pick<Branch, 'identity'>
  padron: {
    candidate(cuil: string): Candidate
    /** What its people are like as a whole: wrong answers are drawn from it. */
    population(): Population
    /** What fixes the questions of this CUIL. */
    questionsOf(cuil: string): RandomFor
  }
  attempts: IdentityAttempts
}
