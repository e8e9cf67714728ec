import type { ScreenName } from '../../electron/contract.ts'

/** Which of the manual's four steps a screen belongs to; null for those before, after or beside them. */
const steps = {
  start: null,
  policies: null,
  'enter-cuil': 1,
  'robot-check': 1,
  'enter-tramite': 2,
  question: 3,
  'identity-failed': 3,
  'choose-clave': 4,
  finished: null,
  notice: null,
} as const satisfies Record<ScreenName, number | null>

/** The manual's step that `name` belongs to, or null. */
export function stepOf(name: ScreenName): number | null {
  return steps[name]
}
