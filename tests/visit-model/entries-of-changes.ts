import { isDeepStrictEqual } from 'node:util'
import type { Stored } from './stored.ts'

const kindsOfChange = [
  'identity-attempt-counted', 'identity-attempt-ended', 'account-opened', 'sign-in-counted', 'signed-in',
  'cuil-search-counted', 'clave-recovered', 'clave-changed', 'clave-closed',
]
const otherKinds = ['chain-started', 'kiosk-started', 'clock-set-back', 'event-refused', 'many-sign-ins-refused']

/** One commit a change: what the journal tells and what the tables hold match one to one, and nothing was done twice. */
export function changesNotToldOnce(stored: Stored): string[] {
  const { attempts, accounts, entries } = stored
  const of = (wanted: string) => entries.filter(({ kind }) => kind === wanted)
  const counted = of('identity-attempt-counted').map(({ operation, evidence: { id, cuil } }) => ({ operation, id, cuil }))
  const ended = of('identity-attempt-ended').map(({ facts: { outcome }, evidence: { id, cuil } }) => ({ id, cuil, outcome }))
  const opened = of('account-opened').map(({ evidence }) => evidence['cuil'])
  const operations = entries.filter(({ kind }) => kindsOfChange.includes(kind)).map(({ operation }) => operation)

  const holds = {
    'an attempt and its entry': isDeepStrictEqual(counted, attempts.map(({ id, cuil }) => ({ operation: id, id, cuil }))),
    'an attempt\'s end and its entry': isDeepStrictEqual(
      ended,
      attempts.filter(({ outcome }) => outcome !== null).map(({ id, cuil, outcome }) => ({ id, cuil, outcome })),
    ),
    'an account and its entry': isDeepStrictEqual(opened.sort(), accounts.map(({ cuil }) => cuil)),
    ...signInsAsTold(stored),
    ...clavesAsTold(stored),
    'a change and its operation': new Set(operations).size === operations.length && !operations.includes(null),
    'an entry and what it could tell': entries.every(({ kind }) => [...kindsOfChange, ...otherKinds].includes(kind)),
  }
  return Object.entries(holds).filter(([, matches]) => !matches).map(([what]) => `${what} do not match one to one`)
}

/** The tables of signing in, as the journal tells how they came to be. */
function signInsAsTold({ refusedClaves, signIns, entries }: Stored): Record<string, boolean> {
  const opened = new Set<unknown>()
  const refused = new Map<unknown, number>()
  for (const { kind, evidence: { cuil } } of entries) {
    const place = opened.has(cuil) ? cuil : 'strangers'
    if (kind === 'account-opened') opened.add(cuil)
    if (kind === 'sign-in-counted') refused.set(place, (refused.get(place) ?? 0) + 1)
    if (kind === 'signed-in' || kind === 'clave-recovered') refused.delete(place)
  }
  const held = Map.groupBy(refusedClaves, ({ place }) => (opened.has(place) ? place : 'strangers'))
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
