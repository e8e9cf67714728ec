import type { Preferences, ScreenName } from '../../electron/contract.ts'
import type { Attempt as PageAttempt } from '../../electron/shells/shell.ts'
import type { Act } from './maker.ts'
import type { CitizenName } from './citizens.ts'
import type { Malformed } from './malformed.ts'
import type { OpenedOverlay } from './model-state.ts'

/** What may come while a write is under way. */
export const interruptions = [
  'same-again', 'changes-mind', 'opens-accessibility', 'leaves', 'crashes', 'reloads', 'restarts', 'is-killed',
  'clock-is-set-back', 'two-minutes-pass', 'store-fails', 'clave-is-changed', 'clave-is-changed-at-any-turn',
] as const
export type Interruption = (typeof interruptions)[number]

/** What staff does for somebody at the counter of another office. */
export const staffActs = ['raises', 'lowers', 'opens', 'makes-code'] as const
export type StaffAct = (typeof staffActs)[number]

/** Screens, some of them in a certain state. */
export const goals = [
  'policies', 'enter-cuil', 'robot-check', 'robot-question', 'robot-help', 'presence-closed', 'human', 'enter-tramite', 'question', 'last-question', 'identity-failed', 'choose-clave',
  'finished', 'no-attempts-left', 'enter-clave', 'mi-anses', 'service', 'clave-again', 'closed', 'slow', 'session-closed',
  'find-cuil', 'searches-used-up', 'before-recovery', 'clave-to-recover', 'recovered', 'recovered-from-ingresar',
  'clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing',
  'enter-phone-code', 'clave-by-phone', 'created-by-phone', 'code-used-up',
  'staff-start', 'staff-sign-in', 'staff-code', 'operator-closed', 'desk', 'desk-find', 'desk-card', 'desk-checks', 'desk-refuse', 'confirm-level',
  'raised', 'opened', 'opened-first', 'identity-opened', 'closed-by-person', 'session-over', 'changed-meanwhile', 'level-not-raised', 'hand-back', 'compared-too-often', 'opened-recently',
] as const
export type Goal = (typeof goals)[number]

/** What happens, as data: what is printed of a sequence that failed can be kept as a case. */
export type Step = SingleStep | WalkingStep

/** Honest steps to a screen, one after the other, and then what happens there. */
export interface WalkingStep {
  do: 'walks'
  to: Goal
  as: CitizenName
  then?: SingleStep
}

export type SingleStep =
  /** `as`: whose CUIL and card it is, until the visit has one. */
  | { do: Act; as: CitizenName }
  | { do: 'taps-twice'; act: Act; as: CitizenName }
  /** `act` begins a write; so many turns of the microtask queue later, and before it is done, comes `then`. */
  | { do: 'is-interrupted'; act: 'right' | 'wrong'; turns: number; then: Interruption; as: CitizenName }
  | { do: 'opens'; overlay: Exclude<OpenedOverlay, 'confirm-staff'> }
  | { do: 'closes-overlay' }
  | { do: 'touches' }
  | { do: 'signs-out' }
  | { do: 'confirms-leaving' }
  | { do: 'prefers'; preferences: Partial<Preferences> }
  | { do: 'prefers-usual' }
  /** Staff, with a long press: on Inicio at once, elsewhere after a question. */
  | { do: 'presses-crest' }
  | { do: 'confirms-staff' }
  /** An event of before, from the page that is shown or from the one that sent it. */
  | { do: 'replays'; which: number; from: 'this-page' | 'its-page' }
  | { do: 'sends-event-of'; screen: ScreenName }
  | { do: 'forges-id'; id: string }
  | { do: 'sends-malformed'; what: Malformed }
  | { do: 'sends-from-elsewhere'; from: 'frame' | 'origin' }
  | { do: 'floods'; messages: number }
  | { do: 'page-tries'; what: PageAttempt }
  | { do: 'passes'; seconds: number }
  | { do: 'clock-is-set-back'; seconds: number }
  /** One page after the other. */
  | { do: 'crashes'; pages: number }
  | { do: 'reloads' }
  | { do: 'restarts' }
  | { do: 'is-killed' }
  /** Something is wrong with the store until it is mended: nothing can be written. */
  | { do: 'store-fails' }
  | { do: 'store-is-mended' }
  /** At another kiosk. */
  | { do: 'clave-changes'; of: CitizenName }
  | { do: 'staff-acts'; what: StaffAct; for: CitizenName }
  /** Who works at this kiosk comes in at another machine; is ended by a supervisor there; or their way in, that was closed, is opened. */
  | { do: 'operator-comes-in-elsewhere' }
  | { do: 'operator-is-ended' }
  | { do: 'operator-is-unlocked' }
  /** By somebody else, with a password that is not theirs. */
  | { do: 'operator-is-tried-elsewhere' }
  /** From here on everything that is printed ends so. */
  | { do: 'printer-becomes'; result: 'printed' | 'failed' }

export type StepOf<Name extends SingleStep['do']> = Extract<SingleStep, { do: Name }>
