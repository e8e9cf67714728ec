import type { Branch } from '../../branch/branch.ts'
import type { BranchJournal } from '../../desk/branch-journal.ts'
import type { Desk } from '../../desk/desk.ts'
import type { PhoneAttempts } from '../../desk/phone-attempts.ts'
import type { PhoneCodeMaker } from '../../desk/phone-code-maker.ts'
import type { Enrolments } from '../../operators/enrolments.ts'
import type { OperatorDirectory } from '../../operators/operator-directory.ts'
import type { OperatorSignIns } from '../../operators/operator-sign-ins.ts'
import type { DeskPerson } from '../../rules/desk-checks.ts'
import type { Service } from '../../service-catalogue.ts'
import type { PrintResult } from '../../shells/shell.ts'
import type { Slip } from '../../slips/slip.ts'
import type { Visit } from '../../visit.ts'
import type { IdentityServices } from '../identity/identity-services.ts'

/** All that a flow of staff may touch: nothing in it sets, reads or is handed a clave. */
export interface StaffServices {
  branch: Pick<Branch, 'role' | 'name' | 'address' | 'fictitious' | 'machine'>
  /** Whether this is a counter whose store no kiosk shares, as of now. */
  isAlone(): Promise<boolean>
  operators: OperatorSignIns
  enrolments: Enrolments
  directory: OperatorDirectory
  desk: Desk
  phoneCodes: PhoneCodeMaker
  journal: BranchJournal
  padron: {
    /** Without the facts that are asked; null where the padrón has nobody under this CUIL. */
    personOf(cuil: string): DeskPerson | null
    /** Everybody who has this DNI number, by the padrón. */
    peopleOf(dni: string): DeskPerson[]
    tramiteMatches(cuil: string, tramite: string): boolean
  }
  /** To ask somebody on the phone what a kiosk would ask, each attempt in the name of who asks. */
  identity: Omit<IdentityServices, 'attempts'> & { phoneAttempts: PhoneAttempts }
  citizen: {
    /** The screen is the person's: whether they confirm with their clave, which no flow of staff is handed. */
    confirmLevel(visit: Visit, cuil: string, atDesk: string): Promise<{ claveSince: string } | 'declined'>
  }
  /** Said of each proof that was refused at this machine: resolves when the operator may be told. */
  refusedSignIn(): Promise<void>
  commonClaves: ReadonlySet<string>
  catalogue: readonly Service[]
  /** Never throws, and never stops what is printed about. */
  print(slip: Slip): Promise<PrintResult>
  /** A QR code of this text as SVG. */
  qr(text: string): string
  /** Milliseconds since 1970. */
  now(): number
  /** For an operation that is written: unguessable, never used twice. */
  newId(): string
}
