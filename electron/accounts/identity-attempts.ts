import type { ExpressionBuilder, Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Facts } from '../journal/entry.ts'
import { identityAttemptsLeft, questionSetOfNextAttempt } from '../rules/attempts.ts'
import { change, type Store } from './change.ts'
import type { Reads, Tables } from './tables.ts'

export interface CountedAttempt {
  id: string
  /** Which set of questions it gets, from 1. */
  questionSet: number
}

export interface IdentityAttempts {
  /** What the next attempt would be, and how many there are with it; null when identity is closed. Counts nothing. */
  next(cuil: string): Promise<{ questionSet: number; left: number } | null>
  /** Counts one before anything is judged; null when identity is closed. `id` is its operation, made by the caller. */
  count(cuil: string, id: string): Promise<CountedAttempt | null>
  /** How it ended. One that passed no longer counts: it gave nothing away. */
  end(attempt: CountedAttempt, cuil: string, outcome: 'passed' | 'failed', operation: string): Promise<void>
}

/**
 * The attempts to prove an identity, per CUIL and across all machines that share the store (domain 2).
 * Reading, deciding and counting are one transaction that holds the write lock from its start: at two
 * kiosks or two hundred at once, no more are counted than the limit. `whoAsks` is looked up in each of these
 * transactions, for the facts of its entry: what it throws undoes the change. A citizen's own name nobody.
 */
export function identityAttempts(
  store: Store,
  clock: Clock,
  whoAsks: (transaction: Transaction<Tables>) => Promise<Facts> = () => Promise.resolve({}),
): IdentityAttempts {
  return {
    async next(cuil) {
      const started = await countedAttempts(store.db, cuil)
      const now = clock.now()
      const left = identityAttemptsLeft(started, now)
      return left === 0 ? null : { questionSet: questionSetOfNextAttempt(started, now), left }
    },
    count(cuil, id) {
      return change(store, id, async (transaction) => {
        const by = await whoAsks(transaction)
        const started = await countedAttempts(transaction, cuil)
        const now = clock.now()
        const left = identityAttemptsLeft(started, now)
        if (left === 0) return { unchanged: null }
        await transaction.insertInto('identity_attempt').values({ id, cuil, started_at: now, outcome: null }).execute()
        const attempt = { id, questionSet: questionSetOfNextAttempt(started, now) }
        const entry = { kind: 'identity-attempt-counted' as const, facts: { leftAfter: left - 1, ...by }, evidence: { cuil, id } }
        return { entry, result: attempt }
      })
    },
    async end(attempt, cuil, outcome, operation) {
      await change(store, operation, async (transaction) => {
        const by = await whoAsks(transaction)
        const { numUpdatedRows } = await transaction
          .updateTable('identity_attempt')
          .set({ outcome })
          .where('id', '=', attempt.id)
          // The counter may have opened it meanwhile: how it ends holds all the same.
          .where((on) => on.or([on('outcome', 'is', null), on('outcome', '=', 'opened')]))
          .executeTakeFirstOrThrow()
        if (numUpdatedRows !== 1n) throw new Error('this attempt had already ended')
        const entry = { kind: 'identity-attempt-ended' as const, facts: { outcome, ...by }, evidence: { cuil, id: attempt.id } }
        return { entry, result: undefined }
      })
    },
  }
}

/** When each that counts was started. */
export async function countedAttempts(db: Reads, cuil: string): Promise<number[]> {
  const rows = await db.selectFrom('identity_attempt').select('started_at').where('cuil', '=', cuil).where(counts).execute()
  return rows.map((row) => row.started_at)
}

/** Those that count do so no more, as the counter has seen who it is. */
export async function openAttempts(transaction: Transaction<Tables>, cuil: string): Promise<void> {
  await transaction.updateTable('identity_attempt').set({ outcome: 'opened' }).where('cuil', '=', cuil).where(counts).execute()
}

/** Those that failed or never ended, unless the counter opened them. */
const counts = (on: ExpressionBuilder<Tables, 'identity_attempt'>) => on.or([on('outcome', 'is', null), on('outcome', '=', 'failed')])
