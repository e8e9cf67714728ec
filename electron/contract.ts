/**
 * What both sides of the glass share: the `View` that the main process shows and the `Event` that the
 * renderer sends back. The renderer imports types from here and nothing else of `electron/`.
 */
import { z } from 'zod'
import { staffScreenEvents } from './contract-staff-events.ts'
import { partyOfStaffScreen, type OperatorName, type StaffScreen } from './contract-staff.ts'
import type { ClaveRuleState } from './rules/clave.ts'
import type { CuilProblem } from './rules/cuil.ts'
import type { ScanProblem as UnreadableScan } from './rules/dni.ts'
import type { QuestionCategory } from './rules/question-category.ts'

export type { ClaveRuleId, ClaveRuleState } from './rules/clave.ts'
export type { CuilProblem } from './rules/cuil.ts'
export type { QuestionCategory } from './rules/question-category.ts'
export type {
  AnomalyMeasure, AnomalyRow, CardField, CardShown, DeskCheck, DeskReason, DeskTask, EntryKind, JournalDetail, JournalFilter, JournalRow, JournalSpan,
  JournalTopic, LowerReason, Opened, OperatorName, OperatorRow, PasswordRuleState, Permission, RefuseReason, SlipState, StaffNotice, StaffScreen, StaffTask,
} from './contract-staff.ts'

// ---------------------------------------------------------------- what is shown

/** One block of a long text (policies, manual): plain text, no markup inside. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
}

export type ReadingId = 'manual' | 'faq' | 'about-clave' | 'corporate-clave' | 'staff'

/** Why a scanned code is no use here: what the reader found, or that it belongs to another step or person. */
export type ScanProblem =
  | UnreadableScan
  | 'scan-has-no-tramite'
  | 'scan-has-no-cuil'
  | 'scan-other-person'
  | 'scan-dni-expired'

/** Where the problem lies on the screen, and the key of its sentence in the texts. */
export interface ProblemAt<Place extends string, Key extends string> {
  at: Place
  key: Key
}

export type ServiceAudience = 'everybody' | 'organisations' | 'lawyers'

/** A service of Mi ANSES as its tile shows it (domain 9). */
export interface ServiceTile {
  id: string
  name: string
  description: string
  /** Whom it is for. */
  audience: ServiceAudience
  level: 2 | 3
}

/** Where a service that this kiosk does not offer itself is to be had today. */
export type ServicePlace = 'web' | 'app' | 'counter'

/** A moment as the office's clock says it, and the office where it was. */
export interface When {
  /** `2026-11-25T15:40`, in Argentina's time. */
  at: string
  place: string
}

export type Notice =
  | 'no-attempts-left'
  | 'too-few-questions'
  | 'dni-expired'
  | 'already-has-clave'
  | 'has-no-clave'
  | 'phone-code-over'
  | 'session-closed'
  | 'not-saved'
  | 'out-of-service'

/** What a CUIL is asked for, and with it "No soy un robot". `phone-code`: to create a clave with a code of the 130. */
export type CuilPurpose = 'create' | 'recover' | 'sign-in' | 'phone-code'

/** What staff did for somebody. */
export type StaffChange = When & { what: 'raised' | 'lowered' | 'opened' | 'phone-code' }

/** How old a clave is: to be changed soon, or overdue (mission row 12). Nobody is forced. */
export type ClaveAge = 'old' | 'very-old'

export type Screen =
  | { name: 'start' }
  | { name: 'policies'; blocks: TextBlock[]; problem: 'read-to-end' | 'tick-acceptance' | null }
  | {
      name: 'enter-cuil'
      purpose: CuilPurpose
      /** Digits to start from: what the person had typed before, or what a scan brought. */
      cuil: string
      /** The check digit and prefix of what is typed are right. */
      valid: boolean
      /** "No soy un robot" has been answered. */
      human: boolean
      problem: ProblemAt<'cuil', CuilProblem> | ProblemAt<'human', 'tick-human'> | ProblemAt<'scan', ScanProblem> | null
    }
  | {
      /** No sé mi CUIL: by the DNI scanned, or by its number and the birth date. */
      name: 'find-cuil'
      problem:
        | ProblemAt<'dni', 'dni-incomplete'>
        | ProblemAt<'birth-date', 'birth-date-incomplete' | 'birth-date-impossible'>
        | ProblemAt<'scan', UnreadableScan>
        | ProblemAt<'search', 'cuil-not-found' | 'too-many-searches'>
        | null
    }
  | { name: 'cuil-found'; cuil: string }
  | {
      name: 'robot-check'
      purpose: CuilPurpose
      category: string
      /** Nine pictures as SVG text, in the order of the grid. */
      pictures: string[]
      problem: 'pictures-wrong' | 'choose-pictures' | null
    }
  | {
      name: 'enter-tramite'
      problem:
        | ProblemAt<'tramite', 'tramite-incomplete' | 'tramite-too-long'>
        | ProblemAt<'scan', ScanProblem>
        | null
      /** The number came from a scan: the field shows it as read, without its digits. */
      scanned: boolean
      canGoBack: boolean
    }
  | {
      /** The code that the 130 gave, which opens Paso 4 with the CUIL and the trámite of who asked for it. */
      name: 'enter-phone-code'
      /** Every character that a code may have. */
      allowed: string
      checking: boolean
      problem: 'phone-code-incomplete' | 'phone-code-refused' | null
    }
  | {
      name: 'question'
      /** Line 130: the operator reads it to who calls, and enters what they answer. */
      isReadAloud: boolean
      category: QuestionCategory
      number: number
      of: number
      /** Four values; the fifth choice, "No sé / Ninguna de esas …", is the renderer's to word. */
      options: string[]
      canGoBack: boolean
      problem: 'choose-one' | null
    }
  | { name: 'identity-failed'; isReadAloud: boolean; attemptsLeft: number; of: number }
  | {
      name: 'choose-clave'
      purpose: 'create' | 'recover' | 'change'
      /** What was sent is being compared with the claves of before. */
      checking: boolean
      rules: ClaveRuleState[]
      /** Every character the policy admits: the keyboard greys the others. */
      allowed: string
      /** What the branch means by repeated characters: neighbours, or any two. */
      repeated: 'adjacent' | 'anywhere'
      confirmation: 'empty' | 'so-far-equal' | 'different' | 'equal'
      problem:
        | ProblemAt<'clave', 'clave-missing' | 'clave-breaks-rules' | 'clave-reused'>
        | ProblemAt<'confirmation', 'confirmation-missing' | 'confirmation-different'>
        | null
    }
  | { name: 'finished'; what: 'created' | 'recovered' | 'changed'; level: 2 | 3 }
  | {
      /** What recovering brings with it, told to who has proved who they are. */
      name: 'before-recovery'
      /** 3 goes back to 2. */
      level: 2 | 3
      /** The way in was closed, until an hour or until recovery: it opens. */
      closed: { until: string | null } | null
    }
  | {
      name: 'enter-clave'
      /** To come in, to go on after a session has lasted its time, or to put another in its place. */
      purpose: 'sign-in' | 'go-on' | 'change'
      /** Whose clave is asked: the 11 digits that they gave. */
      cuil: string
      /** Every character that a clave may have: the keyboard greys the others. */
      allowed: string
      /** What was sent is being judged; what is touched meanwhile goes nowhere. */
      checking: boolean
      problem: 'clave-missing' | 'sign-in-refused' | null
    }
  | {
      name: 'mi-anses'
      /** As the padrón has it; null where it has nobody under this CUIL any more. */
      givenName: string | null
      level: 2 | 3
      /** In the catalogue's order; those above the person's level are shown locked. */
      services: ServiceTile[]
      /** Claves that were refused since the last time the person came in, the newest of them. */
      refused: (When & { times: number }) | null
      lastSignIn: When | null
      /** When it should be changed, and its age in whole months. */
      claveAge: { age: ClaveAge; months: number } | null
      /** What staff did since the person last said that they knew, newest first. */
      staffChanges: StaffChange[]
    }
  | {
      /** Gestión de Clave. */
      name: 'clave-status'
      level: 2 | 3
      /** Days, `2026-11-25`. */
      levelSince: string
      claveSince: string
      claveAge: { age: ClaveAge; months: number } | null
      /** The last five, newest first. */
      signIns: When[]
    }
  | { name: 'confirm-close'; level: 2 | 3 }
  | { name: 'service'; service: ServiceTile; places: { place: ServicePlace; how: string }[] }
  | { name: 'notice'; notice: Notice }
  | StaffScreen

export type ScreenName = Screen['name']
export type ScreenNamed<Name extends ScreenName> = Extract<Screen, { name: Name }>

/** What lies over the screen; the screen stays mounted beneath, inert and hidden. */
export type Overlay =
  | { kind: 'reading'; reading: ReadingId; blocks: TextBlock[] }
  | { kind: 'accessibility' }
  | { kind: 'confirm-leave' }
  /** Staff is about to take this kiosk over, which ends what somebody was doing. */
  | { kind: 'confirm-staff' }
  | { kind: 'idle'; secondsLeft: number }

/** Percent of the usual text size. */
export type TextSize = 100 | 125 | 150 | 200

/** All that the renderer knows. A new one replaces the old one whole. */
export interface View {
  /** Unguessable; an event must name it. The same id with other contents is an update of the same screen. */
  id: string
  screen: Screen
  overlay: Overlay | null
  /** Nobody has touched for a minute: what is typed is hidden until the next touch. */
  concealed: boolean
  textSize: TextSize
  office: { name: string; address: string; fictitious: boolean }
  /** Somebody has signed in: every screen has `Cerrar sesión`. */
  signedIn: boolean
  /** Whose turn it is at this screen. */
  party: Party
  /** Who works here; null on what is turned to a citizen. */
  operator: OperatorName | null
}

export type Party = 'citizen' | 'staff'

/** Whose turn it is: what is read to somebody on the phone is the operator's. */
export function partyOf(screen: Screen): Party {
  if (screen.name === 'question' || screen.name === 'identity-failed') return screen.isReadAloud ? 'staff' : 'citizen'
  return isOfStaff(screen) ? partyOfStaffScreen(screen) : 'citizen'
}

const isOfStaff = (screen: Screen): screen is StaffScreen => screen.name in staffScreenEvents

// ---------------------------------------------------------------- what the person did

const cuilText = z.string().max(20)
const claveText = z.string().max(64)
const serviceId = z.string().regex(/^[a-z0-9-]{1,40}$/)
/** A format D code carries a signed token of about a thousand characters. */
const scanText = z.string().max(4096)

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

const back = event('back', {})
const scan = event('scan', { payload: scanText })

/** Which events each screen may send: what is not here is refused. */
export const screenEvents = {
  start: z.discriminatedUnion('type', [event('create-clave', {}), event('phone-code', {}), event('sign-in', {}), event('recover', {})]),
  policies: z.discriminatedUnion('type', [
    event('continue', { reachedEnd: z.boolean(), accepted: z.boolean() }),
    back,
  ]),
  'enter-cuil': z.discriminatedUnion('type', [
    event('typed', { cuil: cuilText }),
    event('prove-human', { cuil: cuilText }),
    event('continue', { cuil: cuilText }),
    event('create-clave', {}),
    event('find-cuil', { cuil: cuilText }),
    scan,
    back,
  ]),
  'find-cuil': z.discriminatedUnion('type', [
    event('continue', { dni: z.string().max(12), birthDate: z.string().max(12) }),
    scan,
    back,
  ]),
  'cuil-found': z.discriminatedUnion('type', [event('continue', {}), back]),
  'robot-check': z.discriminatedUnion('type', [
    event('continue', { chosen: z.array(z.int().min(0).max(8)).max(9) }),
    event('other-pictures', {}),
    back,
  ]),
  'enter-tramite': z.discriminatedUnion('type', [
    event('continue', { tramite: z.string().max(20) }),
    event('type-instead', {}),
    scan,
    back,
  ]),
  'enter-phone-code': z.discriminatedUnion('type', [event('continue', { code: z.string().max(20) }), back]),
  question: z.discriminatedUnion('type', [
    event('continue', { option: z.int().min(0).max(4).nullable() }),
    /** Whoever called is gone: only where it is read aloud. */
    event('hang-up', {}),
    back,
  ]),
  'identity-failed': z.discriminatedUnion('type', [event('try-again', {}), event('leave', {})]),
  'choose-clave': z.discriminatedUnion('type', [
    event('typed', { clave: claveText, confirmation: claveText }),
    event('continue', { clave: claveText, confirmation: claveText }),
  ]),
  'before-recovery': z.discriminatedUnion('type', [event('continue', {})]),
  finished: z.discriminatedUnion('type', [event('start-using', {})]),
  'enter-clave': z.discriminatedUnion('type', [
    event('continue', { clave: claveText }),
    event('recover', {}),
    event('change', {}),
    back,
  ]),
  'mi-anses': z.discriminatedUnion('type', [event('open-service', { service: serviceId }), event('understood-changes', {})]),
  service: z.discriminatedUnion('type', [back]),
  'clave-status': z.discriminatedUnion('type', [event('change', {}), event('somebody-knows-it', {}), back]),
  'confirm-close': z.discriminatedUnion('type', [event('close-clave', {}), back]),
  notice: z.discriminatedUnion('type', [event('understood', {})]),
  ...staffScreenEvents,
} satisfies Record<ScreenName, z.ZodType>

export type ScreenEvent<Name extends ScreenName> = z.infer<(typeof screenEvents)[Name]>

/** Events that any screen may send: they go to the visit, not to the flow. */
export const visitEvent = z.discriminatedUnion('type', [
  event('activity', {}),
  event('open-reading', { reading: z.enum(['manual', 'faq', 'about-clave', 'corporate-clave', 'staff']) }),
  event('open-accessibility', {}),
  event('set-text-size', { textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]) }),
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
