import { isDeepStrictEqual } from 'node:util'
import { levelsAsTold, phoneCodesAsTold } from './levels-as-told.ts'
import { staffAsTold } from './staff-as-told.ts'
import type { Stored } from './stored.ts'

const kindsOfChange = [
  'identity-attempt-counted', 'identity-attempt-ended', 'account-opened', 'sign-in-counted', 'signed-in',
  'cuil-search-counted', 'clave-recovered', 'clave-changed', 'clave-closed',
  'level-raised', 'level-lowered', 'way-opened', 'staff-change-told', 'phone-code-made', 'phone-code-counted',
  'operator-added', 'operator-enrolled', 'operator-sign-in-counted', 'operator-signed-in', 'operator-signed-out', 'operator-ended',
  'desk-looked-up', 'desk-refused',
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
  for (const { kind, evidence: { cuil, legajo } } of entries) {
    const place = opened.has(cuil) ? cuil : 'strangers'
    const placeOfStaff = typeof legajo === 'string' ? `operator-${legajo}` : 'operator-strangers'
    if (kind === 'operator-sign-in-counted') refused.set(placeOfStaff, (refused.get(placeOfStaff) ?? 0) + 1)
    if (kind === 'operator-signed-in' || kind === 'operator-ended') refused.delete(placeOfStaff)
    if (kind === 'account-opened') opened.add(cuil)
    if (kind === 'sign-in-counted') refused.set(place, (refused.get(place) ?? 0) + 1)
    if (kind === 'signed-in' || kind === 'clave-recovered') refused.delete(place)
  }
  const held = Map.groupBy(refusedClaves, ({ place }) => (opened.has(place) || /^operator-(?!stranger)/.test(place) ? place : place.startsWith('operator-') ? 'operator-strangers' : 'strangers'))
  const sums = [...held].map(([place, rows]): [unknown, number] => [place, rows.reduce((sum, row) => sum + row.refused, 0)])
  const told = entries.filter(({ kind }) => kind === 'signed-in').map(({ operation, evidence: { cuil } }) => `${operation ?? ''} ${String(cuil)}`)
  return {
    'a clave that was counted and its entry': isDeepStrictEqual(new Map(sums), refused),
    'a sign-in and its entry': signIns.every(({ id, cuil }) => told.includes(`${id} ${cuil}`)),
  }
}

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
