import type { Screen, ScreenName } from '../../electron/contract.ts'

/** Which of the manual's four steps a screen belongs to; null for those before, after or beside them. */
const steps = {
  start: null,
  policies: null,
  'enter-cuil': 1,
  'find-cuil': null,
  'cuil-found': null,
  'robot-check': 1,
  'enter-tramite': 2,
  question: 3,
  'identity-failed': 3,
  'before-recovery': 4,
  'choose-clave': 4,
  finished: null,
  'enter-clave': null,
  'mi-anses': null,
  'clave-status': null,
  'confirm-close': null,
  service: null,
  notice: null,
} as const satisfies Record<ScreenName, number | null>

/** The manual's step that `screen` belongs to, or null. */
export function stepOf(screen: Screen): number | null {
  const isOnTheWay = !('purpose' in screen) || screen.purpose === 'create' || screen.purpose === 'recover'
  return isOnTheWay ? steps[screen.name] : null
}
