import { officeElsewhere } from './counter-elsewhere.ts'
import { stillCounts } from './model-identity.ts'
import { lockOf } from './model-tries.ts'
import { recoveryCodesGiven } from './model-staff.ts'
import type { KioskState, StaffChange } from './model-state.ts'
import type { StaffAct } from './step.ts'

const codeLastsMs = 24 * 3_600_000

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
    case 'opens':
      if (opensWays(cuil, state) && account) tellsLater(cuil, 'opened', state)
      return
    case 'makes-code':
      if (!account) state.phoneCodes.set(cuil, { until: now + codeLastsMs, tries: 0 })
      return
    default:
      return what satisfies never
  }
}

const stepMs = 30_000
export const placeOfOperator = 'operator-40112'

/** By a code that has not been used, and where the way in is open. */
export function mayComeInElsewhere({ operator, elsewhereNow, refusedClaves }: KioskState): boolean {
  const isLocked = lockOf(refusedClaves.get(placeOfOperator), elsewhereNow) !== null
  return operator.isActive && !isLocked && Math.floor(elsewhereNow / stepMs) > operator.totpStep
}

/** Which ends the session that they have here. */
export function comesInElsewhere({ operator, elsewhereNow, refusedClaves }: KioskState): void {
  operator.totpStep = Math.floor(elsewhereNow / stepMs)
  operator.sessionsBegun += 1
  operator.session = operator.sessionsBegun
  refusedClaves.delete(placeOfOperator)
}

export function isEnded({ operator, refusedClaves }: KioskState): void {
  Object.assign(operator, { isActive: false, session: null, totpStep: 0, recoveryCodesUsed: recoveryCodesGiven } satisfies Partial<KioskState['operator']>)
  refusedClaves.delete(placeOfOperator)
}

/** All that too many failures may have closed; false where there were none. */
export function opensWays(cuil: string, { refusedClaves, attempts }: KioskState): boolean {
  const refused = refusedClaves.get(cuil)
  const opened = attempts.filter((one) => one.cuil === cuil && stillCounts(one))
  const didFail = refused !== undefined && refused.failures > 0
  if (refused) refused.failures = 0
  for (const attempt of opened) attempt.outcome = 'opened'
  return didFail || opened.length > 0
}

/** At the next sign-in. */
export function tellsLater(cuil: string, what: StaffChange['what'], state: KioskState, here: { at: number; place: string } = elsewhere(state)): void {
  state.staffChangesMade += 1
  state.staffChanges.push({ number: state.staffChangesMade, cuil, what, ...here })
}

const elsewhere = ({ elsewhereNow }: KioskState) => ({ at: elsewhereNow, place: officeElsewhere.name })
