import type { Notice, Screen } from '../../electron/contract.ts'

/** What of a screen hangs on the person's path. */
export type Outline =
  | { name: 'start' | 'policies' | 'robot-check' | 'choose-clave' | 'finished' }
  | { name: 'enter-cuil'; human: boolean }
  | { name: 'enter-tramite'; canGoBack: boolean; scanned: boolean }
  | { name: 'question'; number: number; canGoBack: boolean }
  | { name: 'identity-failed'; attemptsLeft: number }
  | { name: 'notice'; notice: Notice }

/** The same of a screen that is really shown. */
export function outlineOf(screen: Screen): Outline {
  switch (screen.name) {
    case 'enter-cuil':
      return { name: screen.name, human: screen.human }
    case 'enter-tramite':
      return { name: screen.name, canGoBack: screen.canGoBack, scanned: screen.scanned }
    case 'question':
      return { name: screen.name, number: screen.number, canGoBack: screen.canGoBack }
    case 'identity-failed':
      return { name: screen.name, attemptsLeft: screen.attemptsLeft }
    case 'notice':
      return { name: screen.name, notice: screen.notice }
    default:
      return { name: screen.name }
  }
}
