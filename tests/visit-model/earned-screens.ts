import type { Notice, Screen, ScreenName, ScreenNamed } from '../../electron/contract.ts'
import { nameOfOperator } from './citizens.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { notOfKiosk, type NotOfKiosk } from './outline.ts'
import type { Stored } from './stored.ts'

type Earned = (visit: VisitState, model: ModelKiosk, stored: Stored) => boolean

const anybody: Earned = () => true
const nobody: Earned = () => false
const hasBegun: Earned = ({ cameToSignIn, cameToRecover, acceptedPolicies }) => cameToSignIn || cameToRecover || acceptedPolicies
const isEntered: Earned = ({ acceptedPolicies, cameToRecover, human, cuil }) => (acceptedPolicies || cameToRecover) && human && cuil !== null
const hasPassed: Earned = (visit, _model, { attempts }) =>
  visit.proven && attempts.some(({ cuil, outcome }) => cuil === visit.cuil && outcome === 'passed')
const gaveCode: Earned = (visit, _model, { entries }) => visit.provenByCode !== null && (['phone-code-made', 'phone-code-counted'] as const)
  .every((wanted) => entries.some(({ kind, evidence: { cuil } }) => kind === wanted && cuil === visit.cuil))
const isProven: Earned = (...given) => hasPassed(...given) || gaveCode(...given)
const hasAccount: Earned = (visit, _model, { accounts }) => accounts.some(({ cuil }) => cuil === visit.cuil)
const cameIn: Earned = (visit, model, stored) =>
  visit.cameIn && visit.human && hasAccount(visit, model, stored) && stored.signIns.some(({ cuil }) => cuil === visit.cuil)
const isIn: Earned = (visit, model, stored) => visit.signedIn && cameIn(visit, model, stored)
const mayRecover: Earned = (visit, model, stored) => visit.cameToRecover && isProven(visit, model, stored) && hasAccount(visit, model, stored)
const mayChange: Earned = (visit, model, stored) => isIn(visit, model, stored) && visit.acceptedPolicies

const isOfStaff: Earned = ({ isForStaff }) => isForStaff
/** Whoever it is has come in, by an entry of their own. */
const isAtWork: Earned = (visit, _model, { operators, entries }) => {
  const operator = operators.find(({ legajo }) => legajo === nameOfOperator.legajo)
  return visit.isForStaff && visit.desk.isIn && entries.some(({ kind, facts }) => kind === 'operator-signed-in' && facts['operator'] === operator?.id)
}
const isTold = (...kinds: string[]): Earned => (visit, model, stored) => isAtWork(visit, model, stored) &&
  stored.entries.some(({ kind, evidence: { cuil } }) => kinds.includes(kind) && cuil === visit.cuil)
const wasLookedUp = isTold('desk-looked-up')
/** Where there have been too many that did not fit, they are told already. */
const isCompared: Earned = (visit, model, stored) => wasLookedUp(visit, model, stored) &&
  stored.entries.some(({ kind, facts, evidence: { cuil } }) => kind === 'desk-compared' && (cuil === visit.cuil || facts['fits'] === false))

/** What somebody must have done in this visit before they are shown a screen (domain 2, 3 and 7). */
const earnedBy: Record<Exclude<ScreenName, NotOfKiosk | 'notice' | 'choose-clave' | 'finished' | 'desk-done'>, Earned> = {
  start: anybody,
  policies: anybody,
  'enter-cuil': hasBegun,
  'find-cuil': hasBegun,
  'cuil-found': (visit, model, stored) => hasBegun(visit, model, stored) && visit.found !== null,
  'robot-check': hasBegun,
  'robot-question': hasBegun,
  'robot-help': hasBegun,
  'enter-tramite': (visit, model, stored) => isEntered(visit, model, stored) && (visit.purpose === 'phone-code' || model.citizenOf(visit)?.hasTramite === true),
  'enter-phone-code': (visit, model, stored) => isEntered(visit, model, stored) && visit.purpose === 'phone-code',
  question: (visit, model, stored) => isEntered(visit, model, stored) && visit.attemptsCounted > 0,
  'identity-failed': ({ attemptsFailed, proven }) => attemptsFailed > 0 && !proven,
  'before-recovery': mayRecover,
  'enter-clave': ({ purpose, human, cuil }) => purpose === 'sign-in' && human && cuil !== null,
  'mi-anses': isIn,
  service: isIn,
  'clave-status': isIn,
  // It is seen once more as it is answered, and by then they are out.
  'confirm-close': cameIn,
  'staff-start': isOfStaff,
  'staff-sign-in': isOfStaff,
  'staff-code': (visit, ...more) => isOfStaff(visit, ...more) && visit.desk.given !== null,
  desk: isAtWork,
  'desk-find': isAtWork,
  'desk-card': wasLookedUp,
  'desk-checks': isCompared,
  'desk-refuse': isCompared,
  'confirm-level': (visit, model, stored) => isCompared(visit, model, stored) && hasAccount(visit, model, stored),
  'hand-back': isTold('sign-in-counted', 'desk-refused', 'way-opened'),
  'staff-notice': isAtWork,
}

const claveChosenBy: Record<ScreenNamed<'choose-clave'>['purpose'], Earned> = { create: isProven, recover: mayRecover, change: mayChange }
const finishedBy: Record<ScreenNamed<'finished'>['what'], Earned> = {
  created: (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
  recovered: mayRecover,
  changed: mayChange,
}

const doneBy: Record<ScreenNamed<'desk-done'>['what'], Earned> = { raised: isTold('level-raised'), opened: isTold('way-opened'), lowered: nobody }

const noticeEarnedBy: Record<Notice, Earned> = {
  'no-attempts-left': isEntered,
  'too-few-questions': isEntered,
  'dni-expired': isProven,
  'already-has-clave': (visit, model, stored) => isProven(visit, model, stored) && hasAccount(visit, model, stored),
  'has-no-clave': isProven,
  'phone-code-over': gaveCode,
  'session-closed': (visit, model, stored) => isIn(visit, model, stored) || mayRecover(visit, model, stored),
  'level-not-raised': isTold('sign-in-counted'),
  'not-saved': ({ apologised }) => apologised,
  'out-of-service': ({ outline }) => outline.name === 'notice' && outline.notice === 'out-of-service',
}

/** Whether the person of this visit may be shown this screen, be it for a moment only. */
export function isEarned(screen: Screen, visit: VisitState, model: ModelKiosk, stored: Stored): boolean {
  return earningOf(screen)(visit, model, stored)
}

const isOfKiosk = (screen: Screen): screen is Exclude<Screen, { name: NotOfKiosk }> => !notOfKiosk.some((name) => name === screen.name)

function earningOf(screen: Screen): Earned {
  switch (screen.name) {
    case 'notice':
      return noticeEarnedBy[screen.notice]
    case 'choose-clave':
      return claveChosenBy[screen.purpose]
    case 'finished':
      return finishedBy[screen.what]
    case 'desk-done':
      return doneBy[screen.what]
    default:
      return isOfKiosk(screen) ? earnedBy[screen.name] : nobody
  }
}
