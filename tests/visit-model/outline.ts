import type { CuilPurpose, Notice, Screen, ScreenNamed } from '../../electron/contract.ts'

/** What of a screen hangs on the person's path. */
export type Outline =
  | { name: 'start' | 'policies' }
  | ScreenNamed<'confirm-close'>
  | { name: 'enter-cuil'; purpose: CuilPurpose; human: boolean }
  | { name: 'find-cuil'; problem: NonNullable<ScreenNamed<'find-cuil'>['problem']>['key'] | null }
  | { name: 'cuil-found'; cuil: string }
  | { name: 'robot-check'; purpose: CuilPurpose }
  | { name: 'enter-tramite'; canGoBack: boolean; scanned: boolean }
  | { name: 'question'; number: number; canGoBack: boolean }
  | { name: 'identity-failed'; attemptsLeft: number }
  | (Pick<ScreenNamed<'choose-clave'>, 'name' | 'purpose' | 'checking'> & { reused: boolean })
  | ScreenNamed<'finished'>
  | ScreenNamed<'before-recovery'>
  | Pick<ScreenNamed<'enter-clave'>, 'name' | 'purpose' | 'checking' | 'problem'>
  | Pick<ScreenNamed<'mi-anses'>, 'name' | 'givenName' | 'level' | 'refused' | 'lastSignIn'>
  | Pick<ScreenNamed<'clave-status'>, 'name' | 'level' | 'levelSince' | 'claveSince' | 'signIns'>
  | { name: 'service'; id: string }
  | { name: 'notice'; notice: Notice }

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
      return { name: screen.name, purpose: screen.purpose }
    case 'enter-tramite':
      return { name: screen.name, canGoBack: screen.canGoBack, scanned: screen.scanned }
    case 'question':
      return { name: screen.name, number: screen.number, canGoBack: screen.canGoBack }
    case 'identity-failed':
      return { name: screen.name, attemptsLeft: screen.attemptsLeft }
    case 'enter-clave':
      return { name: screen.name, purpose: screen.purpose, checking: screen.checking, problem: screen.problem }
    case 'mi-anses':
      return { name: screen.name, givenName: screen.givenName, level: screen.level, refused: screen.refused, lastSignIn: screen.lastSignIn }
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
    default:
      return screen
  }
}
