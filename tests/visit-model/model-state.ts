import type { TextSize } from '../../electron/contract.ts'
import type { Outline } from './outline.ts'

/** All that the model knows; what is so for the person of the moment is in the last of its visits. */
export interface KioskState {
  now: number
  attempts: Attempt[]
  accounts: Set<string>
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

/** One visit: what is shown, and what the person has earned. */
export interface VisitState {
  outline: Outline
  /** How many screens have been asked: each has an id of its own. */
  asked: number
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
  apologised: boolean
  overlay: OpenedOverlay | null
  textSize: TextSize
  quietSeconds: number
  /** A message of its page has passed the gate. */
  isServing: boolean
}

export type OpenedOverlay = 'reading' | 'accessibility' | 'confirm-leave'

/** Before the program first starts. */
export function newState(now: number, accounts: Set<string>): KioskState {
  return {
    now, accounts, attempts: [], visits: [], storesOpen: false, storeFails: false, storeHasFailed: false, writes: 0, starts: 0,
    refusals: new Map(), toldAt: new Map(), lostInARow: 0, pause: null, looksAgainIn: 0,
  }
}

export function newVisit(outline: Outline): VisitState {
  return {
    outline, asked: 1, acceptedPolicies: false, human: false, cuil: null, card: null, scannedTramite: null, attempt: null,
    tramiteRight: false, answers: [], attemptsCounted: 0, attemptsFailed: 0, proven: false, apologised: false, overlay: null, textSize: 100,
    quietSeconds: 0, isServing: false,
  }
}
