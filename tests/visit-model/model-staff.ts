import type { ScreenNamed } from '../../electron/contract.ts'
import type { Act } from './maker.ts'
import { branch, nameOfOperator } from './citizens.ts'
import { apologises, shows } from './model-shows.ts'
import { isRefusedFor, whenOf } from './model-sign-in.ts'
import { countsTry, lockOf } from './model-tries.ts'
import { placeOfOperator, tellsRefused } from './model-staff-elsewhere.ts'
import type { KioskState, VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

export function isOperatorClosed({ state: { role, refusedClaves, now } }: ModelKiosk): boolean {
  return lockOf(refusedClaves.get(placeOfOperator(role)), now) !== null
}

const sharedWithinMs = 30 * 24 * 3_600_000

/** What the long press leads to; at a counter what is there all day. No kiosk has worked on its store since the beginning. */
export function staffStart({ role, now, startsAt }: KioskState): ScreenNamed<'staff-start'> {
  const isAlone = role === 'counter' && startsAt <= now - sharedWithinMs
  return { name: 'staff-start', machine: branch.machine ?? null, canGoBack: role === 'kiosk', isAlone }
}

/** Of the operator's, who may do no more anywhere. */
const tasks: ScreenNamed<'desk'>['tasks'] = ['raise', 'open']

/** That nobody has. */
export const otherLegajo = '99999'

export const stepMs = 30_000
/** A code of the step before and of the one after is good too. */
const stepsOfTolerance = 1
export const recoveryCodesGiven = 10

// Who works here: how they come in, and how their session ends.

export function asksLegajo(visit: VisitState, problem: Extract<Outline, { name: 'staff-sign-in' }>['problem'] = null): void {
  shows({ name: 'staff-sign-in', purpose: 'sign-in', legajo: visit.desk.given?.legajo ?? '', about: null, problem }, visit)
}

export function atStaffSignIn(act: Act, outline: Extract<Outline, { name: 'staff-sign-in' }>, { state, visit }: ModelKiosk): void {
  if (act === 'back') {
    visit.desk.given = null
    return shows(staffStart(state), visit)
  }
  if (act === 'unfinished') {
    outline.problem = 'legajo-missing'
    return
  }
  visit.desk.given = { legajo: act === 'other' ? otherLegajo : nameOfOperator.legajo, isPasswordRight: act !== 'wrong' }
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
export function countsProof(model: ModelKiosk): void {
  const { state, visit: { desk } } = model
  state.writes += 1
  desk.counted = null
  if (state.storeFails) return isRefusedFor('apology', model)
  desk.counted = countsTry(isOperators(desk) ? placeOfOperator(state.role) : 'operator-stranger', state)
}

const isOperators = ({ given }: VisitState['desk']) => given?.legajo === nameOfOperator.legajo

/** Legajo, password and code together: which of them was wrong nobody is told. */
export function judgesProof(model: ModelKiosk): void {
  const { state, visit: { desk } } = model
  const { counted } = desk
  if (!counted) return
  if (!holds(model)) {
    desk.counted = null
    return isRefusedFor('refusal', model)
  }
  const { operator } = state
  if (state.storeFails) {
    desk.counted = null
    return isRefusedFor('apology', model)
  }
  if (desk.code?.kind === 'phone') operator.totpStep = desk.code.step
  else operator.recoveryCodesUsed += 1
  const refused = tellsRefused(state.role, counted.before, state.refusedClaves)
  desk.told = {
    refused: refused && { ...whenOf(refused.at), place: refused.place, times: refused.times },
    recoveryCodesLeft: desk.code?.kind === 'recovery' ? recoveryCodesGiven - operator.recoveryCodesUsed : null,
  }
  operator.sessionsBegun += 1
  Object.assign(operator, { session: operator.sessionsBegun, sessionAt: 'here' } satisfies Partial<KioskState['operator']>)
  // It ends with this visit, be it that the visit has ended meanwhile.
  Object.assign(desk, { session: operator.session, hasLostSession: false } satisfies Partial<VisitState['desk']>)
}

/** How long until their phone shows one that has not been used; more than a minute is no time to wait. */
export function secondsToNewCode({ state: { now, operator } }: ModelKiosk): number {
  return Math.max(0, (operator.totpStep + 1) * stepMs - now) / 1000
}

function holds({ state: { operator, now }, visit: { desk } }: Pick<ModelKiosk, 'state' | 'visit'>): boolean {
  const { given, code, counted } = desk
  if (!isOperators(desk) || given?.isPasswordRight !== true || !operator.isActive || counted?.isLocked !== false) return false
  if (code?.kind === 'recovery') return code.number === operator.recoveryCodesUsed
  return code?.kind === 'phone' && Math.abs(code.step - Math.floor(now / stepMs)) <= stepsOfTolerance && code.step > operator.totpStep
}

/** Who was let in, to their desk. */
export function comesIn({ visit }: ModelKiosk): void {
  const { desk } = visit
  const { counted } = desk
  desk.counted = null
  if (!counted || visit.outline.name !== 'staff-code') return
  desk.isIn = true
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
  signsOperatorOut(state)
  return true
}

/** Nobody is there to use it: left by a program that was killed, or by a store that took no end. */
export function endsLeftOpen(state: KioskState): void {
  if (state.operator.sessionAt === 'here') signsOperatorOut(state, { leftOpen: true })
}

function signsOperatorOut({ operator, toldByStaff }: KioskState, { leftOpen = false } = {}): void {
  Object.assign(operator, { session: null, sessionAt: null } satisfies Partial<KioskState['operator']>)
  toldByStaff.push(leftOpen ? 'operator-signed-out, left open' : 'operator-signed-out')
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
