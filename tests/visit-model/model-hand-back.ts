import { endsTask } from './model-desk.ts'
import type { Act } from './maker.ts'
import { shows } from './model-shows.ts'
import { isRefusedFor } from './model-sign-in.ts'
import { isSessionOver } from './model-staff.ts'
import { placeOfOperator } from './model-staff-elsewhere.ts'
import { countsTry } from './model-tries.ts'
import type { KioskState, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

// After the person's turn the screen is theirs: at a counter the operator takes it back, on a public kiosk it is over.

export function handsBack(after: VisitState['desk']['afterHandBack'], model: ModelKiosk): void {
  const { state, visit } = model
  if (state.role === 'kiosk') return leavesWork(model)
  visit.desk.afterHandBack = after
  asksForOperator(visit)
}

export function atHandBack(act: Act, outline: Extract<Outline, { name: 'hand-back' }>, model: ModelKiosk): void {
  if (act === 'other') return leavesWork(model)
  if (act === 'unfinished') {
    outline.problem = 'password-missing'
    return
  }
  countsHandBack(model)
  judgesHandBack(act === 'right', model)
  goesOnWorking(model)
}

/** With the tries to come in, before it is judged. */
export function countsHandBack(model: ModelKiosk): void {
  const { state, visit: { desk } } = model
  state.writes += 1
  desk.counted = null
  if (isSessionOver(model)) return isRefusedFor('session-over', model)
  if (state.storeFails) return isRefusedFor('apology', model)
  desk.counted = countsTry(placeOfOperator(state.role), state)
  desk.ownTries = { before: desk.ownTries ? desk.ownTries.before : desk.counted.before, times: (desk.ownTries?.times ?? 0) + 1 }
}

/** By the password alone, so that it takes back what the operator's own mistakes have counted and no more. */
export function judgesHandBack(isRight: boolean, model: ModelKiosk): void {
  const { state, visit: { desk } } = model
  const { counted } = desk
  desk.counted = null
  if (!counted) return
  if (!isRight || counted.isLocked) return isRefusedFor('refusal', model)
  if (isSessionOver(model)) return isRefusedFor('session-over', model)
  if (state.storeFails) return isRefusedFor('apology', model)
  takesBackTries(desk, state)
  state.toldByStaff.push('operator-resumed')
  desk.isBack = true
}

/** Unless somebody else has tried meanwhile; what was unlocked stays so. */
function takesBackTries(desk: VisitState['desk'], { role, refusedClaves }: KioskState): void {
  const { before, times = 0 } = desk.ownTries ?? {}
  desk.ownTries = null
  const place = placeOfOperator(role)
  const now = refusedClaves.get(place)
  if (now?.refused !== (before?.refused ?? 0) + times) return
  if (before) refusedClaves.set(place, { ...before, failures: Math.min(before.failures, now.failures) })
  else refusedClaves.delete(place)
}

export function goesOnWorking(model: ModelKiosk): void {
  const { visit } = model
  const { isBack, afterHandBack } = visit.desk
  if (!isBack) return
  Object.assign(visit.desk, { isBack: false, afterHandBack: null } satisfies Partial<VisitState['desk']>)
  if (afterHandBack === null) endsTask(model)
  else shows({ name: 'staff-notice', notice: afterHandBack }, visit)
}

export function isToldHandBackRefused(visit: VisitState): void {
  asksForOperator(visit, 'hand-back-refused')
}

function asksForOperator(visit: VisitState, problem: Extract<Outline, { name: 'hand-back' }>['problem'] = null): void {
  shows({ name: 'hand-back', checking: false, problem }, visit)
}

/** The visit ends, and then the session. */
function leavesWork(model: ModelKiosk): void {
  model.state.writes += 1
  model.ends('other')
}
