import type { Screen, ScreenName } from '../../electron/contract.ts'
import { enrolment } from '../text/staff/staff-mode.ts'
import type { Texts } from '../text/texts.ts'

/** Which of the manual's four steps, or of an operator's enrolment, a screen belongs to; null for those beside them. */
const steps = {
  start: null,
  policies: null,
  'enter-cuil': 1,
  'find-cuil': null,
  'cuil-found': null,
  'robot-check': 1,
  'robot-question': 1,
  'robot-help': 1,
  'enter-tramite': 2,
  // The questions were asked on the phone.
  'enter-phone-code': 3,
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
  'staff-start': null,
  'staff-sign-in': null,
  'staff-code': null,
  'enrol-token': 1,
  'enrol-password': 2,
  'enrol-codes': 3,
  'recovery-codes': 4,
  desk: null,
  'desk-find': null,
  'desk-card': null,
  'desk-checks': null,
  'desk-refuse': null,
  'confirm-level': null,
  'desk-done': null,
  'hand-back': null,
  'desk-lower': null,
  'phone-code': null,
  operators: null,
  operator: null,
  'confirm-operator': null,
  'operator-add': null,
  'operator-token': null,
  journal: null,
  report: null,
  'day-slip': null,
  'staff-notice': null,
} as const satisfies Record<ScreenName, number | null>

/** The step that `screen` belongs to, or null. */
export function stepOf(screen: Screen): number | null {
  // Who calls the 130 sees no steps.
  if ('isReadAloud' in screen && screen.isReadAloud) return null
  const isOnTheWay = !('purpose' in screen) || ['create', 'recover', 'phone-code'].includes(screen.purpose)
  return isOnTheWay ? steps[screen.name] : null
}

const isEnrolment = new Set<ScreenName>(['enrol-token', 'enrol-password', 'enrol-codes', 'recovery-codes'])

/** What the steps are called on the way that `screen` lies on. */
export function stepNamesOf(screen: Screen, { frame }: Texts): readonly string[] {
  return isEnrolment.has(screen.name) ? enrolment.steps : frame.stepNames
}
