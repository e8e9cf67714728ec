import { change, type Store } from '../accounts/change.ts'
import { hashClave } from '../accounts/hashing.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { normalPassword } from '../rules/operator-password.ts'
import { tokenHolds } from './enrolment-token.ts'
import { codeAsTyped, codeHash, newCode } from './one-time-code.ts'
import type { Operator } from './operator.ts'
import { evidenceOf, operatorOf, rowById, withoutCredentials } from './operator-row.ts'
import { clearTries, countOperatorTry, type Where } from './operator-try.ts'
import { sealSecret } from './totp-seal.ts'
import { newTotpSecret, totpStep } from './totp.ts'

const recoveryCodes = 10

export interface Enrolments {
  /**
   * Counted before it is judged; null is every refusal alike: no such legajo, a wrong or expired token, closed after
   * too many, with the sign-ins of the same legajo.
   */
  begin(given: { legajo: string; token: string }, operation: string): Promise<{ operator: Operator } | null>
  /** A new secret for the codes (base32) with its `otpauth://` URI, not stored yet. */
  newSecret(operator: Operator): { secret: string; uri: string }
  /** The step whose code of this secret `code` is now, with one step of tolerance each way; null where it is none. */
  stepOf(secret: string, code: string): number | null
  /**
   * One transaction: the password, the sealed secret, its step used up, ten recovery codes, told here in clear and never
   * again. Whoever calls it has judged the password by its rules. null where the token no longer holds.
   */
  finish(
    given: { operator: string; token: string; password: string; secret: string; step: number },
    operation: string,
  ): Promise<{ recoveryCodes: string[] } | null>
}

/** How somebody gets what they come in with: by a one-time token from a supervisor, or from IT at the machine. */
export function enrolments(store: Store, keys: Keys, clock: Clock, where: Where): Enrolments {
  return {
    begin({ legajo, token }, operation) {
      // One transaction, since nothing slow is judged: who cuts it off learns nothing, and is not counted for it.
      return change(store, operation, async (transaction) => {
        const now = clock.now()
        const { row, isLocked, evidence } = await countOperatorTry(transaction, legajo, { branch: where.branch, door: where.role, now })
        const holds = tokenHolds(token, row, keys, now)
        const begun = row && holds && !isLocked ? { operator: operatorOf(row) } : null
        if (begun) await clearTries(transaction, begun.operator.legajo, where.role)
        return { entry: { kind: 'operator-enrolment-counted', facts: {}, evidence }, result: begun }
      })
    },
    newSecret: ({ legajo }) => newTotpSecret(legajo),
    stepOf: (secret, code) => totpStep(secret, codeAsTyped(code), clock.now()),
    async finish({ operator, token, password, secret, step }, operation) {
      // Hashing takes a tenth of a second or more: done before the transaction, which holds the write lock.
      const hashed = await hashClave(normalPassword(password), keys)
      const key = keys.current('operators')
      const codes = Array.from({ length: recoveryCodes }, newCode)
      return change(store, operation, async (transaction) => {
        const row = await rowById(transaction, operator)
        if (!row || !tokenHolds(token, row, keys, clock.now())) return { unchanged: null }
        await transaction.updateTable('operator').where('id', '=', operator).set({
          ...withoutCredentials,
          state: 'active',
          since: new Date(clock.now()).toISOString(),
          password_hash: hashed.hash,
          pepper_id: hashed.pepperId,
          totp_sealed: sealSecret(secret, operator, key),
          totp_key_id: key.id,
          totp_step: step,
        }).execute()
        await transaction.deleteFrom('operator_recovery').where('operator', '=', operator).execute()
        // Under the same key as the secret, whose id is stored.
        const kept = codes.map((code) => ({ operator, hash: codeHash('recovery', code, operator, key) }))
        await transaction.insertInto('operator_recovery').values(kept).execute()
        await clearTries(transaction, row.legajo)
        return { entry: { kind: 'operator-enrolled', facts: { operator }, evidence: evidenceOf(row) }, result: { recoveryCodes: codes } }
      })
    },
  }
}
