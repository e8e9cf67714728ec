import type { Notice, Screen, ScreenName, ScreenNamed } from '../../electron/contract.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Stored } from './stored.ts'

type Earned = (visit: VisitState, model: ModelKiosk, stored: Stored) => boolean

const anybody: Earned = () => true
const hasBegun: Earned = ({ cameToSignIn, cameToRecover, acceptedPolicies }) => cameToSignIn || cameToRecover || acceptedPolicies
const isEntered: Earned = ({ acceptedPolicies, cameToRecover, human, cuil }) => (acceptedPolicies || cameToRecover) && human && cuil !== null
const isProven: Earned = (visit, _model, { attempts }) =>
  visit.proven && attempts.some(({ cuil, outcome }) => cuil === visit.cuil && outcome === 'passed')
const hasAccount: Earned = (visit, _model, { accounts }) => accounts.some(({ cuil }) => cuil === visit.cuil)
const cameIn: Earned = (visit, model, stored) =>
  visit.cameIn && visit.human && hasAccount(visit, model, stored) && stored.signIns.some(({ cuil }) => cuil === visit.cuil)
const isIn: Earned = (visit, model, stored) => visit.signedIn && cameIn(visit, model, stored)
const mayRecover: Earned = (visit, model, stored) => visit.cameToRecover && isProven(visit, model, stored) && hasAccount(visit, model, stored)
const mayChange: Earned = (visit, model, stored) => isIn(visit, model, stored) && visit.acceptedPolicies

/** What somebody must have done in this visit before they are shown a screen (domain 2, 3 and 7). */
const earnedBy: Record<Exclude<ScreenName, 'notice' | 'choose-clave' | 'finished'>, Earned> = {
  start: anybody,
  policies: anybody,
  'enter-cuil': hasBegun,
  'find-cuil': hasBegun,
  'cuil-found': (visit, model, stored) => hasBegun(visit, model, stored) && visit.found !== null,
  'robot-check': hasBegun,
  'enter-tramite': (visit, model, stored) => isEntered(visit, model, stored) && model.citizenOf(visit)?.hasTramite === true,
  question: (visit, model, stored) => isEntered(visit, model, stored) && visit.attemptsCounted > 0,
  'identity-failed': ({ attemptsFailed, proven }) => attemptsFailed > 0 && !proven,
  'before-recovery': mayRecover,
  'enter-clave': ({ purpose, human, cuil }) => purpose === 'sign-in' && human && cuil !== null,
  'mi-anses': isIn,
  service: isIn,
  'clave-status': isIn,
  // It is seen once more as it is answered, and by then they are out.
  'confirm-close': cameIn,
}

const claveChosenBy: Record<ScreenNamed<'choose-clave'>['purpose'], Earned> = { create: isProven, recover: mayRecover, change: mayChange }
const finishedBy: Record<ScreenNamed<'finished'>['what'], Earned> = {
  created: (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
  recovered: mayRecover,
  changed: mayChange,
}

const noticeEarnedBy: Record<Notice, Earned> = {
  'no-attempts-left': isEntered,
  'too-few-questions': isEntered,
  'dni-expired': isProven,
  'already-has-clave': (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
  'has-no-clave': isProven,
  'session-closed': (visit, model, stored) => isIn(visit, model, stored) || mayRecover(visit, model, stored),
  'not-saved': ({ apologised }) => apologised,
  'out-of-service': ({ outline }) => outline.name === 'notice' && outline.notice === 'out-of-service',
}

/** Whether the person of this visit may be shown this screen, be it for a moment only. */
export function isEarned(screen: Screen, visit: VisitState, model: ModelKiosk, stored: Stored): boolean {
  return earningOf(screen)(visit, model, stored)
}

function earningOf(screen: Screen): Earned {
  switch (screen.name) {
    case 'notice':
      return noticeEarnedBy[screen.notice]
    case 'choose-clave':
      return claveChosenBy[screen.purpose]
    case 'finished':
      return finishedBy[screen.what]
    default:
      return earnedBy[screen.name]
  }
}
