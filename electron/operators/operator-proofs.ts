import type { Transaction } from 'kysely'
import { change, type Change, type Store } from '../accounts/change.ts'
import { hashClave, isOutdated, verifyClave, type HashedClave } from '../accounts/hashing.ts'
import { nobodysClave } from '../accounts/nobodys-clave.ts'
import { countSuccess } from '../accounts/sign-in-count.ts'
import type { Tables } from '../accounts/tables.ts'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { normalPassword } from '../rules/operator-password.ts'
import { requireActing } from './acting.ts'
import { codeAsTyped, codeHash } from './one-time-code.ts'
import type { Acting } from './operator.ts'
import { placeOf, rowById, type OperatorRow } from './operator-row.ts'
import { countOperatorTry, type CountedTry, type Where } from './operator-try.ts'
import { openSecret, sealSecret } from './totp-seal.ts'
import { newTotpSecret, totpStep } from './totp.ts'

export interface Given {
  legajo: string
  password: string
  /** Of the phone, or one of those for recovery. */
  code: string
}

/** What somebody has just proved, until it is redeemed: it may have been used up elsewhere meanwhile. */
export interface Proof {
  row: OperatorRow
  /** null where it was a recovery code. */
  step: number | null
  recoveryHash: string
  rehashed: HashedClave | null
  before: CountedTry['before']
}

export interface OperatorProofs {
  /** Counted before it is judged; null is every refusal alike, by the same work. `by` is who lets another prove it: throws `StaffSessionOver`. */
  prove(given: Given, operation: string, by: Acting | null): Promise<Proof | null>
  /**
   * Uses the code up, in the transaction of what was proved for; what was refused before stays to be told. null where it no
   * longer holds, and then nothing is written.
   */
  redeem(transaction: Transaction<Tables>, proof: Proof): Promise<{ row: OperatorRow; recoveryCodesLeft: number | null } | null>
}

interface Credentials {
  operator: string
  password: HashedClave
  sealed: string
  keyId: string
}

/** How operators prove who they are: a password and a code, counted and judged together (domain 2 and 6). */
export function operatorProofs(store: Store, keys: Keys, clock: Clock, where: Where): OperatorProofs {
  // Judged for who cannot come in at all, so that it takes as long as for who can; nobody knows them.
  let nobodys: Promise<Credentials> | undefined

  const count = (legajo: string, by: Acting | null) => async (transaction: Transaction<Tables>): Promise<Change<CountedTry>> => {
    if (by) await requireActing(transaction, by, null, clock.now())
    const counted = await countOperatorTry(transaction, legajo, { branch: where.branch, door: where.role, now: clock.now() })
    const facts = by ? { operator: by.operator } : {}
    return { entry: { kind: 'operator-sign-in-counted', facts, evidence: counted.evidence }, result: counted }
  }

  const isLeft = async (hash: string, operator: string) => {
    const found = await store.db.selectFrom('operator_recovery').select('hash').where('hash', '=', hash).where('operator', '=', operator).executeTakeFirst()
    return found !== undefined
  }

  return {
    async prove({ legajo, password, code }, operation, by) {
      const { row, isLocked, before } = await change(store, operation, count(legajo, by))
      nobodys ??= nobodysCredentials(keys)
      const nobody = await nobodys
      const stored = credentialsOf(row) ?? nobody
      const isRight = await verifyClave(normalPassword(password), stored.password, keys)
      const key = keys.byId(stored.keyId)
      const typed = codeAsTyped(code)
      const step = totpStep(openSecret(stored.sealed, stored.operator, key), typed, clock.now())
      const recoveryHash = codeHash('recovery', typed, stored.operator, key)
      const isRecovery = await isLeft(recoveryHash, stored.operator)
      const isNewStep = step !== null && step > (row?.totp_step ?? 0)
      if (!row || stored === nobody || !isRight || isLocked || !(isNewStep || isRecovery)) return null
      const rehashed = isOutdated(stored.password, keys) ? await hashClave(normalPassword(password), keys) : null
      return { row, step: isNewStep ? step : null, recoveryHash, rehashed, before }
    },
    async redeem(transaction, { row, step, recoveryHash, rehashed, before }) {
      const current = await rowById(transaction, row.id)
      // The seal is another one after each enrolment: the codes and the password would be of before.
      if (current?.state !== 'active' || current.totp_sealed !== row.totp_sealed) return null
      if (step !== null && step <= current.totp_step) return null
      if (step === null) {
        const { numDeletedRows } = await transaction.deleteFrom('operator_recovery')
          .where('hash', '=', recoveryHash).where('operator', '=', row.id).executeTakeFirstOrThrow()
        if (numDeletedRows === 0n) return null
      }
      const password = rehashed ? { password_hash: rehashed.hash, pepper_id: rehashed.pepperId } : {}
      await transaction.updateTable('operator').set({ totp_step: step ?? current.totp_step, ...password }).where('id', '=', row.id).execute()
      await countSuccess(transaction, placeOf(row.legajo, where.role), before)
      return { row: current, recoveryCodesLeft: step === null ? await codesLeft(transaction, row.id) : null }
    },
  }
}

/** null where somebody cannot come in: not enrolled yet, or ended. */
function credentialsOf(row: OperatorRow | undefined): Credentials | null {
  if (row?.state !== 'active' || row.password_hash === null || row.pepper_id === null) return null
  if (row.totp_sealed === null || row.totp_key_id === null) return null
  return { operator: row.id, password: { hash: row.password_hash, pepperId: row.pepper_id }, sealed: row.totp_sealed, keyId: row.totp_key_id }
}

async function nobodysCredentials(keys: Keys): Promise<Credentials> {
  const key = keys.current('operators')
  const password = await nobodysClave(keys)
  return { operator: 'nobody', password, sealed: sealSecret(newTotpSecret('nobody').secret, 'nobody', key), keyId: key.id }
}

async function codesLeft(transaction: Transaction<Tables>, operator: string): Promise<number> {
  const left = await transaction.selectFrom('operator_recovery').select('hash').where('operator', '=', operator).execute()
  return left.length
}
