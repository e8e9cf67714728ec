import type { Act } from './maker.ts'
import { nameOfOperator } from './citizens.ts'
import { shows, toCuil } from './model-shows.ts'
import { isRefusedFor } from './model-sign-in.ts'
import { otherLegajo, stepMs } from './model-staff.ts'
import { placeOfOperator } from './model-staff-elsewhere.ts'
import { countsTry, lockOf } from './model-tries.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

// "No soy un robot": pictures, a question, or somebody of the office who says that a person is there.

export function atRobotCheck(act: Act, visit: VisitState): void {
  const { purpose } = visit
  if (act === 'unfinished') return
  if (act === 'right') isHuman(visit)
  else if (act === 'back') toCuil(visit)
  else if (act === 'listens') shows({ name: 'robot-question', purpose }, visit)
  else if (act === 'asks-for-help') asksForHelp('', null, visit)
  else shows({ name: 'robot-check', purpose }, visit)
}

export function atRobotQuestion(act: Act, visit: VisitState): void {
  const { purpose } = visit
  if (act === 'unfinished') return
  if (act === 'right') isHuman(visit)
  else shows({ name: act === 'back' ? 'robot-check' : 'robot-question', purpose }, visit)
}

export function atRobotHelp(act: Act, outline: Extract<Outline, { name: 'robot-help' }>, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'back') return shows({ name: 'robot-check', purpose: visit.purpose }, visit)
  if (act === 'unfinished') {
    outline.problem = 'approval-code-missing'
    return
  }
  outline.legajo = act === 'other' ? otherLegajo : nameOfOperator.legajo
  if (isApproved(act, model)) isHuman(visit)
}

/** Counted and judged at once; a code that was good once is good nowhere again. */
function isApproved(act: Act, model: ModelKiosk): boolean {
  const { state } = model
  state.writes += 1
  if (state.storeFails) {
    isRefusedFor('apology', model)
    return false
  }
  const place = act === 'other' ? 'operator-stranger for presence' : placeOfOperator('presence')
  const { isLocked, before } = countsTry(place, state)
  const step = Math.floor(state.now / stepMs)
  if (act !== 'right' || isLocked || !state.operator.isActive || step <= state.operator.totpStep) {
    isRefusedFor('refusal', model)
    return false
  }
  state.operator.totpStep = step
  // What was refused before is told when they next come in.
  if (before && before.refused > 0) state.refusedClaves.set(place, { ...before, failures: 0 })
  else state.refusedClaves.delete(place)
  state.toldByStaff.push('presence-approved')
  return true
}

export function isToldApprovalRefused(legajo: string, visit: VisitState): void {
  asksForHelp(legajo, 'approval-refused', visit)
}

/** For approving alone: their way in is counted apart. */
export function isPresenceClosed({ state: { refusedClaves, now } }: ModelKiosk): boolean {
  return lockOf(refusedClaves.get(placeOfOperator('presence')), now) !== null
}

function asksForHelp(legajo: string, problem: Extract<Outline, { name: 'robot-help' }>['problem'], visit: VisitState): void {
  shows({ name: 'robot-help', purpose: visit.purpose, legajo, checking: false, problem }, visit)
}

function isHuman(visit: VisitState): void {
  visit.human = true
  toCuil(visit)
}
