import { isDeepStrictEqual } from 'node:util'
import { levelsAsTold, phoneCodesAsTold } from './levels-as-told.ts'
import { staffAsTold } from './staff-as-told.ts'
import type { Stored } from './stored.ts'

const kindsOfChange = [
  'identity-attempt-counted', 'identity-attempt-ended', 'account-opened', 'sign-in-counted', 'signed-in',
  'cuil-search-counted', 'clave-recovered', 'clave-changed', 'clave-closed',
  'level-raised', 'level-lowered', 'way-opened', 'staff-change-told', 'phone-code-made', 'phone-code-counted',
  'operator-added', 'operator-enrolled', 'operator-sign-in-counted', 'operator-signed-in', 'operator-signed-out', 'operator-ended',
  'operator-resumed', 'operator-unlocked', 'presence-approved', 'presence-refused', 'desk-looked-up', 'desk-compared', 'desk-refused',
]
const otherKinds = ['chain-started', 'kiosk-started', 'clock-set-back', 'event-refused', 'many-sign-ins-refused', 'heads-seen']

/** One commit a change: what the journal tells and what the tables hold match one to one, and nothing was done twice. */
export function changesNotToldOnce(stored: Stored): string[] {
  const { attempts, accounts, entries } = stored
  const of = (wanted: string) => entries.filter(({ kind }) => kind === wanted)
  const counted = of('identity-attempt-counted').map(({ operation, evidence: { id, cuil } }) => ({ operation, id, cuil }))
  const ended = of('identity-attempt-ended').map(({ facts: { outcome }, evidence: { id, cuil } }) => ({ id, cuil, outcome }))
  // One that the counter opened may have failed before.
  const openedAttempts = new Set<unknown>(attempts.filter(({ outcome }) => outcome === 'opened').map(({ id }) => id))
  const opened = of('account-opened').map(({ evidence }) => evidence['cuil'])
  const operations = entries.filter(({ kind }) => kindsOfChange.includes(kind)).map(({ operation }) => operation)

  const holds = {
    'an attempt and its entry': isDeepStrictEqual(counted, attempts.map(({ id, cuil }) => ({ operation: id, id, cuil }))),
    'an attempt\'s end and its entry': isDeepStrictEqual(
      ended.filter(({ id }) => !openedAttempts.has(id)),
      attempts.filter(({ outcome }) => outcome === 'passed' || outcome === 'failed').map(({ id, cuil, outcome }) => ({ id, cuil, outcome })),
    ),
    'an attempt that was opened and its entry': ended.every(({ id, outcome }) => !openedAttempts.has(id) || outcome === 'failed') &&
      attempts.every(({ outcome, cuil }) => outcome !== 'opened' || of('way-opened').some(({ facts, evidence }) => facts['identity'] === true && evidence['cuil'] === cuil)),
    'an account and its entry': isDeepStrictEqual(opened.sort(), accounts.map(({ cuil }) => cuil)),
    ...signInsAsTold(stored),
    ...clavesAsTold(stored),
    ...levelsAsTold(stored),
    ...phoneCodesAsTold(stored),
    ...staffAsTold(stored),
    'a change and its operation': new Set(operations).size === operations.length && !operations.includes(null),
    'an entry and what it could tell': entries.every(({ kind }) => [...kindsOfChange, ...otherKinds].includes(kind)),
  }
  return Object.entries(holds).filter(([, matches]) => !matches).map(([what]) => `${what} do not match one to one`)
}

/** The tables of signing in, as the journal tells how they came to be. */
function signInsAsTold({ refusedClaves, signIns, entries }: Stored): Record<string, boolean> {
  const opened = new Set<unknown>()
  const refused = new Map<unknown, number>()
  /** To take the screen back, since somebody came in or took it back. */
  const ownTries = new Map<unknown, number>()
  const triedMeanwhile = new Set<unknown>()
  const adds = (counts: Map<unknown, number>, place: unknown, times = 1) => { counts.set(place, (counts.get(place) ?? 0) + times) }
  for (const { kind, facts, evidence: { cuil, legajo } } of entries) {
    const place = opened.has(cuil) ? cuil : 'strangers'
    const placeOfStaff = typeof legajo === 'string' ? `operator-${legajo}` : 'operator-strangers'
    if (kind === 'operator-sign-in-counted' || kind === 'presence-refused') adds(refused, placeOfStaff)
    if (kind === 'operator-sign-in-counted' && facts['operator'] !== undefined) adds(ownTries, placeOfStaff)
    else if (kind === 'operator-sign-in-counted' && ownTries.has(placeOfStaff)) triedMeanwhile.add(placeOfStaff)
    if (kind === 'operator-resumed' && !triedMeanwhile.has(placeOfStaff)) adds(refused, placeOfStaff, -(ownTries.get(placeOfStaff) ?? 0))
    if (kind === 'operator-signed-in' || kind === 'operator-ended') refused.delete(placeOfStaff)
    if (kind === 'operator-signed-in' || kind === 'operator-resumed') {
      ownTries.delete(placeOfStaff)
      triedMeanwhile.delete(placeOfStaff)
    }
    if (kind === 'account-opened') opened.add(cuil)
    if (kind === 'sign-in-counted') adds(refused, place)
    // Who is in already is told of those before when they next come in.
    if (kind === 'signed-in' && facts['again'] === true) adds(refused, place, -1)
    else if (kind === 'signed-in' || kind === 'clave-recovered') refused.delete(place)
  }
  const held = Map.groupBy(refusedClaves, ({ place }) => placeAsTold(place, opened))
  const sums = [...held].map(([place, rows]): [unknown, number] => [place, rows.reduce((sum, row) => sum + row.refused, 0)])
  const told = entries.filter(({ kind }) => kind === 'signed-in').map(({ operation, evidence: { cuil } }) => `${operation ?? ''} ${String(cuil)}`)
  return {
    'a clave that was counted and its entry': isDeepStrictEqual(some(new Map(sums)), some(refused)),
    'a sign-in and its entry': signIns.every(({ id, cuil }) => told.includes(`${id} ${cuil}`)),
  }
}

/** Of all doors together, and of all who have no account. */
function placeAsTold(place: string, opened: ReadonlySet<unknown>): string {
  if (opened.has(place)) return place
  if (!place.startsWith('operator-')) return 'strangers'
  return place.startsWith('operator-stranger') ? 'operator-strangers' : place.replace(/-(kiosk|counter|presence)$/, '')
}

const some = (counts: ReadonlyMap<unknown, number>) => new Map([...counts].filter(([, count]) => count > 0))

/** Claves that others have taken the place of, the five newest of each person; and which account is closed. */
function clavesAsTold({ accounts, claveHistory, entries }: Stored): Record<string, boolean> {
  const replaced = new Map<unknown, (string | null)[]>()
  const closed = new Set<unknown>()
  for (const { kind, operation, evidence: { cuil } } of entries) {
    if (kind === 'clave-closed') closed.add(cuil)
    if (kind !== 'clave-recovered' && kind !== 'clave-changed') continue
    closed.delete(cuil)
    replaced.set(cuil, [operation, ...(replaced.get(cuil) ?? [])].slice(0, 5))
  }
  const held = Map.groupBy(claveHistory, ({ cuil }): unknown => cuil)
  const closedHeld = accounts.filter(({ closedAt }) => closedAt !== null).map(({ cuil }) => cuil)
  return {
    'a clave of before and its entry': isDeepStrictEqual(new Map([...held].map(([cuil, rows]) => [cuil, rows.map(({ id }) => id)])), replaced),
    'an account that is closed and its entry': isDeepStrictEqual(new Set<unknown>(closedHeld), closed),
  }
}
