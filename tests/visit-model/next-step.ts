import { attemptsLeft } from './model-identity.ts'
import { hasOpenCode } from './model-phone-code.ts'
import { isClosed } from './model-sign-in.ts'
import { lockOf } from './model-tries.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import { isToBeOpened, nextStepOfStaff } from './next-step-of-staff.ts'
import { isPresenceClosed } from './model-robot-check.ts'
import { isOperatorClosed } from './model-staff.ts'
import type { Goal, SingleStep, WalkingStep } from './step.ts'

type Way = 'create' | 'sign-in' | 'recover' | 'phone-code' | 'staff'
const goalsOfSignIn: readonly Goal[] = [
  'enter-clave', 'mi-anses', 'service', 'clave-again', 'closed', 'slow', 'session-closed',
  'clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing',
]
const goalsOfRecovery: readonly Goal[] = ['before-recovery', 'clave-to-recover', 'recovered', 'recovered-from-ingresar']
const goalsOfGestion: readonly Goal[] = ['clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing']
const goalsByPhone: readonly Goal[] = ['enter-phone-code', 'clave-by-phone', 'created-by-phone', 'code-used-up']
const goalsOfStaff: readonly Goal[] = [
  'staff-start', 'staff-sign-in', 'staff-code', 'operator-closed', 'desk', 'desk-find', 'desk-card', 'desk-checks', 'desk-refuse', 'confirm-level',
  'raised', 'opened', 'opened-first', 'identity-opened', 'closed-by-person', 'session-over', 'changed-meanwhile', 'level-not-raised', 'hand-back', 'compared-too-often', 'opened-recently',
]
const needsRefusals = (to: Goal) => to === 'closed' || to === 'slow'

export function hasArrived(to: Goal, model: ModelKiosk): boolean {
  const { visit } = model
  const { outline } = visit
  switch (to) {
    case 'clave-again':
      return outline.name === 'enter-clave' && outline.purpose === 'go-on'
    case 'closed':
      return outline.name === 'enter-clave' && outline.problem !== null && isClosed(model)
    case 'slow':
      return visit.waits !== null
    case 'human':
      return outline.name === 'enter-cuil' && outline.human
    case 'last-question':
      return outline.name === 'question' && outline.number === 3
    case 'clave-to-recover':
    case 'clave-to-change':
      return outline.name === 'choose-clave' && outline.purpose === (to === 'clave-to-change' ? 'change' : 'recover')
    case 'recovered-from-ingresar':
      return outline.name === 'finished' && outline.what === 'recovered' && visit.recovers === 'from-clave'
    case 'recovered':
    case 'changed':
      return outline.name === 'finished' && outline.what === to
    case 'presence-closed':
      return outline.name === 'robot-help' && isPresenceClosed(model)
    case 'operator-closed':
      return outline.name === 'staff-sign-in' && isOperatorClosed(model)
    case 'raised':
    case 'opened':
      return outline.name === 'desk-done' && outline.what === to
    case 'opened-first':
      return outline.name === 'desk-done' && visit.desk.isOpeningFirst
    case 'identity-opened':
      return outline.name === 'desk-done' && outline.opened.identity
    case 'closed-by-person':
      return outline.name === 'desk-checks' && outline.checks.includes('closed-by-person!')
    case 'opened-recently':
      return outline.name === 'desk-checks' && outline.checks.includes('opened-recently!')
    case 'compared-too-often':
      return outline.name === 'desk-checks' && outline.checks.includes('too-many-comparisons!')
    case 'session-over':
    case 'changed-meanwhile':
      return outline.name === 'staff-notice' && outline.notice === to
    case 'code-used-up':
      return outline.name === 'enter-phone-code' && outline.problem === 'phone-code-refused' && !hasOpenCode(visit.cuil ?? '', model.state)
    case 'clave-by-phone':
      return outline.name === 'choose-clave' && visit.purpose === 'phone-code'
    case 'created-by-phone':
      return outline.name === 'finished' && visit.purpose === 'phone-code'
    case 'session-closed':
    case 'level-not-raised':
      return outline.name === 'notice' && outline.notice === to
    case 'searches-used-up':
      return outline.name === 'find-cuil' && outline.problem === 'too-many-searches'
    case 'recovers-after-closing':
      return visit.recovers === 'after-closing'
    default:
      return outline.name === to
  }
}

/** Citizens come to no counter, and on a public kiosk no screen is taken back: there it is the person who is told. */
export function canBeReached(to: Goal, { state }: ModelKiosk): boolean {
  return state.role === 'kiosk' ? to !== 'hand-back' : wayTo(to) === 'staff' && to !== 'level-not-raised'
}

/** Who is refused although they know their clave goes no further. */
export function isRefused(to: Goal, { outline, isForStaff }: VisitState): boolean {
  // Whose screen it was, staff leaves it.
  if (wayTo(to) === 'staff' && !isForStaff) return false
  if (outline.name === 'staff-sign-in') return to !== 'operator-closed' && outline.problem === 'staff-refused'
  if (outline.name === 'desk-checks') return !outline.canGoOn && !outline.canOpenFirst && to !== 'desk-refuse' && to !== 'compared-too-often'
  if (outline.name === 'hand-back') return outline.problem === 'hand-back-refused'
  if (outline.name === 'confirm-level') return outline.problem === 'sign-in-refused'
  if (outline.name === 'enter-phone-code') return to !== 'code-used-up' && outline.problem === 'phone-code-refused'
  return !needsRefusals(to) && outline.name === 'enter-clave' && outline.problem === 'sign-in-refused'
}

export function nextStep(goal: Goal, as: WalkingStep['as'], model: ModelKiosk): SingleStep {
  const to = firstOf(goal, as, model)
  if (!model.hasPage) return { do: 'passes', seconds: 31 }
  if (model.secondsLeft !== null || model.attracts) return { do: 'touches' }
  if (goal === 'opened-recently' && isToBeOpened(as, model)) return { do: 'staff-acts', what: 'opens', for: as }
  const { visit } = model
  const { overlay, outline } = visit
  const way = wayTo(to)
  if (overlay === 'confirm-leave' && isAstray(way, visit)) return { do: 'confirms-leaving' }
  if (overlay === 'confirm-staff' && way === 'staff') return { do: 'confirms-staff' }
  if (overlay !== null) return { do: 'closes-overlay' }
  if (way === 'staff' && !visit.isForStaff) return { do: 'presses-crest' }
  if (visit.isForStaff) return nextStepOfStaff(way === 'staff' ? to : null, as, model)
  if (outline.name === 'notice' || outline.name === 'finished') return { do: 'right', as }
  if (outline.name === 'find-cuil') return { do: to === 'searches-used-up' ? 'wrong' : 'back', as }
  if (outline.name === 'enter-cuil' && (to === 'find-cuil' || to === 'searches-used-up')) return { do: 'finds-cuil', as }
  if (outline.name === 'robot-check' && to === 'robot-question') return { do: 'listens', as }
  if (outline.name === 'robot-check' && (to === 'robot-help' || to === 'presence-closed')) return { do: 'asks-for-help', as }
  if (outline.name === 'robot-help') return { do: to === 'presence-closed' ? 'wrong' : 'back', as }
  if (isAstray(way, visit)) return comesBack(way, as, visit)
  if (way === 'sign-in') return nextStepToSignIn(to, as, model)
  if (outline.name === 'start' && way === 'recover') return { do: to === 'recovered-from-ingresar' ? 'other' : 'recovers', as }
  if (way === 'phone-code') return nextStepByPhone(to, as, model)
  const fails = to === 'identity-failed' || to === 'no-attempts-left'
  return { do: fails && outline.name === 'question' ? 'wrong' : 'right', as }
}

/** What a person must have done before they are at the desk for it. */
function firstOf(to: Goal, as: WalkingStep['as'], { citizens, state, visit }: ModelKiosk): Goal {
  const { cuil } = citizens[as]
  const account = state.accounts.get(cuil)
  if (visit.isForStaff || !account) return to
  const needsClosed = to === 'opened' || to === 'opened-first' || to === 'opened-recently' || (to === 'changed-meanwhile' && state.role === 'kiosk')
  if (needsClosed && lockOf(state.refusedClaves.get(cuil), state.now) === null) return 'closed'
  if (to === 'identity-opened' && attemptsLeft(cuil, { state }) > 0) return 'no-attempts-left'
  return to === 'closed-by-person' && !account.isClosed ? 'recovers-after-closing' : to
}

function nextStepByPhone(to: Goal, as: WalkingStep['as'], { citizens, state, visit: { outline, cuil } }: ModelKiosk): SingleStep {
  if (outline.name === 'start') return { do: 'has-code', as }
  if (outline.name !== 'enter-phone-code') return { do: 'right', as }
  const { cuil: own } = citizens[as]
  const mayHaveOne = cuil === own && !state.storeFails && !state.accounts.has(own)
  if (mayHaveOne && !hasOpenCode(own, state)) return { do: 'staff-acts', what: 'makes-code', for: as }
  return { do: to === 'code-used-up' ? 'wrong' : 'right', as }
}

function wayTo(to: Goal): Way {
  if (goalsOfSignIn.includes(to)) return 'sign-in'
  if (goalsByPhone.includes(to)) return 'phone-code'
  if (goalsOfStaff.includes(to)) return 'staff'
  return goalsOfRecovery.includes(to) ? 'recover' : 'create'
}

/** On another way than that: after Inicio there is one that each visit is on. */
function isAstray(way: Way, { outline, purpose, recovers }: VisitState): boolean {
  if (outline.name === 'start') return false
  return way !== (recovers === null ? purpose : 'recover')
}

function comesBack(way: Way, as: WalkingStep['as'], { outline, purpose, signedIn, recovers }: VisitState): SingleStep {
  if (signedIn) return { do: 'signs-out' }
  const leaves: SingleStep = { do: 'opens', overlay: 'confirm-leave' }
  if (purpose !== 'sign-in' || recovers !== null) return leaves
  if (outline.name === 'enter-clave') return { do: way === 'recover' && outline.purpose === 'sign-in' ? 'recovers' : 'back', as }
  if (way === 'recover') return { do: 'right', as }
  if (outline.name === 'enter-cuil') return { do: 'creates-instead', as }
  return { do: 'back', as }
}

function nextStepToSignIn(to: Goal, as: WalkingStep['as'], { citizens, state, visit }: ModelKiosk): SingleStep {
  const { outline, quietSeconds, session } = visit
  switch (outline.name) {
    case 'start':
      return { do: 'other', as }
    case 'enter-clave':
      return { do: needsRefusals(to) ? 'wrong' : 'right', as }
    case 'clave-status':
      if (to === 'confirm-close' || to === 'recovers-after-closing') return { do: 'right', as }
      if (to === 'clave-to-change' || to === 'changed') return { do: 'changes', as }
      return staysOr({ do: 'back', as })
    case 'confirm-close':
      return to === 'recovers-after-closing' ? { do: 'right', as } : staysOr({ do: 'back', as })
    case 'service':
      return staysOr({ do: 'back', as })
    case 'mi-anses':
      if (to === 'session-closed') return isSameClave() ? { do: 'clave-changes', of: as } : { do: 'right', as }
      if (goalsOfGestion.includes(to)) return { do: 'manages', as }
      return staysOr(to === 'service' ? { do: 'right', as } : { do: 'signs-out' })
    case 'policies':
    case 'choose-clave':
      return goalsOfGestion.includes(to) ? { do: 'right', as } : { do: 'signs-out' }
    default:
      return { do: 'right', as }
  }

  function isSameClave(): boolean {
    const { cuil } = citizens[as]
    return cuil === visit.cuil && state.accounts.get(cuil)?.claveSince === session?.claveSince
  }

  function staysOr(step: SingleStep): SingleStep {
    if (to !== 'clave-again') return step
    return quietSeconds > 30 ? { do: 'touches' } : { do: 'passes', seconds: 56 }
  }
}
