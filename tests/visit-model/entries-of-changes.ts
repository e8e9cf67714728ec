import { isDeepStrictEqual } from 'node:util'
import type { Stored } from './stored.ts'

const kindsOfChange = ['identity-attempt-counted', 'identity-attempt-ended', 'account-opened']
const otherKinds = ['chain-started', 'kiosk-started', 'clock-set-back', 'event-refused']

/** One commit a change: what the journal tells and what the tables hold match one to one, and nothing was done twice. */
export function changesNotToldOnce({ attempts, accounts, entries }: Stored): string[] {
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
    'an account and its entry': isDeepStrictEqual(opened.sort(), accounts),
    'a change and its operation': new Set(operations).size === operations.length && !operations.includes(null),
    'an entry and what it could tell': entries.every(({ kind }) => [...kindsOfChange, ...otherKinds].includes(kind)),
  }
  return Object.entries(holds).filter(([, matches]) => !matches).map(([what]) => `${what} do not match one to one`)
}
