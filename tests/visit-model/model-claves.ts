import type { Act } from './maker.ts'
import { clavesOf, keptBefore } from './claves-of-people.ts'
import { beginsIdentity } from './model-identity.ts'
import { apologises, asksClave, shows, tells, toCuil } from './model-shows.ts'
import { endsSession, goesOn, timeOf } from './model-sign-in.ts'
import { lockOf } from './model-tries.ts'
import type { VisitState } from './model-state.ts'
import type { ModelKiosk } from './model.ts'
import type { Outline } from './outline.ts'

// Claves that are chosen: the first, one after the old was forgotten, and one in the place of the old.

/** From the beginning, whatever was given to come in. */
export function createsClave(visit: VisitState): void {
  Object.assign(visit, { purpose: 'create', human: false, cuil: null, card: null, recovers: null, changing: null } satisfies Partial<VisitState>)
  shows({ name: 'policies' }, visit)
}

export function atPolicies(act: Act, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'back') return visit.changing ? asksClave('change', visit) : model.ends('back-at-start')
  if (act !== 'right') return
  visit.acceptedPolicies = true
  if (!visit.changing) return toCuil(visit)
  choosesClave('change', visit)
  endsSession(model)
}

/** Tengo un código del 130. */
export function hasPhoneCode(visit: VisitState): void {
  visit.purpose = 'phone-code'
  shows({ name: 'policies' }, visit)
}

// -------------------------------------------------------------- Olvidé mi clave

export function recoversFromStart(visit: VisitState): void {
  Object.assign(visit, { purpose: 'recover', recovers: 'from-start', cameToRecover: true } satisfies Partial<VisitState>)
  toCuil(visit)
}

export function recovers(from: 'from-clave' | 'after-closing', model: ModelKiosk): void {
  Object.assign(model.visit, { recovers: from, cameToRecover: true } satisfies Partial<VisitState>)
  beginsIdentity({ canGoBack: true }, model)
}

export function goesBackFromIdentity(model: ModelKiosk): void {
  const { visit } = model
  visit.card = null
  if (visit.recovers === 'after-closing') return model.ends('other')
  if (visit.recovers !== 'from-clave') return toCuil(visit)
  visit.recovers = null
  asksClave('sign-in', visit)
}

/** Identity is proved: what it was for goes on. */
export function isProven({ state, visit }: ModelKiosk): void {
  const account = state.accounts.get(visit.cuil ?? '')
  if (visit.recovers === null) return account ? tells('already-has-clave', visit) : choosesClave('create', visit)
  if (!account) return tells('has-no-clave', visit)
  const { level, claveSince } = account
  visit.recovering = { level, claveSince }
  const lock = account.isClosed ? Infinity : lockOf(state.refusedClaves.get(visit.cuil ?? ''), state.now)
  if (level === 2 && lock === null) return choosesClave('recover', visit)
  const closed = lock === null ? null : { until: lock === Infinity ? null : timeOf(lock) }
  shows({ name: 'before-recovery', level, closed }, visit)
}

// -------------------------------------------------------------- Cambiar mi clave, and Gestión

export function changes(from: 'enter-clave' | 'clave-status', visit: VisitState): void {
  visit.changing = { from, session: null }
  asksClave('change', visit)
}

export function goesBackFromChange(model: ModelKiosk): void {
  const { visit } = model
  const from = visit.changing?.from
  visit.changing = null
  if (from === 'clave-status') goesOn(model)
  else {
    visit.signedIn = false
    asksClave('sign-in', visit)
  }
}

export function atClaveStatus(act: Act, level: 2 | 3, model: ModelKiosk): void {
  const { visit } = model
  if (act === 'right') return shows({ name: 'confirm-close', level }, visit)
  if (act === 'changes') return changes('clave-status', visit)
  visit.opened = null
  goesOn(model)
}

/** Before anything else is asked. */
export function closesClave(model: ModelKiosk): void {
  const { state, visit } = model
  const cuil = visit.cuil ?? ''
  const account = state.accounts.get(cuil)
  state.writes += 1
  if (!account || account.isClosed || account.claveSince !== visit.session?.claveSince) return tells('session-closed', visit)
  if (state.storeFails) return apologises(visit)
  state.accounts.set(cuil, { ...account, isClosed: true })
  Object.assign(visit, { signedIn: false, session: null } satisfies Partial<VisitState>)
  recovers('after-closing', model)
}

// -------------------------------------------------------------- the clave itself

export function choosesClave(purpose: Extract<Outline, { name: 'choose-clave' }>['purpose'], visit: VisitState, reused = false): void {
  shows({ name: 'choose-clave', purpose, checking: false, reused }, visit)
}

export function atNewClave(act: Act, outline: Extract<Outline, { name: 'choose-clave' }>, model: ModelKiosk): void {
  const { purpose } = outline
  if (act !== 'right' && act !== 'reuses') outline.reused = false
  else if (purpose === 'create') opensAccount(model)
  else if (act === 'reuses') {
    choosesClave(purpose, model.visit, true)
    endsSession(model)
  } else replacesClave(purpose, model)
}

/** Only what was done in a session goes on. */
export function atFinished(what: Extract<Outline, { name: 'finished' }>['what'], model: ModelKiosk): void {
  const { visit } = model
  const { changing } = visit
  if (what !== 'changed' || !changing?.session) return model.ends('other')
  const secondsLeft = (changing.from === 'clave-status' ? visit.session : changing.session)?.secondsLeft ?? 0
  const session = { ...changing.session, secondsLeft }
  Object.assign(visit, { session, toldOnComingIn: session, changing: null, opened: null } satisfies Partial<VisitState>)
  goesOn(model)
}

function opensAccount({ state, visit }: ModelKiosk): void {
  state.writes += 1
  // Another one has been asked for since.
  if (visit.purpose === 'phone-code' && state.phoneCodes.get(visit.cuil ?? '')?.number !== visit.provenByCode) return tells('phone-code-over', visit)
  if (state.storeFails) return apologises(visit)
  const { now } = state
  const clave = clavesOf(undefined).another
  state.accounts.set(visit.cuil ?? '', { level: 2, clave, claveSince: now, levelSince: now, isClosed: false, recoveredAt: null, before: [] })
  // Used up, whether it led there or not.
  state.phoneCodes.delete(visit.cuil ?? '')
  shows({ name: 'finished', what: 'created', level: 2 }, visit)
}

function replacesClave(purpose: 'recover' | 'change', { state, visit }: ModelKiosk): void {
  const cuil = visit.cuil ?? ''
  const account = state.accounts.get(cuil)
  const session = visit.changing?.session
  state.writes += 1
  const was = purpose === 'recover' ? visit.recovering : session
  const isAnother = account?.claveSince !== was?.claveSince || account?.level !== was?.level
  if (!account || isAnother || (purpose === 'change' && account.isClosed)) return tells('session-closed', visit)
  if (state.storeFails) return apologises(visit)
  const claveSince = Math.max(state.now, account.claveSince + 1)
  const level = purpose === 'recover' ? 2 : account.level
  const levelSince = level === account.level ? account.levelSince : claveSince
  const before = keptBefore(account)
  state.accounts.set(cuil, { level, clave: clavesOf(account).another, claveSince, levelSince, isClosed: false, recoveredAt: purpose === 'recover' ? claveSince : account.recoveredAt, before })
  if (purpose === 'recover') state.refusedClaves.delete(cuil)
  if (session) session.claveSince = claveSince
  shows({ name: 'finished', what: purpose === 'recover' ? 'recovered' : 'changed', level }, visit)
}
