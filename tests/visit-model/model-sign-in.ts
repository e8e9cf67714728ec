import { services } from './acts.ts'
import { branch } from './citizens.ts'
import { changes, goesBackFromChange, recovers } from './model-claves.ts'
import { isToldCodeRefused } from './model-phone-code.ts'
import { apologises, asksClave, shows, tells, toCuil } from './model-shows.ts'
import { isToldHandBackRefused } from './model-hand-back.ts'
import { isToldApprovalRefused } from './model-robot-check.ts'
import { asksLegajo, failsAtWork, tellsSessionIsOver } from './model-staff.ts'
import type { Account, AfterWaiting, KioskState, Session, VisitState } from './model-state.ts'
import { countsTry, lockOf } from './model-tries.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'
import type { Act } from './maker.ts'

const minuteMs = 60_000
const sessionSeconds = 15 * 60
const screensOfSession: readonly Outline['name'][] = ['mi-anses', 'service', 'clave-status', 'confirm-close']
/** Domain 2: so many refusals of a machine within so long, and each further one takes so long. */
const slowDown = { refusals: 20, withinMs: 10 * minuteMs, seconds: 5 }
const keptSignIns = 5

export function atClave(act: Act, outline: Extract<Outline, { name: 'enter-clave' }>, model: ModelKiosk): void {
  if (act === 'unfinished') outline.problem = 'clave-missing'
  else if (act === 'back') goesBack(outline.purpose, model)
  else if (act === 'recovers' || act === 'changes') {
    if (outline.purpose !== 'sign-in') model.refuses('impossible-now')
    else if (act === 'recovers') recovers('from-clave', model)
    else changes('enter-clave', model.visit)
  } else {
    countsClave(model)
    judgesClave(act === 'right', model)
    goesIn(model)
  }
}

function goesBack(purpose: Extract<Outline, { name: 'enter-clave' }>['purpose'], model: ModelKiosk): void {
  if (purpose === 'go-on') model.ends('other')
  else if (purpose === 'change') goesBackFromChange(model)
  else toCuil(model.visit)
}

/** Before it is judged. */
export function countsClave(model: ModelKiosk): void {
  const { state, visit } = model
  state.writes += 1
  visit.counted = null
  // Who could not be judged has been refused too.
  if (state.storeFails) return isRefusedFor('apology', model)
  const account = state.accounts.get(visit.cuil ?? '')
  if (visit.outline.name === 'confirm-level') state.toldByStaff.push('sign-in-counted at the desk')
  const { isLocked, before } = countsTry(placeOf(visit, state), state)
  visit.counted = { account, isClosed: isLocked || account?.isClosed === true, before }
}

/** Nothing, where it could not be counted. Who leaves meanwhile has been judged too. */
export function judgesClave(isRight: boolean, model: ModelKiosk): void {
  const { state, visit } = model
  const { counted } = visit
  visit.counted = null
  if (!counted) return
  if (!isRight || !counted.account || counted.isClosed) return isRefusedFor('refusal', model)
  const cuil = visit.cuil ?? ''
  if (state.accounts.get(cuil)?.claveSince !== counted.account.claveSince) return isRefusedFor('refusal', model)
  if (state.storeFails) return isRefusedFor('apology', model)
  const before = state.signIns.filter((one) => one.cuil === cuil).map(({ at }) => at)
  const isInside = visit.changing?.from === 'clave-status' || (visit.outline.name === 'enter-clave' && visit.outline.purpose === 'go-on')
  const inside = isInside ? visit.toldOnComingIn : null
  const refused = counted.before && counted.before.refused > 0 ? counted.before : null
  // Nobody comes in at the desk, nor who is in already: what was refused before is told when they next do.
  if (refused && (inside || visit.outline.name === 'confirm-level')) state.refusedClaves.set(cuil, { ...refused, failures: 0 })
  else state.refusedClaves.delete(cuil)
  if (visit.outline.name === 'confirm-level') {
    visit.desk.confirmed = counted.account.claveSince
    return
  }
  if (!inside) {
    const kept = [...before, state.now].slice(-keptSignIns)
    state.signIns = [...state.signIns.filter((one) => one.cuil !== cuil), ...kept.map((at) => ({ cuil, at }))]
  }
  Object.assign(visit, { signedIn: true, cameIn: true } satisfies Partial<VisitState>)
  const session = {
    level: counted.account.level,
    claveSince: counted.account.claveSince,
    secondsLeft: sessionSeconds,
    refused: refused && { times: refused.refused, at: refused.refusedAt },
    lastSignIn: before.at(-1) ?? null,
    ...(inside && { refused: inside.refused, lastSignIn: inside.lastSignIn }),
  }
  visit.hasJustComeIn = true
  if (visit.changing) visit.changing.session = session
  else Object.assign(visit, { session, toldOnComingIn: session } satisfies Partial<VisitState>)
}

/** Who was let in; by then their account may be another one already. */
export function goesIn(model: ModelKiosk): void {
  const { visit } = model
  const { hasJustComeIn } = visit
  visit.hasJustComeIn = false
  if (!hasJustComeIn) return
  if (visit.changing) shows({ name: 'policies' }, visit)
  else goesOn(model)
}

export function isClosed({ state, visit }: ModelKiosk): boolean {
  return lockOf(state.refusedClaves.get(placeOf(visit, state)), state.now) !== null
}

function placeOf({ cuil }: VisitState, { accounts }: KioskState): string {
  return accounts.has(cuil ?? '') ? (cuil ?? '') : `stranger ${cuil ?? ''}`
}

/** A clave, a code or what proves who works here: a machine that has refused many takes its time to say it. */
export function isRefusedFor(what: AfterWaiting, model: ModelKiosk): void {
  if (!takesTime(what, model)) isToldThen(what, model)
}

function isToldThen(what: AfterWaiting, model: ModelKiosk): void {
  if (what === 'apology') failsAtWork(model)
  else if (what === 'session-over') tellsSessionIsOver(model.visit)
  else isToldRefusal(model.visit)
}

function takesTime(then: AfterWaiting, { state, visit }: ModelKiosk): boolean {
  const { outline } = visit
  state.refusedHere = [...state.refusedHere.filter((at) => at > state.now - slowDown.withinMs), state.now].slice(-slowDown.refusals)
  if (state.refusedHere.length < slowDown.refusals) return false
  if (state.toldOfManyAt === null || Math.abs(state.now - state.toldOfManyAt) >= slowDown.withinMs) {
    state.toldOfManyAt = state.now
    if (!state.storeFails) state.manyRefused += 1
  }
  Object.assign(outline, { checking: true, problem: null })
  visit.waits = { secondsLeft: slowDown.seconds, endsThen: null, then }
  return true
}

function isToldRefusal(visit: VisitState): void {
  const { outline } = visit
  if (outline.name === 'enter-clave') shows({ ...outline, checking: false, problem: 'sign-in-refused' }, visit)
  if (outline.name === 'enter-phone-code') isToldCodeRefused(visit)
  if (outline.name === 'robot-help') isToldApprovalRefused(outline.legajo, visit)
  if (outline.name === 'staff-code') asksLegajo(visit, 'staff-refused')
  if (outline.name === 'hand-back') isToldHandBackRefused(visit)
  if (outline.name === 'confirm-level') shows({ ...outline, checking: false, problem: 'sign-in-refused' }, visit)
}

/** A machine that has refused many takes its time. */
export function waits(seconds: number, waiting: NonNullable<VisitState['waits']>, model: ModelKiosk): void {
  waiting.secondsLeft -= seconds
  if (waiting.secondsLeft > 0) return
  model.visit.waits = null
  isToldThen(waiting.then, model)
  if (waiting.endsThen !== null) model.ends(waiting.endsThen)
}

export function atMiAnses(act: Act, { level }: Extract<Outline, { name: 'mi-anses' }>, model: ModelKiosk): void {
  if (act === 'understands') return understandsChanges(model)
  if (act === 'other' || (act === 'wrong' && level < 3)) return model.refuses('impossible-now')
  if (act === 'wrong') model.visit.opened = { id: services.ofLevel3, level: 3 }
  else model.visit.opened = { id: act === 'manages' ? services.clave : services.ofLevel2, level: 2 }
  goesOn(model)
}

/** Where the person was, as far as their account still allows it. */
export function goesOn(model: ModelKiosk): void {
  const { state, visit } = model
  const account = state.accounts.get(visit.cuil ?? '')
  const { session, opened } = visit
  if (!account || !session || account.isClosed || account.claveSince !== session.claveSince) {
    return tells('session-closed', visit)
  }
  if (!opened || opened.level > account.level) showsMiAnses(account, session, model)
  else if (opened.id === services.clave) showsStatus(account, model)
  else shows({ name: 'service', id: opened.id }, visit)
  endsSession(model)
}

/** Those that are shown: of what staff has done since, they are told next. */
function understandsChanges(model: ModelKiosk): void {
  const { state, visit } = model
  const shown = visit.changesShown
  if (shown.length === 0) return model.refuses('impossible-now')
  state.writes += 1
  if (state.storeFails) return apologises(visit)
  state.staffChanges = state.staffChanges.filter(({ number }) => !shown.includes(number))
  goesOn(model)
}

function showsMiAnses({ level }: Account, session: Session, { state, visit, citizen }: ModelKiosk): void {
  const changes = state.staffChanges.filter(({ cuil }) => cuil === visit.cuil).toReversed()
  visit.changesShown = changes.map(({ number }) => number)
  shows({
    name: 'mi-anses',
    givenName: citizen?.known ? citizen.names : null,
    level,
    refused: session.refused && { ...whenOf(session.refused.at), times: session.refused.times },
    lastSignIn: session.lastSignIn === null ? null : whenOf(session.lastSignIn),
    staffChanges: changes.map(({ what, at, place }) => ({ ...whenOf(at), place, what })),
  }, visit)
}

function showsStatus({ level, levelSince, claveSince }: Account, { state, visit }: ModelKiosk): void {
  const signIns = state.signIns.filter(({ cuil }) => cuil === visit.cuil).map(({ at }) => at)
  shows({
    name: 'clave-status',
    level,
    levelSince: timeOf(levelSince).slice(0, 10),
    claveSince: timeOf(claveSince).slice(0, 10),
    signIns: signIns.toReversed().map(whenOf),
  }, visit)
}

/** By the time that really passes, whatever the clock is set to. */
export function sessionsPass(seconds: number, { session, changing }: VisitState): void {
  for (const each of [session, changing?.session]) if (each) each.secondsLeft -= seconds
}

/** Once its time is over. Nobody has touched anything: the idle times run on. */
export function endsSession({ visit }: ModelKiosk): void {
  const { session, changing, outline: { name }, quietSeconds } = visit
  if (changing?.session && changing.session.secondsLeft <= 0 && (name === 'policies' || name === 'choose-clave')) {
    changing.session = null
    asksClave('change', visit)
  } else if (session && session.secondsLeft <= 0 && screensOfSession.includes(name)) {
    visit.session = null
    asksClave('go-on', visit)
  }
  visit.quietSeconds = quietSeconds
}

export function whenOf(at: number): { at: string; place: string } {
  return { at: timeOf(at), place: branch.name }
}

/** The office's time is three hours behind UTC, all year. */
export function timeOf(at: number): string {
  return new Date(at - 3 * 60 * minuteMs).toISOString().slice(0, 16)
}
