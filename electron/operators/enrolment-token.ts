import { timingSafeEqual } from 'node:crypto'
import type { Keys } from '../keys/keys.ts'
import { isGood } from '../rules/clock-set-back.ts'
import { codeHash, newCode } from './one-time-code.ts'
import type { Operator } from './operator.ts'
import type { OperatorRow } from './operator-row.ts'

const tokenMs = 60 * 60_000

/** Given to somebody once, in clear, so that they can enrol. */
export interface EnrolmentToken {
  token: string
  /** Milliseconds since 1970. */
  until: number
  operator: Operator
}

/** A new token that lasts an hour, and what the store keeps of it. */
export function newToken(operator: string, keys: Keys, now: number) {
  const token = newCode()
  const until = now + tokenMs
  // Without the key's id: where another key has taken its place within the hour, a new token is asked for.
  return { token, until, kept: { token_hash: codeHash('token', token, operator, keys.current('operators')), token_until: until } }
}

/** Whether `token` opens somebody's enrolment at `now`; for nobody too, by the same work. */
export function tokenHolds(token: string, row: OperatorRow | undefined, keys: Keys, now: number): boolean {
  const { id, state, token_hash: kept, token_until: until } = row ?? { id: 'nobody', state: 'ended', token_hash: null, token_until: 0 }
  const hash = codeHash('token', token, id, keys.current('operators'))
  const isSame = timingSafeEqual(Buffer.from(hash), Buffer.from(kept ?? '0'.repeat(hash.length)))
  return isSame && kept !== null && state === 'enrolling' && isGood({ until, lastsMs: tokenMs }, now)
}
