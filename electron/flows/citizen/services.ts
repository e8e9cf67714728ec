import type { Accounts } from '../../accounts/accounts.ts'
import type { Claves } from '../../accounts/claves.ts'
import type { SignIns } from '../../accounts/sign-ins.ts'
import type { CuilSearches } from '../../accounts/cuil-searches.ts'
import type { IdentityAttempts } from '../../accounts/identity-attempts.ts'
import type { Branch } from '../../branch/branch.ts'
import type { Candidate } from '../../padron/candidate.ts'
import type { Population } from '../../padron/padron.ts'
import type { Policies } from '../../readings.ts'
import type { Service } from '../../service-catalogue.ts'
import type { RandomFor } from '../../rules/keyed-order.ts'
import type { PictureLibrary } from '../../rules/robot-check.ts'

/** All that a citizen's flow may touch. */
export interface CitizenServices {
  branch: Pick<Branch, 'clave' | 'claveAge' | 'identity'>
  policies: Policies
  padron: {
    candidate(cuil: string): Candidate
    tramiteMatches(cuil: string, tramite: string): boolean
    /** The CUIL of who has this DNI number and this birth date (yyyy-mm-dd); null where nobody has both. */
    cuilOf(dni: string, birthDate: string): string | null
    /** What its people are like as a whole: wrong answers are drawn from it. */
    population(): Population
    /** What fixes the questions of this CUIL. */
    questionsOf(cuil: string): RandomFor
  }
  attempts: IdentityAttempts
  cuilSearches: CuilSearches
  accounts: Accounts
  claves: Claves
  signIns: SignIns
  /** Said of each clave that was refused at this machine: resolves when the person may be told. */
  refusedSignIn(): Promise<void>
  catalogue: readonly Service[]
  robotPictures: PictureLibrary
  commonClaves: ReadonlySet<string>
  /** Milliseconds since 1970. */
  now(): number
  random(): number
  /** For an operation that is written: unguessable, never used twice. */
  newId(): string
}
