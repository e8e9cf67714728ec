import type { Opened } from '../../electron/contract.ts'
import { officeElsewhere } from './counter-elsewhere.ts'
import { attemptsLeft, stillCounts } from './model-identity.ts'
import { countsTry, lockOf } from './model-tries.ts'
import { recoveryCodesGiven } from './model-staff.ts'
import { nameOfOperator } from './citizens.ts'
import type { KioskState, RefusedClaves, StaffChange } from './model-state.ts'
import type { StaffAct } from './step.ts'

const dayMs = 24 * 3_600_000
const codeLastsMs = dayMs

// What staff does for somebody at the counter of another office, by that office's clock.

export function staffActs(what: StaffAct, cuil: string, state: KioskState): void {
  const { accounts, elsewhereNow: now } = state
  const account = accounts.get(cuil)
  switch (what) {
    case 'raises':
      if (account?.level !== 2 || account.isClosed) return
      accounts.set(cuil, { ...account, level: 3, levelSince: now })
      return tellsLater(cuil, 'raised', state)
    case 'lowers':
      if (account?.level !== 3) return
      accounts.set(cuil, { ...account, level: 2, levelSince: now })
      return tellsLater(cuil, 'lowered', state)
    case 'opens': {
      const closed = waysClosed(cuil, now, state)
      if (!closed) return
      opensWays(cuil, closed, now, state)
      return tellsLater(cuil, 'opened', state)
    }
    case 'makes-code':
      if (account) return
      for (const [whose, { until }] of state.phoneCodes) if (until <= now) state.phoneCodes.delete(whose)
      state.phoneCodesMade += 1
      state.phoneCodes.set(cuil, { number: state.phoneCodesMade, until: now + codeLastsMs, tries: 0 })
      return tellsLater(cuil, 'phone-code', state)
    default:
      return what satisfies never
  }
}

const stepMs = 30_000
const doors = ['kiosk', 'counter', 'presence'] as const
/** Kiosks are everybody's: what is tried there closes no counter, and who tries to approve closes no way in. */
export const placeOfOperator = (door: (typeof doors)[number]) => `operator-${nameOfOperator.legajo}-${door}`

/** By a code that has not been used, and where the way in is open. */
export function mayComeInElsewhere({ operator, elsewhereNow, refusedClaves }: KioskState): boolean {
  const isLocked = lockOf(refusedClaves.get(placeOfOperator('counter')), elsewhereNow) !== null
  return operator.isActive && !isLocked && Math.floor(elsewhereNow / stepMs) > operator.totpStep
}

/** Which ends the session that they have here. */
export function comesInElsewhere({ operator, elsewhereNow, refusedClaves }: KioskState): void {
  operator.totpStep = Math.floor(elsewhereNow / stepMs)
  operator.sessionsBegun += 1
  Object.assign(operator, { session: operator.sessionsBegun, sessionAt: 'elsewhere' } satisfies Partial<KioskState['operator']>)
  tellsRefused('counter', undefined, refusedClaves)
}

/**
 * Whoever comes in at a machine of this role. At those of the other their way in stays as closed as it is, and approving, for
 * which less is to be proved, is open to them again; what was refused is told once.
 */
export function tellsRefused(
  role: KioskState['role'],
  before: RefusedClaves | undefined,
  refusedClaves: KioskState['refusedClaves'],
): { times: number; at: number; place: string } | null {
  refusedClaves.delete(placeOfOperator(role))
  const all = before ? [before] : []
  for (const place of doors.map(placeOfOperator)) {
    const refused = refusedClaves.get(place)
    if (!refused) continue
    all.push(refused)
    refusedClaves.set(place, { ...refused, refused: 0 })
  }
  refusedClaves.delete(placeOfOperator('presence'))
  const [newest, ...others] = all.filter(({ refused }) => refused > 0).sort((one, other) => other.refusedAt - one.refusedAt)
  return newest ? { times: others.reduce((times, { refused }) => times + refused, newest.refused), at: newest.refusedAt, place: newest.refusedIn } : null
}

/** Somebody who knows the legajo. */
export function isTriedElsewhere({ refusedClaves, elsewhereNow: now }: KioskState): void {
  countsTry(placeOfOperator('counter'), { refusedClaves, now }, officeElsewhere.name)
}

/** By a supervisor, where a way in is closed. */
export function isUnlocked({ refusedClaves, elsewhereNow }: KioskState): void {
  const waysIn = (['kiosk', 'counter'] as const).map(placeOfOperator)
  if (waysIn.every((place) => lockOf(refusedClaves.get(place), elsewhereNow) === null)) return
  for (const place of doors.map(placeOfOperator)) {
    const refused = refusedClaves.get(place)
    if (refused) refusedClaves.set(place, { ...refused, failures: 0 })
  }
}

export function isEnded({ operator, refusedClaves }: KioskState): void {
  Object.assign(operator, { isActive: false, session: null, sessionAt: null, totpStep: 0, recoveryCodesUsed: recoveryCodesGiven } satisfies Partial<KioskState['operator']>)
  for (const door of doors) refusedClaves.delete(placeOfOperator(door))
}

/** What there is to open at `now`; null where it is nothing, or was opened a short time ago. */
export function waysClosed(cuil: string, now: number, state: KioskState): Opened | null {
  const account = state.accounts.get(cuil)
  const signIn = account !== undefined && lockOf(state.refusedClaves.get(cuil), now) !== null
  const identity = attemptsLeft(cuil, { state }, now) === 0
  if ((!signIn && !identity) || wasOpened(cuil, now, state)) return null
  return { signIn, identity, mustRecover: account?.isClosed === true }
}

/** Not twice a day, or claves could be tried at the desk without end. */
export function wasOpened(cuil: string, now: number, { waysOpened }: KioskState): boolean {
  return waysOpened.some((one) => one.cuil === cuil && one.at > now - dayMs)
}

export function opensWays(cuil: string, { signIn, identity }: Opened, now: number, { refusedClaves, attempts, waysOpened }: KioskState): void {
  const refused = refusedClaves.get(cuil)
  if (signIn && refused) refusedClaves.set(cuil, { ...refused, failures: 0 })
  const opened = identity ? attempts.filter((one) => one.cuil === cuil && stillCounts(one)) : []
  for (const attempt of opened) attempt.outcome = 'opened'
  waysOpened.push({ cuil, at: now })
}

/** At the next sign-in. */
export function tellsLater(cuil: string, what: StaffChange['what'], state: KioskState, here: { at: number; place: string } = elsewhere(state)): void {
  state.staffChangesMade += 1
  state.staffChanges.push({ number: state.staffChangesMade, cuil, what, ...here })
}

const elsewhere = ({ elsewhereNow }: KioskState) => ({ at: elsewhereNow, place: officeElsewhere.name })
