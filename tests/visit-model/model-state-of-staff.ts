import type { RefusedClaves } from './model-state.ts'
import type { Outline } from './outline.ts'

/** Who works at this kiosk. */
export interface OperatorState {
  /** Until a supervisor ends them. */
  isActive: boolean
  /** Of the last code of their phone that was accepted. */
  totpStep: number
  recoveryCodesUsed: number
  /** The one that is open, by its number, and at which machine. */
  session: number | null
  sessionAt: 'here' | 'elsewhere' | null
  sessionsBegun: number
}

/** Enrolled a step of their phone's codes before. */
export function newOperator(now: number): OperatorState {
  return { isActive: true, totpStep: Math.floor(now / 30_000) - 1, recoveryCodesUsed: 0, session: null, sessionAt: null, sessionsBegun: 0 }
}

/** A card, as its code or who reads it says. */
export interface Card {
  typed: boolean
  cuil: string
  surname: string
  names: string
  birthDate: string
  tramite: 'right' | 'wrong'
  ejemplar: string
}

/** What of a visit is staff's. */
export interface DeskState {
  /** At the way in: what legajo, and whether with its password. */
  given: { legajo: string; isPasswordRight: boolean } | null
  code: { kind: 'phone'; step: number } | { kind: 'recovery'; number: number } | { kind: 'wrong' } | null
  counted: { isLocked: boolean; before: RefusedClaves | undefined } | null
  session: number | null
  /** As they came in. */
  told: { refused: { times: number; at: string; place: string } | null; recoveryCodesLeft: number | null } | null
  /** Somebody has come in to work, be it that their session is over. */
  isIn: boolean
  /** Its time is not what the clock says any more. */
  hasLostSession: boolean
  task: 'raise' | 'open' | null
  /** Before a level is raised. */
  isOpeningFirst: boolean
  card: Card | null
  /** What came of it, as it is shown. */
  compared: Extract<Outline, { name: 'desk-checks' }> | null
  /** Since when the clave is theirs with which the person has confirmed, once it was given. */
  confirmed: number | null
  /** After the person's turn: what the operator is told then, where it is anything; and whether it is their turn again. */
  afterHandBack: 'person-declined' | 'changed-meanwhile' | null
  isBack: boolean
  /** Tries to take the screen back since one was right, and how their place stood before. */
  ownTries: { before: RefusedClaves | undefined; times: number } | null
}

export function newDesk(): DeskState {
  return {
    given: null, code: null, counted: null, session: null, told: null, isIn: false, hasLostSession: false,
    task: null, isOpeningFirst: false, card: null, compared: null, confirmed: null, afterHandBack: null, isBack: false, ownTries: null,
  }
}
