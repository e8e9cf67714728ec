import { isClosed } from './model-sign-in.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'
import type { Goal, SingleStep, WalkingStep } from './step.ts'

type Way = 'create' | 'sign-in' | 'recover'
const goalsOfSignIn: readonly Goal[] = [
  'enter-clave', 'mi-anses', 'service', 'clave-again', 'closed', 'slow',
  'clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing',
]
const goalsOfRecovery: readonly Goal[] = ['before-recovery', 'clave-to-recover', 'recovered', 'recovered-from-ingresar']
const goalsOfGestion: readonly Goal[] = ['clave-status', 'confirm-close', 'clave-to-change', 'changed', 'recovers-after-closing']
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
    case 'searches-used-up':
      return outline.name === 'find-cuil' && outline.problem === 'too-many-searches'
    case 'recovers-after-closing':
      return visit.recovers === 'after-closing'
    default:
      return outline.name === to
  }
}

/** Who is refused although they know their clave goes no further. */
export function isRefused(to: Goal, outline: Outline): boolean {
  return !needsRefusals(to) && outline.name === 'enter-clave' && outline.problem === 'sign-in-refused'
}

export function nextStep(to: Goal, as: WalkingStep['as'], model: ModelKiosk): SingleStep {
  if (!model.hasPage) return { do: 'passes', seconds: 31 }
  if (model.secondsLeft !== null) return { do: 'touches' }
  const { visit } = model
  const { overlay, outline } = visit
  const way = wayTo(to)
  if (overlay === 'confirm-leave' && isAstray(way, visit)) return { do: 'confirms-leaving' }
  if (overlay !== null) return { do: 'closes-overlay' }
  if (outline.name === 'notice' || outline.name === 'finished') return { do: 'right', as }
  if (outline.name === 'find-cuil') return { do: to === 'searches-used-up' ? 'wrong' : 'back', as }
  if (outline.name === 'enter-cuil' && (to === 'find-cuil' || to === 'searches-used-up')) return { do: 'finds-cuil', as }
  if (isAstray(way, visit)) return comesBack(way, as, visit)
  if (way === 'sign-in') return nextStepToSignIn(to, as, visit)
  if (outline.name === 'start' && way === 'recover') return { do: to === 'recovered-from-ingresar' ? 'other' : 'recovers', as }
  const fails = to === 'identity-failed' || to === 'no-attempts-left'
  return { do: fails && outline.name === 'question' ? 'wrong' : 'right', as }
}

function wayTo(to: Goal): Way {
  if (goalsOfSignIn.includes(to)) return 'sign-in'
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

function nextStepToSignIn(to: Goal, as: WalkingStep['as'], { outline, quietSeconds }: VisitState): SingleStep {
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
      if (goalsOfGestion.includes(to)) return { do: 'manages', as }
      return staysOr(to === 'service' ? { do: 'right', as } : { do: 'signs-out' })
    case 'policies':
    case 'choose-clave':
      return goalsOfGestion.includes(to) ? { do: 'right', as } : { do: 'signs-out' }
    default:
      return { do: 'right', as }
  }

  function staysOr(step: SingleStep): SingleStep {
    if (to !== 'clave-again') return step
    return quietSeconds > 30 ? { do: 'touches' } : { do: 'passes', seconds: 56 }
  }
}
