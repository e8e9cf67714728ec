import type { ScreenNamed } from '../../electron/contract.ts'
import type { Act } from './maker.ts'
import { branch } from './citizens.ts'
import { apologises, shows } from './model-shows.ts'
import { whenOf } from './model-sign-in.ts'
import { countsTry, lockOf } from './model-tries.ts'
import { placeOfOperator } from './model-staff-elsewhere.ts'
import type { KioskState, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

export function isOperatorClosed({ state: { refusedClaves, now } }: ModelKiosk): boolean {
  return lockOf(refusedClaves.get(placeOfOperator), now) !== null
}

/** What the long press leads to; at a counter what is there all day. No kiosk shares the store of this one. */
export function staffStart({ role }: Pick<KioskState, 'role'>): ScreenNamed<'staff-start'> {
  return { name: 'staff-start', machine: branch.machine ?? null, canGoBack: role === 'kiosk', isAlone: role === 'counter' }
}

/** Of the operator's, who may do no more anywhere. */
const tasks: ScreenNamed<'desk'>['tasks'] = ['raise', 'open']

const stepMs = 30_000
/** A code of the step before and of the one after is good too. */
const stepsOfTolerance = 1
export const recoveryCodesGiven = 10

// Who works here: how they come in, and how their session ends.

export function asksLegajo(visit: VisitState, problem: Extract<Outline, { name: 'staff-sign-in' }>['problem'] = null): void {
  shows({ name: 'staff-sign-in', purpose: 'sign-in', problem }, visit)
}

export function atStaffSignIn(act: Act, outline: Extract<Outline, { name: 'staff-sign-in' }>, { state, visit }: ModelKiosk): void {
  if (act === 'back') return shows(staffStart(state), visit)
  if (act === 'unfinished') {
    outline.problem = 'legajo-missing'
    return
  }
  visit.desk.given = { isOperator: act !== 'other', isPasswordRight: act !== 'wrong' }
  shows({ name: 'staff-code', purpose: 'sign-in', checking: false, problem: null }, visit)
}

export function atStaffCode(act: Act, outline: Extract<Outline, { name: 'staff-code' }>, model: ModelKiosk): void {
  if (act === 'back') return asksLegajo(model.visit)
  if (act === 'unfinished') {
    outline.problem = 'staff-code-missing'
    return
  }
  givesCode(act, model)
  countsProof(model)
  judgesProof(model)
  comesIn(model)
}

export function givesCode(act: Act, { state, visit }: ModelKiosk): void {
  const { recoveryCodesUsed } = state.operator
  if (act === 'right') visit.desk.code = { kind: 'phone', step: Math.floor(state.now / stepMs) }
  else if (act === 'recovers' && recoveryCodesUsed < recoveryCodesGiven) visit.desk.code = { kind: 'recovery', number: recoveryCodesUsed }
  else visit.desk.code = { kind: 'wrong' }
}

/** Before it is judged, as somebody's clave. */
export function countsProof({ state, visit }: ModelKiosk): void {
  const { desk } = visit
  state.writes += 1
  desk.counted = null
  if (state.storeFails) return apologises(visit)
  desk.counted = countsTry(desk.given?.isOperator ? placeOfOperator : 'operator-stranger', state)
}

/** Legajo, password and code together: which of them was wrong nobody is told. */
export function judgesProof({ state, visit }: ModelKiosk): void {
  const { desk } = visit
  const { counted } = desk
  if (!counted) return
  if (!holds({ state, visit })) {
    desk.counted = null
    return asksLegajo(visit, 'staff-refused')
  }
  const { operator } = state
  if (state.storeFails) {
    desk.counted = null
    return apologises(visit)
  }
  if (desk.code?.kind === 'phone') operator.totpStep = desk.code.step
  else operator.recoveryCodesUsed += 1
  state.refusedClaves.delete(placeOfOperator)
  operator.sessionsBegun += 1
  operator.session = operator.sessionsBegun
}

/** How long until their phone shows one that has not been used; more than a minute is no time to wait. */
export function secondsToNewCode({ state: { now, operator } }: ModelKiosk): number {
  return Math.max(0, (operator.totpStep + 1) * stepMs - now) / 1000
}

function holds({ state: { operator, now }, visit: { desk } }: Pick<ModelKiosk, 'state' | 'visit'>): boolean {
  const { given, code, counted } = desk
  if (!given?.isOperator || !given.isPasswordRight || !operator.isActive || counted?.isLocked !== false) return false
  if (code?.kind === 'recovery') return code.number === operator.recoveryCodesUsed
  return code?.kind === 'phone' && Math.abs(code.step - Math.floor(now / stepMs)) <= stepsOfTolerance && code.step > operator.totpStep
}

/** Who was let in, to their desk. */
export function comesIn({ state, visit }: ModelKiosk): void {
  const { desk } = visit
  const { counted, code } = desk
  desk.counted = null
  if (!counted || visit.outline.name !== 'staff-code') return
  const { before } = counted
  Object.assign(desk, { session: state.operator.session, isIn: true, hasLostSession: false } satisfies Partial<VisitState['desk']>)
  desk.told = {
    refused: before ? { ...whenOf(before.refusedAt), times: before.refused } : null,
    recoveryCodesLeft: code?.kind === 'recovery' ? recoveryCodesGiven - state.operator.recoveryCodesUsed : null,
  }
  showsDesk(visit)
}

export function showsDesk(visit: VisitState): void {
  const { refused = null, recoveryCodesLeft = null } = visit.desk.told ?? {}
  shows({ name: 'desk', tasks, refused, recoveryCodesLeft }, visit)
}

/** Ended, come in elsewhere, or the clock set back: nothing that is still tried is done. */
export function isSessionOver({ state: { operator }, visit: { desk } }: ModelKiosk): boolean {
  return !operator.isActive || operator.session !== desk.session || desk.hasLostSession
}

export function tellsSessionIsOver(visit: VisitState): void {
  shows({ name: 'staff-notice', notice: 'session-over' }, visit)
}

/** The session ends with the visit, however that ends. False where the store does not take it. */
export function endsWork({ state, visit }: ModelKiosk): boolean {
  const { desk } = visit
  const isOpen = desk.session !== null && state.operator.session === desk.session
  desk.session = null
  if (!isOpen) return true
  if (state.storeFails) return false
  state.operator.session = null
  return true
}

/** A public kiosk has no other task. */
export function finishesWork(model: ModelKiosk): void {
  model.state.writes += 1
  if (endsWork(model)) model.ends('other')
  else apologises(model.visit)
}

/** The session is to be closed before anybody is told; what cannot be written cannot be closed. */
export function failsAtWork(model: ModelKiosk): void {
  endsWork(model)
  apologises(model.visit)
}
