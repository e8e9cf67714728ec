/** The screens of staff, a part of `contract.ts`, which the renderer imports; their events: `contract-staff-events.ts`. */
import type { ProblemAt, ScanProblem, ServiceTile, When } from './contract-citizen.ts'
import type { EntryKind } from './journal/journal.ts'
import type { Operator, Permission } from './operators/operator.ts'
import type { AnomalyMeasure } from './rules/anomalies.ts'
import type { Confirmation } from './rules/confirmation.ts'
import type { CuilProblem } from './rules/cuil.ts'
import type { DeskCheck, Opened } from './rules/desk-checks.ts'
import type { PasswordRuleState } from './rules/operator-password.ts'

export type { AnomalyMeasure } from './rules/anomalies.ts'
export type { DeskCheck, DeskReason, Opened } from './rules/desk-checks.ts'
export type { EntryKind } from './journal/journal.ts'
export type { Permission } from './operators/operator.ts'
export type { PasswordRuleState } from './rules/operator-password.ts'

/** Who works here, as the header tells it. */
export type OperatorName = Pick<Operator, 'name' | 'legajo'>

/** What a person came to the counter for. */
export const deskTasks = ['raise', 'open', 'lower', 'phone'] as const
export type DeskTask = (typeof deskTasks)[number]
/** What an operator can do; each is shown to whom its permission allows it, where this machine has it. */
export const staffTasks = [...deskTasks, 'today', 'journal', 'report', 'operators', 'day-slip'] as const
export type StaffTask = (typeof staffTasks)[number]

/** How the slip of a change stands: the change is done either way. */
export interface SlipState {
  state: 'printing' | 'printed' | 'no-printer' | 'failed'
  /** The number of the change, to be written down where nothing prints. */
  receipt: string
}

/** A DNI as it was read or typed, to be compared with what is in the operator's hand. */
export interface CardShown {
  format: 'A' | 'B' | 'C' | 'D' | 'MRZ' | 'typed'
  /** null where the card was not read. */
  surname: string | null
  names: string | null
  cuil: string
  /** Days, `1985-03-15`. */
  birthDate: string
  /** In whole years. */
  age: number
  ejemplar: string | null
  issueDate: string | null
  /** From the card, or else from the padrón. */
  expiryDate: string | null
}

export type CardField = 'birth-date' | 'tramite' | 'ejemplar'

export const refuseReasons = ['card-suspicious', 'photo-differs', 'person-under-pressure', 'person-left'] as const
export type RefuseReason = (typeof refuseReasons)[number]
export const lowerReasons = ['asked-for', 'raised-by-mistake', 'somebody-else-uses-it', 'person-died'] as const
export type LowerReason = (typeof lowerReasons)[number]

export interface OperatorRow extends OperatorName {
  id: string
  permissions: Permission[]
  state: Operator['state']
  /** A day. */
  since: string
  /** Whoever is looking: nobody ends themselves. */
  isSelf: boolean
  /** Too many wrong tries closed their way in, at the counters or at the kiosks. */
  isLocked: boolean
}

export const allTopics = ['all', 'changes', 'levels', 'ways', 'phone', 'operators', 'machine'] as const
export type JournalTopic = (typeof allTopics)[number]
export const allSpans = ['today', 'week', 'month', 'all'] as const
export type JournalSpan = (typeof allSpans)[number]

export interface JournalFilter {
  topic: JournalTopic
  span: JournalSpan
  /** An operator's id. */
  operator: string | null
  /** 11 digits, or empty. */
  cuil: string
}

/** What more an entry says. */
export type JournalDetail =
  | { what: 'refused-because'; reason: RefuseReason | 'person-declined' }
  | { what: 'lowered-because'; reason: LowerReason }
  /** IT's own words. */
  | { what: 'ordered-because'; reason: string }
  | { what: 'level'; before: number; after: number }
  | { what: 'soon-after-recovery' }
  | { what: 'approved-by'; operator: OperatorName }
  | { what: 'asked-by'; operator: OperatorName }
  /** Whom of the staff it was about. */
  | { what: 'about'; operator: OperatorName }
  | { what: 'for-task'; task: DeskTask }
  /** Looked up by the number alone. */
  | { what: 'dni'; dni: string }
  | { what: 'compared'; fits: boolean }
  | { what: 'opened'; signIn: boolean; identity: boolean }
  | { what: 'by-phone' }
  | { what: 'with-phone-code' }
  | { what: 'identity'; outcome: 'passed' | 'failed' }
  | { what: 'recovery-codes-left'; left: number }

export interface JournalRow {
  /** `2026-11-25T15:40`. */
  at: string
  kind: EntryKind
  /** Who did it; `it`: IT, by an order at a machine. */
  operator: OperatorName | 'it' | null
  detail: JournalDetail[]
  /** Whom it was about, where the evidence is still there. */
  cuil: string | null
  receipt: string
}

export interface AnomalyRow {
  measure: AnomalyMeasure
  operator: OperatorName
  count: number
  /** What is usual here for one operator in as long a time. */
  usual: number
  isUnusual: boolean
}

/** What was told of an operator's way in, the same whatever it was that did not fit. */
type Refused = ProblemAt<'sign-in', 'staff-refused'>

export type StaffNotice =
  | 'session-over'
  | 'changed-meanwhile'
  | 'refusal-noted'
  | 'person-declined'
  | 'phone-no-attempts-left'
  | 'phone-too-few-questions'
  | 'phone-no-tramite'
  | 'phone-already-has-clave'
  | 'own-cuil'
  | 'enrolment-over'

export type StaffScreen =
  | {
      /** The opening screen of a counter; on a kiosk what the long press leads to. */
      name: 'staff-start'
      /** Mostrador 3; null where the branch file names none. */
      machine: string | null
      canGoBack: boolean
      /** A counter whose store no kiosk shares: what is created at a kiosk is not here. */
      isAlone: boolean
    }
  | {
      name: 'staff-sign-in'
      /** To come in, or to approve what another operator does. */
      purpose: 'sign-in' | 'approve'
      /** What was given before. */
      legajo: string
      /** Whose raise is to be approved. */
      about: { cuil: string; fullName: string | null } | null
      problem: ProblemAt<'legajo', 'legajo-missing'> | ProblemAt<'password', 'password-missing'> | Refused | null
    }
  | {
      name: 'staff-code'
      purpose: 'sign-in' | 'approve'
      checking: boolean
      problem: 'staff-code-missing' | null
    }
  | {
      name: 'enrol-token'
      legajo: string
      checking: boolean
      problem: ProblemAt<'legajo', 'legajo-missing'> | ProblemAt<'token', 'token-missing'> | ProblemAt<'sign-in', 'token-refused'> | null
    }
  | {
      name: 'enrol-password'
      operator: OperatorName
      rules: PasswordRuleState[]
      confirmation: Confirmation
      problem:
        | ProblemAt<'password', 'password-missing' | 'password-breaks-rules'>
        | ProblemAt<'confirmation', 'password-confirmation-missing' | 'password-confirmation-different'>
        | null
    }
  | {
      name: 'enrol-codes'
      /** A QR as SVG text, and the same secret to be typed, in groups of four. */
      qr: string
      secret: string
      checking: boolean
      problem: 'staff-code-missing' | 'staff-code-wrong' | null
    }
  | {
      name: 'recovery-codes'
      /** Ten, shown this once. */
      codes: string[]
      slip: SlipState['state'] | null
    }
  | {
      name: 'desk'
      operator: OperatorName
      tasks: StaffTask[]
      refused: (When & { times: number }) | null
      /** Where one was used to come in. */
      recoveryCodesLeft: number | null
    }
  | {
      name: 'desk-find'
      task: DeskTask
      problem: ProblemAt<'cuil', CuilProblem> | ProblemAt<'scan', ScanProblem> | ProblemAt<'person', 'person-not-found'> | null
    }
  | {
      /** What the code did not bring, to be typed from the card. */
      name: 'desk-card'
      task: 'raise' | 'open'
      cuil: string
      /** Where a card was read. */
      fullName: string | null
      asks: CardField[]
      problem:
        | ProblemAt<'birth-date', 'birth-date-incomplete' | 'birth-date-impossible'>
        | ProblemAt<'tramite', 'tramite-incomplete' | 'tramite-too-long'>
        | ProblemAt<'ejemplar', 'ejemplar-missing'>
        | ProblemAt<'scan', ScanProblem>
        | null
    }
  | {
      name: 'desk-checks'
      task: 'raise' | 'open'
      card: CardShown
      checks: DeskCheck[]
      /** No check refuses: the operator may attest. */
      canGoOn: boolean
      /** The way in is closed and nothing else is wrong: it may be opened first. */
      canOpenFirst: boolean
      /** Another operator is to approve: of whoever works here, and of a clave recovered a short time ago where the branch asks for it. */
      needsApproval: boolean
      problem: 'attest-card' | 'attest-photo' | null
    }
  | { name: 'desk-refuse'; problem: 'choose-reason' | null }
  | {
      /** The screen is turned to the person: nothing of the operator is on it. */
      name: 'confirm-level'
      /** What level 3 opens. */
      services: ServiceTile[]
      allowed: string
      checking: boolean
      problem: 'clave-missing' | 'sign-in-refused' | null
    }
  | {
      name: 'desk-done'
      what: 'raised' | 'opened' | 'lowered'
      givenName: string | null
      /** What opened with the level. */
      services: ServiceTile[]
      /** What was opened again. */
      opened: Opened
      slip: SlipState
    }
  | {
      /** After the person's turn: only the operator goes on from here. */
      name: 'hand-back'
      checking: boolean
      problem: 'password-missing' | 'hand-back-refused' | null
    }
  | {
      name: 'desk-lower'
      cuil: string
      fullName: string | null
      /** A day; null where there is no level 3 to take away. */
      levelSince: string | null
      problem: 'choose-reason' | null
    }
  | {
      name: 'phone-code'
      cuil: string
      /** Eight characters, to be read out. */
      code: string
      until: When
      receipt: string
    }
  | { name: 'operators'; operators: OperatorRow[] }
  | { name: 'operator'; operator: OperatorRow }
  | { name: 'confirm-operator'; what: 'end' | 'reopen' | 'unlock'; operator: OperatorRow }
  | {
      name: 'operator-add'
      /** What was given before. */
      given: { name: string; legajo: string; cuil: string; permissions: Permission[] }
      problem:
        | ProblemAt<'name', 'operator-name-missing'>
        | ProblemAt<'legajo', 'legajo-missing' | 'legajo-taken'>
        | ProblemAt<'cuil', CuilProblem | 'operator-cuil-taken'>
        | ProblemAt<'permissions', 'permissions-missing'>
        | null
    }
  | { name: 'operator-token'; operator: OperatorName; token: string; until: When }
  | {
      name: 'journal'
      rows: JournalRow[]
      filter: JournalFilter
      operators: { id: string; name: string }[]
      hasMore: boolean
      /** Files, where it has just been exported. */
      exported: { folder: string; files: string[] } | null
      problem: ProblemAt<'cuil', CuilProblem> | ProblemAt<'export', 'export-failed' | 'export-too-many'> | null
    }
  | { name: 'report'; rows: AnomalyRow[]; days: number }
  | {
      name: 'day-slip'
      /** `2026-11-25`. */
      day: string
      counts: { raised: number; lowered: number; opened: number; phoneCodes: number }
      /** The last entry of each machine: number and the beginning of its hash. */
      heads: { machine: string; seq: number; hash: string; isThisMachine: boolean }[]
      slip: SlipState['state'] | null
    }
  | { name: 'staff-notice'; notice: StaffNotice }

/** Whose turn it is where staff and citizen share a screen (design, promise 6 of a visit). */
export function partyOfStaffScreen(screen: StaffScreen): 'staff' | 'citizen' {
  return screen.name === 'confirm-level' || screen.name === 'hand-back' || (screen.name === 'desk-done' && screen.what !== 'lowered') ? 'citizen' : 'staff'
}
