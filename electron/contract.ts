/**
 * What both sides of the glass share: the `View` that the main process shows and the `Event` that the
 * renderer sends back. The renderer imports types from here and nothing else of `electron/`.
 */
import { z } from 'zod'
import { citizenScreenEvents } from './contract-citizen-events.ts'
import type { CitizenScreen, TextBlock } from './contract-citizen.ts'
import { event } from './contract-event.ts'
import { somePreferences, type Language, type Preferences } from './contract-preferences.ts'
import { staffScreenEvents } from './contract-staff-events.ts'
import { partyOfStaffScreen, type OperatorName, type StaffScreen } from './contract-staff.ts'

export type * from './contract-citizen.ts'
export type { ColourMode, EraseDelay, Language, Preferences, TextSize, TouchGuard } from './contract-preferences.ts'
export { usualPreferences } from './contract-preferences.ts'
export type {
  AnomalyMeasure, AnomalyRow, CardField, CardShown, DeskCheck, DeskReason, DeskTask, EntryKind, JournalDetail, JournalFilter, JournalRow, JournalSpan,
  JournalTopic, LowerReason, Opened, OperatorName, OperatorRow, PasswordRuleState, Permission, RefuseReason, SlipState, StaffNotice, StaffScreen, StaffTask,
} from './contract-staff.ts'
export { deskTasks, lowerReasons, refuseReasons } from './contract-staff.ts'

// ---------------------------------------------------------------- what is shown

export type Screen = CitizenScreen | StaffScreen
export type ScreenName = Screen['name']
export type ScreenNamed<Name extends ScreenName> = Extract<Screen, { name: Name }>

const readingIds = ['manual', 'faq', 'about-clave', 'corporate-clave', 'staff'] as const
export type ReadingId = (typeof readingIds)[number]

/** What lies over the screen; the screen stays mounted beneath, inert and hidden. */
export type Overlay =
  | { kind: 'reading'; reading: ReadingId; blocks: TextBlock[] }
  | { kind: 'accessibility' }
  | { kind: 'confirm-leave' }
  /** Staff is about to take this kiosk over, which ends what somebody was doing. */
  | { kind: 'confirm-staff' }
  | { kind: 'idle'; secondsLeft: number }
  /** Nobody has come for a while: what is seen from afar. */
  | { kind: 'attract' }

/** Which machine of which office this is, and what is the same for whoever comes. */
export interface Office {
  name: string
  address: string
  fictitious: boolean
  /** Which one of its counters this is. */
  machine: string | null
  /** The panel's own size: keys are as large as fingers need. */
  panel: { widthMm: number; heightMm: number }
  /** Its spoken sentences were built with it. */
  hasVoice: boolean
  /** What people may read it in, in the order in which they are offered. */
  languages: readonly Language[]
}

/** All that the renderer knows. A new one replaces the old one whole. */
export interface View {
  /** Unguessable; an event must name it. The same id with other contents is an update of the same screen. */
  id: string
  screen: Screen
  overlay: Overlay | null
  /** Nobody has touched for a minute: what is typed is hidden until the next touch. */
  concealed: boolean
  preferences: Preferences
  office: Office
  /** Somebody has signed in: every screen has `Cerrar sesión`. */
  signedIn: boolean
  /** Whose turn it is at this screen. */
  party: Party
  /** Who works here; null on what is turned to a citizen. */
  operator: OperatorName | null
  /** Which build this is; null on what is turned to a citizen. */
  release: Release | null
}

/** What staff tells IT over the phone when something is wrong. */
export interface Release {
  version: string
  /** The name of the branch file that it was built with, or opened with. */
  branch: string
  /** `AAAA-MM-DD`; null where it was not built for an office. */
  date: string | null
}

export type Party = 'citizen' | 'staff'

/** Whose turn it is: what is read to somebody on the phone is the operator's. */
export function partyOf(screen: Screen): Party {
  if (screen.name === 'question' || screen.name === 'identity-failed') return screen.isReadAloud ? 'staff' : 'citizen'
  return isOfStaff(screen) ? partyOfStaffScreen(screen) : 'citizen'
}

const isOfStaff = (screen: Screen): screen is StaffScreen => screen.name in staffScreenEvents

// ---------------------------------------------------------------- what the person did

/** Which events each screen may send: what is not here is refused. */
export const screenEvents = { ...citizenScreenEvents, ...staffScreenEvents } satisfies Record<ScreenName, z.ZodType>

export type ScreenEvent<Name extends ScreenName> = z.infer<(typeof screenEvents)[Name]>

/** Events that any screen may send: they go to the visit, not to the flow. */
export const visitEvent = z.discriminatedUnion('type', [
  event('activity', {}),
  event('open-reading', { reading: z.enum(readingIds) }),
  event('open-accessibility', {}),
  event('prefer', { preferences: somePreferences }),
  /** All but the language, in which the person reads this. */
  event('prefer-usual', {}),
  event('cancel', {}),
  event('sign-out', {}),
  event('leave-confirmed', {}),
  /** A long press on the crest. */
  event('staff', {}),
  event('staff-confirmed', {}),
  event('close-overlay', {}),
])
export type VisitEvent = z.infer<typeof visitEvent>

/** What crosses from the renderer, before it is known to be an event. */
export const envelope = z.strictObject({ id: z.string().max(64), event: z.looseObject({ type: z.string().max(40) }) })

/** What `window.kiosk` offers to the renderer: exactly these two functions. */
export interface KioskBridge {
  /** Sends `{ id, event }` as JSON text. */
  send(message: string): void
  /** Calls `listener` with each View, the current one first. */
  onScreen(listener: (view: View) => void): void
}
