import { isDeepStrictEqual } from 'node:util'
import type { Outcomes } from './happening.ts'
import { nameOfOperator } from './citizens.ts'
import { machineElsewhere } from './counter-elsewhere.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { operatorAt } from './model-overlays.ts'
import { preferencesAt } from './model-preferences.ts'
import { recoveryCodesGiven } from './model-staff.ts'
import type { ModelKiosk } from './model.ts'
import { outlineOf, partyOf } from './outline.ts'
import type { Stored } from './stored.ts'

/** What must be seen and stored, as the model has it. */
export function expectedState({ state, visit, secondsLeft, attracts, isConcealed, hasPage }: ModelKiosk) {
  return {
    attempts: state.attempts,
    accounts: inOrder([...state.accounts].map(([cuil, { level, claveSince, levelSince, isClosed, before }]) => (
      { cuil, level, claveSince, levelSince, isClosed, before: before.length }
    ))),
    cuilSearches: state.cuilSearches.length,
    untold: state.staffChanges.map(({ cuil, what, at, place }) => ({ cuil, what, at, place })),
    phoneCodes: inOrder([...state.phoneCodes].map(([cuil, { until, tries }]) => ({ cuil, until, tries }))),
    phoneCodesCounted: state.phoneCodesCounted,
    toldByStaff: state.toldByStaff,
    operator: { ...state.operator, session: state.operator.session !== null },
    refusedClaves: inOrder([...state.refusedClaves].map(([place, refused]) => ({ place: placeOf(place), ...refused }))),
    signIns: inOrder(state.signIns),
    manyRefused: state.manyRefused,
    starts: state.starts,
    refusals: Object.fromEntries([...state.refusals].sort()),
    pages: state.visits.length,
    view: hasPage && {
      screen: visit.outline,
      ids: visit.asked,
      overlay: secondsLeft === null ? (attracts ? 'attract' : visit.overlay) : 'idle',
      secondsLeft,
      concealed: isConcealed,
      preferences: preferencesAt(visit),
      signedIn: visit.signedIn && visit.outline.name !== 'notice',
      party: partyOf(visit.outline),
      operator: operatorAt(visit) ? nameOfOperator : null,
    },
  }
}

/** The same of the kiosk. */
export function observedState(stored: Stored, { hasPage }: ModelKiosk, { shell }: KioskUnderTest): ReturnType<typeof expectedState> {
  const page = shell.pages.at(-1)
  const view = page?.at(-1)
  return {
    attempts: stored.attempts.map(({ cuil, startedAt, outcome }) => ({ cuil, startedAt, outcome })),
    accounts: inOrder(stored.accounts.map(({ cuil, level, claveSince, levelSince, closedAt }) => ({
      cuil, level, claveSince: Date.parse(claveSince), levelSince: Date.parse(levelSince), isClosed: closedAt !== null,
      before: stored.claveHistory.filter((one) => one.cuil === cuil).length,
    }))),
    cuilSearches: stored.entries.filter(({ kind }) => kind === 'cuil-search-counted').length,
    untold: stored.staffChanges.filter(({ toldAt }) => toldAt === null).map(({ cuil, kind, at, branch }) => ({ cuil, what: kind, at, place: branch })),
    phoneCodes: inOrder(stored.phoneCodes.map(({ cuil, until, tries }) => ({ cuil, until, tries }))),
    phoneCodesCounted: stored.entries.filter(({ kind }) => kind === 'phone-code-counted').length,
    refusedClaves: inOrder(stored.refusedClaves.map((row) => ({ ...row, place: placeOf(row.place) }))),
    signIns: inOrder(stored.signIns.map(({ cuil, at }) => ({ cuil, at }))),
    manyRefused: stored.entries.filter(({ kind }) => kind === 'many-sign-ins-refused').length,
    toldByStaff: toldByStaff(stored),
    operator: operatorIn(stored),
    starts: stored.entries.filter(({ kind }) => kind === 'kiosk-started').length,
    refusals: refusalsIn(stored),
    pages: shell.pages.length,
    view: hasPage && view !== undefined && {
      screen: outlineOf(view.screen),
      ids: new Set(page?.map(({ id }) => id)).size,
      overlay: view.overlay && view.overlay.kind,
      secondsLeft: view.overlay?.kind === 'idle' ? view.overlay.secondsLeft : null,
      concealed: view.concealed,
      preferences: view.preferences,
      signedIn: view.signedIn,
      party: view.party,
      operator: view.operator,
    },
  }
}

/** The one of these states that the kiosk is in; the first where none fits, from which the difference is then told. */
export function whichOf([first, ...others]: Outcomes, real: KioskUnderTest): ModelKiosk {
  if (others.length === 0) return first
  const stored = real.readsStore()
  const isSame = (model: ModelKiosk) => isDeepStrictEqual(observedState(stored, model, real), expectedState(model))
  return [first, ...others].find(isSame) ?? first
}

/** Which place is whose stranger's is nobody's business. */
const placeOf = (place: string) => /^(operator-)?stranger/.exec(place)?.[0] ?? place

function operatorIn({ operators, entries }: Stored): ReturnType<typeof expectedState>['operator'] {
  const { id = '', state, totpStep = 0, session = null, sessionMachine = null, recoveryCodes = 0 } = operators.find(({ legajo }) => legajo === nameOfOperator.legajo) ?? {}
  const sessionsBegun = entries.filter(({ kind, facts }) => kind === 'operator-signed-in' && facts['operator'] === id).length
  return {
    isActive: state === 'active', totpStep, recoveryCodesUsed: recoveryCodesGiven - recoveryCodes, session: session !== null, sessionsBegun,
    sessionAt: sessionMachine === null ? null : sessionMachine === machineElsewhere(nameOfOperator.legajo) ? 'elsewhere' : 'here',
  }
}

/** Each entry of it in a line, as the model has them. */
function toldByStaff({ entries }: Stored): string[] {
  const here = entries.find(({ kind }) => kind === 'kiosk-started')?.machine
  return entries.filter(({ machine }) => machine === here).flatMap(({ kind, facts, evidence: { cuil = 'nobody' } }) => {
    const { task, fits, reason, atDesk, leftOpen } = facts
    switch (kind) {
      case 'desk-looked-up':
        return [`${kind} ${String(cuil)}`]
      case 'desk-compared':
        return [`${kind} ${String(task)} ${String(fits)}`]
      case 'desk-refused':
        return [`${kind} ${String(task)} ${String(reason)}`]
      case 'sign-in-counted':
        return atDesk === true ? [`${kind} at the desk`] : []
      case 'operator-signed-out':
        return [leftOpen === true ? `${kind}, left open` : kind]
      case 'level-raised':
      case 'way-opened':
      case 'operator-resumed':
      case 'presence-approved':
        return [kind]
      default:
        return []
    }
  })
}

function inOrder<Row extends object>(rows: Row[]): Row[] {
  const texts = new Map(rows.map((row) => [row, Object.values(row).join(' ')]))
  return rows.toSorted((one, other) => (texts.get(one) ?? '').localeCompare(texts.get(other) ?? ''))
}

function refusalsIn({ entries }: Stored): Record<string, number> {
  const refused = entries.filter(({ kind }) => kind === 'event-refused')
  const byReason = Object.entries(Object.groupBy(refused, ({ facts }) => String(facts['reason'])))
  return Object.fromEntries(byReason.map(([reason, entries = []]): [string, number] => [reason, entries.length]).sort())
}
