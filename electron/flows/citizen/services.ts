import type { Accounts } from '../../accounts/accounts.ts'
import type { Claves } from '../../accounts/claves.ts'
import type { SignIns } from '../../accounts/sign-ins.ts'
import type { CuilSearches } from '../../accounts/cuil-searches.ts'
import type { PhoneCodes } from '../../accounts/phone-codes.ts'
import type { StaffChanges } from '../../accounts/staff-changes.ts'
import type { Branch } from '../../branch/branch.ts'
import type { PresenceApprovals } from '../../operators/presence-approvals.ts'
import type { Policies } from '../../readings.ts'
import type { Service } from '../../service-catalogue.ts'
import type { PictureLibrary } from '../../rules/robot-check.ts'
import type { IdentityServices } from '../identity/identity-services.ts'

/** All that a citizen's flow may touch. */
export interface CitizenServices extends IdentityServices {
  branch: Pick<Branch, 'clave' | 'claveAge' | 'identity'>
  policies: Policies
  padron: IdentityServices['padron'] & {
    tramiteMatches(cuil: string, tramite: string): boolean
    /** The CUIL of who has this DNI number and this birth date (yyyy-mm-dd); null where nobody has both. */
    cuilOf(dni: string, birthDate: string): string | null
  }
  phoneCodes: PhoneCodes
  staffChanges: StaffChanges
  cuilSearches: CuilSearches
  accounts: Accounts
  claves: Claves
  signIns: SignIns
  /** Somebody of the office says that a person is there: a yes or no, and nothing else of who works here. */
  presence: PresenceApprovals
  /** Said of each clave and approval that was refused at this machine: resolves when the person may be told. */
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
