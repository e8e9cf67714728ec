import { sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { change, type Change, type Store } from './change.ts'
import { accountOf, levelIn, levelSinceOf, lockOf } from './account-row.ts'
import { hashClave, verifyClave, type HashedClave } from './hashing.ts'
import type { Occasion } from './sign-ins.ts'
import type { Tables } from './tables.ts'

/** Besides the clave of now, as many of before are not to be taken again (domain 1, `reused`). */
const claveKeptBefore = 5

/** How somebody's clave stands. */
export interface ClaveState {
  level: 2 | 3
  /** ISO 8601. */
  levelSince: string
  claveSince: string
  /** Until when the way in is closed (milliseconds since 1970), or until recovery; null where it is open. */
  lock: number | 'recovery' | null
  /** Newest first. */
  signIns: Occasion[]
}

export interface NewClave {
  cuil: string
  clave: string
  /** `recovered` by proving who one is, or `changed` in a session. */
  why: { how: 'recovered' } | { how: 'changed'; policies: { digest: string; acceptedAt: string } }
  /** As the person was told that it stands: where it has become another meanwhile, nothing is changed. */
  was: Pick<ClaveState, 'level' | 'claveSince'>
}

export interface Claves {
  /** null where there is no account. */
  stateOf(cuil: string): Promise<ClaveState | null>
  /** Whether it is the clave of now or one of the five before. */
  wasUsed(cuil: string, clave: string): Promise<boolean>
  /**
   * Puts a clave in the place of the one of now. Recovering opens a way in that was closed, and brings level 3 back to
   * 2 (domain 2). null where it is no longer as the person was told, or in a session closed.
   */
  replace(given: NewClave, operation: string): Promise<{ level: 2 | 3; claveSince: string } | null>
  /** Nobody comes in with it any more, sessions that are open end: until it is recovered. False where it is another one by now. */
  close(session: { cuil: string; claveSince: string }, operation: string): Promise<boolean>
}

export function claveStore(store: Store, keys: Keys, clock: Clock): Claves {
  const now = () => new Date(clock.now()).toISOString()

  const replacing = ({ cuil, why, was }: NewClave, hashed: HashedClave, id: string) =>
    async (transaction: Transaction<Tables>): Promise<Change<{ level: 2 | 3; claveSince: string } | null>> => {
      const account = await accountOf(transaction, cuil)
      if (account?.clave_since !== was.claveSince || levelIn(account) !== was.level) return { unchanged: null }
      if (why.how === 'changed' && account.closed_at !== null) return { unchanged: null }
      const claveSince = laterThan(account.clave_since, now())
      const level = why.how === 'recovered' ? 2 : levelIn(account)
      const { hash, pepper_id, level: levelBefore } = account
      await transaction.insertInto('clave_history').values({ id, cuil, hash, pepper_id, until: claveSince }).execute()
      const kept = transaction.selectFrom('clave_history').select('id').where('cuil', '=', cuil).orderBy(sql`rowid desc`).limit(claveKeptBefore)
      await transaction.deleteFrom('clave_history').where('cuil', '=', cuil).where('id', 'not in', kept).execute()
      await transaction.updateTable('account').where('cuil', '=', cuil).set({
        hash: hashed.hash,
        pepper_id: hashed.pepperId,
        clave_since: claveSince,
        closed_at: null,
        level,
        ...(level === levelBefore ? {} : { level_since: claveSince }),
        ...(why.how === 'recovered' ? { recovered_at: claveSince } : {}),
        ...(why.how === 'changed' ? { policies_digest: why.policies.digest, policies_accepted_at: why.policies.acceptedAt } : {}),
      }).execute()
      if (why.how === 'recovered') await transaction.deleteFrom('sign_in_state').where('place', '=', cuil).execute()
      const entry = {
        kind: why.how === 'recovered' ? ('clave-recovered' as const) : ('clave-changed' as const),
        facts: { level, levelBefore },
        evidence: { cuil, ...(why.how === 'changed' ? { policies: why.policies.digest } : {}) },
      }
      return { entry, result: { level, claveSince } }
    }

  return {
    async stateOf(cuil) {
      const account = await accountOf(store.db, cuil)
      if (!account) return null
      const signIns = await store.db.selectFrom('sign_in').select(['at', 'branch']).where('cuil', '=', cuil).orderBy(sql`rowid desc`).execute()
      const lock = await lockOf(store.db, cuil, clock.now())
      return {
        level: levelIn(account),
        levelSince: levelSinceOf(account),
        claveSince: account.clave_since,
        lock: account.closed_at === null ? lock : 'recovery',
        signIns,
      }
    },
    async wasUsed(cuil, clave) {
      const account = await accountOf(store.db, cuil)
      const before = await store.db.selectFrom('clave_history').select(['hash', 'pepper_id']).where('cuil', '=', cuil).execute()
      for (const { hash, pepper_id: pepperId } of account ? [account, ...before] : before) {
        if (await verifyClave(clave, { hash, pepperId }, keys)) return true
      }
      return false
    },
    async replace(given, operation) {
      const hashed = await hashClave(given.clave, keys)
      return change(store, operation, replacing(given, hashed, operation))
    },
    close({ cuil, claveSince }, operation) {
      return change(store, operation, async (transaction) => {
        const { numUpdatedRows } = await transaction.updateTable('account').set({ closed_at: now() })
          .where('cuil', '=', cuil).where('clave_since', '=', claveSince).where('closed_at', 'is', null).executeTakeFirstOrThrow()
        if (numUpdatedRows === 0n) return { unchanged: false }
        return { entry: { kind: 'clave-closed', facts: {}, evidence: { cuil } }, result: true }
      })
    },
  }
}

/** A session is known by its clave's date, which therefore is never the one of before, whatever the clock says. */
function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString()
}
