import type { Branch } from '../../electron/branch/branch.ts'
import { usualPreferences, type CuilPurpose, type Party, type Preferences } from '../../electron/contract.ts'
import type { PrintResult } from '../../electron/shells/shell.ts'
import { newDesk, newOperator, type DeskState, type OperatorState } from './model-state-of-staff.ts'
import type { Outline } from './outline.ts'

/** All that the model knows; what is so for the person of the moment is in the last of its visits. */
export interface KioskState {
  /** A public kiosk, or the machine of a counter, where every visit is staff's. */
  role: Branch['role']
  now: number
  attempts: Attempt[]
  /** By CUIL. */
  accounts: Map<string, Account>
  /** Claves that were given in a row: by CUIL for who has an account, and by `stranger` and CUIL for the others. */
  refusedClaves: Map<string, RefusedClaves>
  signIns: { cuil: string; at: number }[]
  /** When somebody looked a CUIL up by DNI number and birth date. */
  cuilSearches: number[]
  /** What staff did and its person has not been told, oldest first. */
  staffChanges: StaffChange[]
  /** How many there were in all: each has a number. */
  staffChangesMade: number
  /** Codes of the 130 that are in the store, by CUIL. */
  phoneCodes: Map<string, PhoneCode>
  /** How many there were in all: each has a number. */
  phoneCodesMade: number
  /** How many codes were given here, right or wrong. */
  phoneCodesCounted: number
  /** By a clock that nobody sets: that of the other office. */
  elsewhereNow: number
  /** When the program that runs refused claves, and when it last told that they are many. */
  refusedHere: number[]
  toldOfManyAt: number | null
  /** Entries that tell of many. */
  manyRefused: number
  /** Of the program that runs now, one a page. */
  visits: VisitState[]
  storesOpen: boolean
  /** The day on which the ends of other machines' chains were last written down: once a day, between visits. */
  headsNotedOn: string
  operator: OperatorState
  /** Entries of what was done by staff here, oldest first: their kinds, and what they say. */
  toldByStaff: string[]
  /** Cards that were compared here; and what the counters have opened. */
  comparisons: { cuil: string; at: number; fits: boolean }[]
  waysOpened: { cuil: string; at: number }[]
  /** Since when there are accounts that a kiosk has opened. */
  startsAt: number
  /** How it ends what it is sent. */
  printer: PrintResult
  storeFails: boolean
  storeHasFailed: boolean
  /** How many were begun: what may be cut short. */
  writes: number
  starts: number
  /** Entries of refusals, and when each reason was last told. */
  refusals: Map<string, number>
  toldAt: Map<string, number>
  lostInARow: number
  /** Seconds until the next page, where one after the other was lost before anybody touched it. */
  pause: number | null
  /** Seconds until a kiosk out of service looks again. */
  looksAgainIn: number
}

export interface Attempt {
  cuil: string
  startedAt: number
  outcome: 'passed' | 'failed' | 'opened' | null
}

export interface StaffChange {
  number: number
  cuil: string
  what: 'raised' | 'lowered' | 'opened' | 'phone-code'
  at: number
  place: string
}

export interface PhoneCode {
  number: number
  until: number
  tries: number
}

export interface Account {
  level: 2 | 3
  clave: string
  /** Another one ends the sessions of those before. */
  claveSince: number
  levelSince: number
  /** By its person: nobody comes in with it until it is recovered. */
  isClosed: boolean
  /** When their clave was last recovered. */
  recoveredAt: number | null
  /** Claves that are not to be taken again, besides the one of now; newest first. */
  before: string[]
}

export interface RefusedClaves {
  /** Those that were judged. */
  failures: number
  failedAt: number
  /** Those of a closed way in, too. */
  refused: number
  refusedAt: number
  /** The office. */
  refusedIn: string
}

/** Why a page is there no more. */
export type End = 'renderer-lost' | 'staff-took-over' | 'back-at-start' | 'other'

export interface Session {
  level: 2 | 3
  claveSince: number
  secondsLeft: number
  refused: { times: number; at: number } | null
  lastSignIn: number | null
}

/** One visit: what is shown, and what the person has earned. */
export interface VisitState {
  outline: Outline
  isForStaff: boolean
  /** How many screens have been asked: each has an id of its own. */
  asked: number
  purpose: CuilPurpose
  /** At first: they may have thought better of it since. */
  cameToSignIn: boolean
  /** Be it long ago in this visit. */
  cameToRecover: boolean
  /** What proving one's identity is for, and where going back from it leads. */
  recovers: 'from-start' | 'from-clave' | 'after-closing' | null
  /** No sé mi CUIL: what was last found, and the card where it was on one. */
  found: { cuil: string; card: VisitState['card'] } | null
  acceptedPolicies: boolean
  human: boolean
  cuil: string | null
  /** Read at Paso 1, and good for the trámite of Paso 2. */
  card: { cuil: string; tramite: 'right' | 'wrong' } | null
  scannedTramite: 'right' | 'wrong' | null
  attempt: Attempt | null
  tramiteRight: boolean
  /** By a code of the 130, its CUIL and its trámite: the number of that code. */
  provenByCode: number | null
  /** The code that is being judged has been counted: its number, where it was one that could be right. */
  codeCounted: { number: number | null } | null
  answers: boolean[]
  attemptsCounted: number
  attemptsFailed: number
  proven: boolean
  /** The clave that is being judged has been counted. */
  counted: { account: Account | undefined; isClosed: boolean; before: RefusedClaves | undefined } | null
  /** A right clave of an account has been given in this visit. */
  signedIn: boolean
  /** And nothing has been shown to them since. */
  hasJustComeIn: boolean
  /** As it stood when they were told, before another clave takes its place. */
  recovering: { level: 2 | 3; claveSince: number } | null
  /** Sticks, whatever ended their session. */
  cameIn: boolean
  session: Session | null
  /** What they were told as they came in. */
  toldOnComingIn: Pick<Session, 'refused' | 'lastSignIn'> | null
  /** Cambiar mi clave: where from, and what their clave of now has opened. */
  changing: { from: 'enter-clave' | 'clave-status'; session: Session | null } | null
  opened: { id: string; level: 2 | 3 } | null
  /** Numbers of what staff did, as Mi ANSES shows them. */
  changesShown: number[]
  /** A machine that has refused many takes its time; the visit that is ended meanwhile ends afterwards. */
  waits: { secondsLeft: number; endsThen: End | null; then: AfterWaiting } | null
  apologised: boolean
  desk: DeskState
  overlay: OpenedOverlay | null
  /** Of each party its own; who works here is never the citizen before them. */
  suits: Record<Party, Preferences>
  /** What its person had come back to Inicio with, or as it is for everybody. */
  brought: Preferences
  quietSeconds: number
  /** A message of its page has passed the gate. */
  isServing: boolean
}

/** What is said to who was made to wait. */
export type AfterWaiting = 'refusal' | 'apology' | 'session-over'

export type OpenedOverlay = 'reading' | 'accessibility' | 'confirm-leave' | 'confirm-staff'

/** Before the program first starts. */
export function newState(role: KioskState['role'], now: number, accounts: KioskState['accounts']): KioskState {
  return {
    role, now, accounts, refusedClaves: new Map(), signIns: [], cuilSearches: [], refusedHere: [], toldOfManyAt: null, manyRefused: 0, attempts: [],
    staffChanges: [], staffChangesMade: 0, phoneCodes: new Map(), phoneCodesMade: 0, phoneCodesCounted: 0, elsewhereNow: now,
    printer: 'printed', operator: newOperator(now), toldByStaff: [], comparisons: [], waysOpened: [], startsAt: now,
    visits: [], storesOpen: false, headsNotedOn: '', storeFails: false, storeHasFailed: false, writes: 0, starts: 0,
    refusals: new Map(), toldAt: new Map(), lostInARow: 0, pause: null, looksAgainIn: 0,
  }
}

export function newVisit(outline: Outline, isForStaff: boolean, brought: Preferences): VisitState {
  return {
    outline, isForStaff, asked: 1, purpose: 'create', cameToSignIn: false, cameToRecover: false, recovers: null, found: null,
    acceptedPolicies: false, human: false, cuil: null, card: null, scannedTramite: null,
    attempt: null, tramiteRight: false, provenByCode: null, codeCounted: null, answers: [], attemptsCounted: 0, attemptsFailed: 0, proven: false,
    counted: null, signedIn: false, hasJustComeIn: false, recovering: null, cameIn: false, session: null, toldOnComingIn: null,
    changing: null, opened: null, changesShown: [], waits: null,
    desk: newDesk(),
    apologised: false, overlay: null, suits: { citizen: { ...brought }, staff: { ...usualPreferences } }, brought, quietSeconds: 0, isServing: false,
  }
}
