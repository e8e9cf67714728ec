import type { Notice, Screen, ScreenName } from '../../electron/contract.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Stored } from './stored.ts'

type Earned = (visit: VisitState, model: ModelKiosk, stored: Stored) => boolean

const anybody: Earned = () => true
const isEntered: Earned = ({ acceptedPolicies, human, cuil }) => acceptedPolicies && human && cuil !== null
const isProven: Earned = (visit, _model, { attempts }) =>
  visit.proven && attempts.some(({ cuil, outcome }) => cuil === visit.cuil && outcome === 'passed')
const hasAccount: Earned = ({ cuil }, _model, { accounts }) => accounts.includes(cuil ?? '')

/** What somebody must have done in this visit before they are shown a screen (domain 2 and 3). */
const earnedBy: Record<Exclude<ScreenName, 'notice'>, Earned> = {
  start: anybody,
  policies: anybody,
  'enter-cuil': ({ acceptedPolicies }) => acceptedPolicies,
  'robot-check': ({ acceptedPolicies }) => acceptedPolicies,
  'enter-tramite': (visit, model, stored) => isEntered(visit, model, stored) && model.citizenOf(visit)?.hasTramite === true,
  question: (visit, model, stored) => isEntered(visit, model, stored) && visit.attemptsCounted > 0,
  'identity-failed': ({ attemptsFailed, proven }) => attemptsFailed > 0 && !proven,
  'choose-clave': isProven,
  finished: (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
}

const noticeEarnedBy: Record<Notice, Earned> = {
  'no-attempts-left': isEntered,
  'too-few-questions': isEntered,
  'dni-expired': isProven,
  'already-has-clave': (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
  'not-saved': ({ apologised }) => apologised,
  'out-of-service': ({ outline }) => outline.name === 'notice' && outline.notice === 'out-of-service',
}

/** Whether the person of this visit may be shown this screen, be it for a moment only. */
export function isEarned(screen: Screen, visit: VisitState, model: ModelKiosk, stored: Stored): boolean {
  const earned = screen.name === 'notice' ? noticeEarnedBy[screen.notice] : earnedBy[screen.name]
  return earned(visit, model, stored)
}
