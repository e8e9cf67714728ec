/** The screens of citizens, a part of `contract.ts`, which the renderer imports; their events: `contract-citizen-events.ts`. */
import type { Language } from './contract-preferences.ts'
import type { ClaveRuleState } from './rules/clave.ts'
import type { Confirmation } from './rules/confirmation.ts'
import type { CuilProblem } from './rules/cuil.ts'
import type { ScanProblem as UnreadableScan } from './rules/dni.ts'
import type { QuestionCategory } from './rules/question-category.ts'
import type { SpokenCategory, SpokenWord } from './rules/spoken-check.ts'

export type { ClaveRuleId, ClaveRuleState } from './rules/clave.ts'
export type { CuilProblem } from './rules/cuil.ts'
export type { QuestionCategory } from './rules/question-category.ts'
export type { SpokenCategory, SpokenWord } from './rules/spoken-check.ts'

/** One block of a long text (policies, manual): plain text, no markup inside. */
export interface TextBlock {
  kind: 'heading' | 'paragraph' | 'item'
  text: string
}

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

/** The same in each language of the kiosk. */
export type Words = Record<Language, string>

export type ServiceAudience = 'everybody' | 'organisations' | 'lawyers'

/** A service of Mi ANSES as its tile shows it (domain 9). */
export interface ServiceTile {
  id: string
  name: string
  description: Words
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
  | 'level-not-raised'
  | 'not-saved'
  | 'out-of-service'

/** What a CUIL is asked for, and with it "No soy un robot". `phone-code`: to create a clave with a code of the 130. */
export type CuilPurpose = 'create' | 'recover' | 'sign-in' | 'phone-code'

/** What staff did for somebody. */
export type StaffChange = When & { what: 'raised' | 'lowered' | 'opened' | 'phone-code' }

/** How old a clave is: to be changed soon, or overdue (mission row 12). Nobody is forced. */
export type ClaveAge = 'old' | 'very-old'

export type CitizenScreen =
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
      /** The same for who does not see pictures: a question that is said, and stands there too. */
      name: 'robot-question'
      purpose: CuilPurpose
      category: SpokenCategory
      /** Four, one of which is of that category. */
      words: SpokenWord[]
      problem: 'word-wrong' | 'choose-word' | null
    }
  | {
      /** The same by somebody of the office who sees the person: their legajo and what their app shows. */
      name: 'robot-help'
      purpose: CuilPurpose
      /** As it was given before. */
      legajo: string
      checking: boolean
      problem:
        | ProblemAt<'legajo', 'approval-legajo-missing'>
        | ProblemAt<'code', 'approval-code-missing'>
        | ProblemAt<'approval', 'approval-refused'>
        | null
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
      confirmation: Confirmation
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
  | { name: 'service'; service: ServiceTile; places: { place: ServicePlace; how: Words }[] }
  | { name: 'notice'; notice: Notice }
