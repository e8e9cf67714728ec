import { isSessionOver, secondsToNewCode } from './model-staff.ts'
import { mayComeInElsewhere, waysClosed } from './model-staff-elsewhere.ts'
import type { ModelKiosk } from './model.ts'
import type { Goal, SingleStep, WalkingStep } from './step.ts'

/** In a visit of staff: to a screen of theirs, or out of it. */
export function nextStepOfStaff(to: Goal | null, as: WalkingStep['as'], model: ModelKiosk): SingleStep {
  const { outline, desk } = model.visit
  if (outline.name === 'notice' || outline.name === 'desk-done' || outline.name === 'staff-notice') return { do: 'right', as }
  if (to === null) {
    if (outline.name === 'confirm-level') return { do: 'declines', as }
    return desk.isIn ? { do: 'signs-out' } : { do: 'back', as }
  }
  switch (outline.name) {
    case 'staff-code':
      return givesProof(to, as, model)
    case 'desk':
      if (to === 'session-over' && !isSessionOver(model)) return losesSession(model)
      return { do: opensWay(to, model) ? 'opens-way' : 'right', as }
    case 'desk-card':
      return { do: to === 'compared-too-often' ? 'wrong' : 'right', as }
    case 'confirm-level':
      if ((to === 'changed-meanwhile' || to === 'level-not-raised') && isOfLevel2(as, model)) return { do: 'staff-acts', what: 'raises', for: as }
      return { do: to === 'hand-back' ? 'declines' : 'right', as }
    case 'desk-checks':
      if (to === 'desk-refuse') return { do: 'refuses', as }
      if (to === 'compared-too-often') return { do: 'back', as }
      if (to === 'changed-meanwhile' && outline.task === 'open' && isToBeOpened(as, model)) return { do: 'staff-acts', what: 'opens', for: as }
      return { do: outline.canOpenFirst ? 'opens-way' : 'right', as }
    default:
      return { do: 'right', as }
  }
}

/** On a public kiosk the visit ends with the person's turn: there it is a way that has been opened meanwhile. */
const opensWay = (to: Goal, { state: { role } }: ModelKiosk) =>
  to === 'opened' || to === 'identity-opened' || to === 'opened-recently' || (to === 'changed-meanwhile' && role === 'kiosk')

export const isToBeOpened = (as: WalkingStep['as'], { citizens, state }: ModelKiosk) =>
  !state.storeFails && waysClosed(citizens[as].cuil, state.elsewhereNow, state) !== null

const isOfLevel2 = (as: WalkingStep['as'], { citizens, state: { accounts, storeFails } }: ModelKiosk) =>
  !storeFails && accounts.get(citizens[as].cuil)?.level === 2

/** By coming in elsewhere, once their phone has a code for it. */
function losesSession(model: ModelKiosk): SingleStep {
  if (!model.state.storeFails && mayComeInElsewhere(model.state)) return { do: 'operator-comes-in-elsewhere' }
  return waits(model)
}

const waits = ({ visit: { quietSeconds } }: ModelKiosk): SingleStep => (quietSeconds > 5 ? { do: 'touches' } : { do: 'passes', seconds: 13 })

/** No code is accepted twice: the next one is waited for, which is no time to be idle. */
function givesProof(to: Goal, as: WalkingStep['as'], model: ModelKiosk): SingleStep {
  if (to === 'operator-closed') return { do: 'wrong', as }
  const seconds = secondsToNewCode(model)
  if (seconds > 60) return { do: 'recovers', as }
  if (seconds === 0) return { do: 'right', as }
  return waits(model)
}
