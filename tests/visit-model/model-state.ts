import type { CuilPurpose, TextSize } from '../../electron/contract.ts'
import type { Outline } from './outline.ts'

/** All that the model knows; what is so for the person of the moment is in the last of its visits. */
export interface KioskState {
  now: number
  attempts: Attempt[]
  /** By CUIL. */
  accounts: Map<string, Account>
  /** Claves that were given in a row: by CUIL for who has an account, and by `stranger` and CUIL for the others. */
  refusedClaves: Map<string, RefusedClaves>
  signIns: { cuil: string; at: number }[]
  /** When somebody looked a CUIL up by DNI number and birth date. */
  cuilSearches: number[]
  /** When the program that runs refused claves, and when it last told that they are many. */
  refusedHere: number[]
  toldOfManyAt: number | null
  /** Entries that tell of many. */
  manyRefused: number
  /** Of the program that runs now, one a page. */
  visits: VisitState[]
  storesOpen: boolean
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
  outcome: 'passed' | 'failed' | null
}

export interface Account {
  level: 2 | 3
  clave: string
  /** Another one ends the sessions of those before. */
  claveSince: number
  levelSince: number
  /** By its person: nobody comes in with it until it is recovered. */
  isClosed: boolean
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
}

/** Why a page is there no more. */
export type End = 'renderer-lost' | 'other'

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
  answers: boolean[]
  attemptsCounted: number
  attemptsFailed: number
  proven: boolean
  /** The clave that is being judged has been counted. */
  counted: { account: Account | undefined; isClosed: boolean; before: RefusedClaves | undefined } | null
  /** A right clave of an account has been given in this visit. */
  signedIn: boolean
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
  /** A machine that has refused many takes its time; the visit that is ended meanwhile ends afterwards. */
  waits: { secondsLeft: number; endsThen: End | null; apologisesThen: boolean } | null
  apologised: boolean
  overlay: OpenedOverlay | null
  textSize: TextSize
  quietSeconds: number
  /** A message of its page has passed the gate. */
  isServing: boolean
}

export type OpenedOverlay = 'reading' | 'accessibility' | 'confirm-leave'

/** Before the program first starts. */
export function newState(now: number, accounts: KioskState['accounts']): KioskState {
  return {
    now, accounts, refusedClaves: new Map(), signIns: [], cuilSearches: [], refusedHere: [], toldOfManyAt: null, manyRefused: 0, attempts: [],
    visits: [], storesOpen: false, storeFails: false, storeHasFailed: false, writes: 0, starts: 0,
    refusals: new Map(), toldAt: new Map(), lostInARow: 0, pause: null, looksAgainIn: 0,
  }
}

export function newVisit(outline: Outline): VisitState {
  return {
    outline, asked: 1, purpose: 'create', cameToSignIn: false, cameToRecover: false, recovers: null, found: null,
    acceptedPolicies: false, human: false, cuil: null, card: null, scannedTramite: null,
    attempt: null, tramiteRight: false, answers: [], attemptsCounted: 0, attemptsFailed: 0, proven: false,
    counted: null, signedIn: false, recovering: null, cameIn: false, session: null, toldOnComingIn: null,
    changing: null, opened: null, waits: null,
    apologised: false, overlay: null, textSize: 100, quietSeconds: 0, isServing: false,
  }
}
