import type { CuilPurpose, Notice, Party, Screen, ScreenName, ScreenNamed } from '../../electron/contract.ts'

/** What of a screen hangs on the person's path. */
export type Outline =
  | { name: 'start' | 'policies' }
  | ScreenNamed<'confirm-close'>
  | { name: 'enter-cuil'; purpose: CuilPurpose; human: boolean }
  | { name: 'find-cuil'; problem: NonNullable<ScreenNamed<'find-cuil'>['problem']>['key'] | null }
  | { name: 'cuil-found'; cuil: string }
  | { name: 'robot-check' | 'robot-question'; purpose: CuilPurpose }
  | (Omit<ScreenNamed<'robot-help'>, 'problem'> & Problem<'robot-help'>)
  | { name: 'enter-tramite'; canGoBack: boolean; scanned: boolean }
  | Pick<ScreenNamed<'enter-phone-code'>, 'name' | 'checking' | 'problem'>
  | { name: 'question'; number: number; canGoBack: boolean }
  | { name: 'identity-failed'; attemptsLeft: number }
  | (Pick<ScreenNamed<'choose-clave'>, 'name' | 'purpose' | 'checking'> & { reused: boolean })
  | ScreenNamed<'finished'>
  | ScreenNamed<'before-recovery'>
  | Pick<ScreenNamed<'enter-clave'>, 'name' | 'purpose' | 'checking' | 'problem'>
  | Pick<ScreenNamed<'mi-anses'>, 'name' | 'givenName' | 'level' | 'refused' | 'lastSignIn' | 'staffChanges'>
  | Pick<ScreenNamed<'clave-status'>, 'name' | 'level' | 'levelSince' | 'claveSince' | 'signIns'>
  | { name: 'service'; id: string }
  | { name: 'notice'; notice: Notice }
  | ScreenNamed<'staff-start'>
  | (Omit<ScreenNamed<'staff-sign-in'>, 'problem'> & Problem<'staff-sign-in'>)
  | ScreenNamed<'staff-code'>
  | Omit<ScreenNamed<'desk'>, 'operator'>
  | (Pick<ScreenNamed<'desk-find'>, 'name' | 'task'> & Problem<'desk-find'>)
  | (Omit<ScreenNamed<'desk-card'>, 'problem'> & Problem<'desk-card'>)
  | (Omit<ScreenNamed<'desk-checks'>, 'card' | 'checks'> & {
    /** `!` is what refuses, `?` what is to be looked at. */
    checks: string[]
  })
  | ScreenNamed<'desk-refuse'>
  | Pick<ScreenNamed<'confirm-level'>, 'name' | 'checking' | 'problem'>
  | (Pick<ScreenNamed<'desk-done'>, 'name' | 'what' | 'opened'> & { slip: ScreenNamed<'desk-done'>['slip']['state'] })
  | ScreenNamed<'hand-back'>
  | ScreenNamed<'staff-notice'>
  | { name: NotOfKiosk }

/** Its key alone. */
interface Problem<Name extends 'robot-help' | 'staff-sign-in' | 'desk-find' | 'desk-card'> {
  problem: NonNullable<ScreenNamed<Name>['problem']>['key'] | null
}

/** What no sequence comes to: it is of a counter, or of who enrols. */
export const notOfKiosk = [
  'enrol-token', 'enrol-password', 'enrol-codes', 'recovery-codes', 'desk-lower', 'phone-code', 'operators', 'operator', 'confirm-operator',
  'operator-add', 'operator-token', 'journal', 'report', 'day-slip',
] as const satisfies ScreenName[]
export type NotOfKiosk = (typeof notOfKiosk)[number]

/** What stands there when nobody is. */
export function isOpening(outline: Outline): boolean {
  return outline.name === 'start' || (outline.name === 'staff-start' && !outline.canGoBack)
}

/** Whose turn it is. */
export function partyOf({ name }: Outline): Party {
  return screensOfStaff.includes(name) ? 'staff' : 'citizen'
}

/** The screen is turned to the person where they confirm, and where they are told what was done, until it is taken back. */
const screensOfStaff: readonly Outline['name'][] = [
  'staff-start', 'staff-sign-in', 'staff-code', 'desk', 'desk-find', 'desk-card', 'desk-checks', 'desk-refuse', 'staff-notice',
]

const markOf = { ok: '', warning: '?', refused: '!' }

/** The same of a screen that is really shown. */
export function outlineOf(screen: Screen): Outline {
  switch (screen.name) {
    case 'enter-cuil':
      return { name: screen.name, purpose: screen.purpose, human: screen.human }
    case 'find-cuil':
      return { name: screen.name, problem: screen.problem && screen.problem.key }
    case 'choose-clave':
      return { name: screen.name, purpose: screen.purpose, checking: screen.checking, reused: screen.problem?.key === 'clave-reused' }
    case 'robot-check':
    case 'robot-question':
      return { name: screen.name, purpose: screen.purpose }
    case 'enter-tramite':
      return { name: screen.name, canGoBack: screen.canGoBack, scanned: screen.scanned }
    case 'enter-phone-code':
      return { name: screen.name, checking: screen.checking, problem: screen.problem }
    case 'question':
      return { name: screen.name, number: screen.number, canGoBack: screen.canGoBack }
    case 'identity-failed':
      return { name: screen.name, attemptsLeft: screen.attemptsLeft }
    case 'enter-clave':
      return { name: screen.name, purpose: screen.purpose, checking: screen.checking, problem: screen.problem }
    case 'mi-anses':
      return { name: screen.name, givenName: screen.givenName, level: screen.level, refused: screen.refused, lastSignIn: screen.lastSignIn, staffChanges: screen.staffChanges }
    case 'service':
      return { name: screen.name, id: screen.service.id }
    case 'notice':
      return { name: screen.name, notice: screen.notice }
    case 'clave-status':
      return {
        name: screen.name, level: screen.level, levelSince: screen.levelSince, claveSince: screen.claveSince, signIns: screen.signIns,
      }
    case 'start':
    case 'policies':
      return { name: screen.name }
    case 'cuil-found':
    case 'confirm-close':
    case 'finished':
    case 'before-recovery':
    case 'staff-start':
    case 'staff-code':
    case 'desk-refuse':
    case 'hand-back':
    case 'staff-notice':
      return screen
    case 'desk':
      return { name: screen.name, tasks: screen.tasks, refused: screen.refused, recoveryCodesLeft: screen.recoveryCodesLeft }
    case 'desk-find':
      return { name: screen.name, task: screen.task, problem: screen.problem && screen.problem.key }
    case 'robot-help':
      return { ...screen, problem: screen.problem && screen.problem.key }
    case 'staff-sign-in':
      return { ...screen, problem: screen.problem && screen.problem.key }
    case 'desk-card':
      return { ...screen, problem: screen.problem && screen.problem.key }
    case 'desk-checks': {
      const { card: _, ...more } = screen
      return { ...more, checks: screen.checks.map(({ reason, result }) => reason + markOf[result]) }
    }
    case 'confirm-level':
      return { name: screen.name, checking: screen.checking, problem: screen.problem }
    case 'desk-done':
      return { name: screen.name, what: screen.what, opened: screen.opened, slip: screen.slip.state }
    default:
      return { name: screen.name }
  }
}
