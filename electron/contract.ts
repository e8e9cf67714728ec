/**
 * What both sides of the glass share: the `View` that the main process shows and the `Event` that the
 * renderer sends back. The renderer imports types from here and nothing else of `electron/`.
 */
import { z } from 'zod'
import type { ClaveRuleState } from './rules/clave.ts'
import type { CuilProblem } from './rules/cuil.ts'
import type { ScanProblem as UnreadableScan } from './rules/dni.ts'
import type { QuestionCategory } from './rules/question-category.ts'

export type { ClaveRuleId, ClaveRuleState } from './rules/clave.ts'
export type { CuilProblem } from './rules/cuil.ts'
export type { QuestionCategory } from './rules/question-category.ts'

// ---------------------------------------------------------------- what is shown

/** One block of a long text (policies, manual): plain text, no markup inside. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
}

export type ReadingId = 'manual' | 'faq' | 'about-clave' | 'corporate-clave'

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

export type Notice =
  | 'no-attempts-left'
  | 'too-few-questions'
  | 'dni-expired'
  | 'already-has-clave'
  | 'not-saved'
  | 'out-of-service'

export type Screen =
  | { name: 'start' }
  | { name: 'policies'; blocks: TextBlock[]; problem: 'read-to-end' | 'tick-acceptance' | null }
  | {
      name: 'enter-cuil'
      /** Digits to start from: what the person had typed before, or what a scan brought. */
      cuil: string
      /** The check digit and prefix of what is typed are right. */
      valid: boolean
      /** "No soy un robot" has been answered. */
      human: boolean
      problem: ProblemAt<'cuil', CuilProblem> | ProblemAt<'human', 'tick-human'> | ProblemAt<'scan', ScanProblem> | null
    }
  | {
      name: 'robot-check'
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
      name: 'question'
      category: QuestionCategory
      number: number
      of: number
      /** Four values; the fifth choice, "No sé / Ninguna de esas …", is the renderer's to word. */
      options: string[]
      canGoBack: boolean
      problem: 'choose-one' | null
    }
  | { name: 'identity-failed'; attemptsLeft: number; of: number }
  | {
      name: 'choose-clave'
      rules: ClaveRuleState[]
      /** Every character the policy admits: the keyboard greys the others. */
      allowed: string
      /** What the branch means by repeated characters: neighbours, or any two. */
      repeated: 'adjacent' | 'anywhere'
      confirmation: 'empty' | 'so-far-equal' | 'different' | 'equal'
      problem:
        | ProblemAt<'clave', 'clave-missing' | 'clave-breaks-rules'>
        | ProblemAt<'confirmation', 'confirmation-missing' | 'confirmation-different'>
        | null
    }
  | { name: 'finished'; level: 2 }
  | { name: 'notice'; notice: Notice }

export type ScreenName = Screen['name']
export type ScreenNamed<Name extends ScreenName> = Extract<Screen, { name: Name }>

/** What lies over the screen; the screen stays mounted beneath, inert and hidden. */
export type Overlay =
  | { kind: 'reading'; reading: ReadingId; blocks: TextBlock[] }
  | { kind: 'accessibility' }
  | { kind: 'confirm-leave' }
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
}

// ---------------------------------------------------------------- what the person did

const cuilText = z.string().max(20)
const claveText = z.string().max(64)
/** A format D code carries a signed token of about a thousand characters. */
const scanText = z.string().max(4096)

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape })

const back = event('back', {})
const scan = event('scan', { payload: scanText })

/** Which events each screen may send: what is not here is refused. */
export const screenEvents = {
  start: z.discriminatedUnion('type', [event('create-clave', {})]),
  policies: z.discriminatedUnion('type', [
    event('continue', { reachedEnd: z.boolean(), accepted: z.boolean() }),
    back,
  ]),
  'enter-cuil': z.discriminatedUnion('type', [
    event('typed', { cuil: cuilText }),
    event('prove-human', { cuil: cuilText }),
    event('continue', { cuil: cuilText }),
    scan,
    back,
  ]),
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
  question: z.discriminatedUnion('type', [
    event('continue', { option: z.int().min(0).max(4).nullable() }),
    back,
  ]),
  'identity-failed': z.discriminatedUnion('type', [event('try-again', {}), event('leave', {})]),
  'choose-clave': z.discriminatedUnion('type', [
    event('typed', { clave: claveText, confirmation: claveText }),
    event('continue', { clave: claveText, confirmation: claveText }),
  ]),
  finished: z.discriminatedUnion('type', [event('start-using', {})]),
  notice: z.discriminatedUnion('type', [event('understood', {})]),
} satisfies Record<ScreenName, z.ZodType>

export type ScreenEvent<Name extends ScreenName> = z.infer<(typeof screenEvents)[Name]>

/** Events that any screen may send: they go to the visit, not to the flow. */
export const visitEvent = z.discriminatedUnion('type', [
  event('activity', {}),
  event('open-reading', { reading: z.enum(['manual', 'faq', 'about-clave', 'corporate-clave']) }),
  event('open-accessibility', {}),
  event('set-text-size', { textSize: z.union([z.literal(100), z.literal(125), z.literal(150), z.literal(200)]) }),
  event('cancel', {}),
  event('leave-confirmed', {}),
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
