import { sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Facts } from '../journal/entry.ts'
import type { Keys } from '../keys/keys.ts'
import { change, type Change, type Store } from './change.ts'
import { accountOf, levelIn } from './account-row.ts'
import { hashClave, isOutdated, verifyClave, type HashedClave } from './hashing.ts'
import { nobodysClave } from './nobodys-clave.ts'
import { countSuccess, countTry, placeOfStranger, refusedIn } from './sign-in-count.ts'
import type { Tables } from './tables.ts'

/** As many of a person's sign-ins are kept (issue: Gestión de Clave shows them). */
const keptSignIns = 5

/** A moment and the office where it was. */
export interface Occasion {
  /** Milliseconds since 1970. */
  at: number
  /** The office's name. */
  branch: string
}

/** Somebody who has just proved to know their clave. */
export interface SignedIn {
  cuil: string
  level: 2 | 3
  /** The clave that they came in with: another one since then ends their session. */
  claveSince: string
  /** Claves refused since they last came in, and the last of them. */
  refused: (Occasion & { times: number }) | null
  lastSignIn: Occasion | null
}

export interface SignIns {
  /**
   * Judges a clave, counted before it is judged. null is every refusal alike: no account, a wrong clave, or closed
   * after too many; each takes the same work. Both operations are made by the caller before the first try. `again` is
   * for who is inside already: nobody comes in. `atDesk` is the operator before whom it is given.
   */
  signIn(given: { cuil: string; clave: string; again?: boolean; atDesk?: string }, operations: { count: string; success: string }): Promise<SignedIn | null>
  /** The level of a session's account as of now; null once its clave is another one, or closed. */
  levelOf(session: Pick<SignedIn, 'cuil' | 'claveSince'>): Promise<2 | 3 | null>
}

type Account = Tables['account']

interface Counted {
  account: Account | undefined
  isClosed: boolean
  /** As it was before this one was counted. */
  before: Tables['sign_in_state'] | undefined
}

/**
 * Signing in (domain 2): five wrong claves in a row close it, for longer each time. Reading, deciding and counting are
 * one transaction that holds the write lock from its start: of two hundred at once no more are judged than the limit.
 * Throws `Problem('key-missing')` where the pepper of somebody's clave is gone.
 */
export async function signInStore(store: Store, keys: Keys, clock: Clock, branch: string): Promise<SignIns> {
  await refuseMissingPeppers(store, keys)
  // Made with the first sign-in, whoever's: the kiosk's start is not to wait for it.
  let nobodys: Promise<HashedClave> | undefined

  const count = (cuil: string, facts: Facts) => async (transaction: Transaction<Tables>): Promise<Change<Counted>> => {
    const account = await accountOf(transaction, cuil)
    const place = account ? cuil : placeOfStranger(cuil)
    const { isLocked, before } = await countTry(transaction, place, { now: clock.now(), branch })
    return { entry: { kind: 'sign-in-counted', facts, evidence: { cuil } }, result: { account, isClosed: isLocked || typeof account?.closed_at === 'string', before } }
  }

  const succeed = (account: Account, before: Counted['before'], rehashed: HashedClave | null, again: boolean, id: string) =>
    async (transaction: Transaction<Tables>): Promise<Change<{ last: Occasion | null } | null>> => {
      const { cuil } = account
      const now = clock.now()
      // Since it was read it may have been changed or closed elsewhere.
      const current = await accountOf(transaction, cuil)
      if (current?.clave_since !== account.clave_since || current.closed_at !== null) return { unchanged: null }
      // By the order in which they came, which no clock can turn.
      const newestFirst = sql`rowid desc`
      const last = await transaction.selectFrom('sign_in').select(['at', 'branch']).where('cuil', '=', cuil).orderBy(newestFirst).executeTakeFirst()
      // Nobody comes in: what was refused before is still to be told, when they next do.
      if (again) await countSuccess(transaction, cuil, before)
      else {
        await transaction.deleteFrom('sign_in_state').where('place', '=', cuil).execute()
        await transaction.insertInto('sign_in').values({ id, cuil, at: now, branch }).execute()
        const kept = transaction.selectFrom('sign_in').select('id').where('cuil', '=', cuil).orderBy(newestFirst).limit(keptSignIns)
        await transaction.deleteFrom('sign_in').where('cuil', '=', cuil).where('id', 'not in', kept).execute()
      }
      if (rehashed) {
        await transaction.updateTable('account').set({ hash: rehashed.hash, pepper_id: rehashed.pepperId })
          .where('cuil', '=', cuil).execute()
      }
      const facts = { level: current.level, again, rehashed: rehashed !== null }
      return { entry: { kind: 'signed-in', facts, evidence: { cuil } }, result: { last: last ?? null } }
    }

  return {
    async signIn({ cuil, clave, again = false, atDesk }, operations) {
      const { account, isClosed, before } = await change(store, operations.count, count(cuil, atDesk === undefined ? {} : { operator: atDesk, atDesk: true }))
      nobodys ??= nobodysClave(keys)
      const nobody = await nobodys
      const stored = account ? { hash: account.hash, pepperId: account.pepper_id } : nobody
      const isRight = await verifyClave(clave, stored, keys)
      if (!account || !isRight || isClosed) return null
      const rehashed = isOutdated(stored, keys) ? await hashClave(clave, keys) : null
      const success = await change(store, operations.success, succeed(account, before, rehashed, again, operations.success))
      if (!success) return null
      return { cuil, level: levelIn(account), claveSince: account.clave_since, refused: refusedIn(before), lastSignIn: success.last }
    },
    async levelOf({ cuil, claveSince }) {
      const account = await accountOf(store.db, cuil)
      return account?.clave_since === claveSince && account.closed_at === null ? levelIn(account) : null
    },
  }
}

/** A clave that nobody can open any more is IT's to mend, before its person is told that it is wrong. */
async function refuseMissingPeppers({ db }: Store, keys: Keys): Promise<void> {
  for (const table of ['account', 'clave_history'] as const) {
    const peppers = await db.selectFrom(table).select('pepper_id').distinct().execute()
    for (const { pepper_id: pepper } of peppers) keys.byId(pepper)
  }
}
