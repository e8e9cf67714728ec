import type { Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import { compiledOnce } from '../journal/compiled-once.ts'
import type { Keys } from '../keys/keys.ts'
import { accountOf } from './account-row.ts'
import { change, type Change, type Store } from './change.ts'
import { hashClave, type HashedClave } from './hashing.ts'
import type { Tables } from './tables.ts'

export interface NewAccount {
  cuil: string
  clave: string
  /** The Políticas de Seguridad as the person accepted them. */
  policies: { digest: string; acceptedAt: string }
}

export interface Accounts {
  /** Whether this CUIL has a clave: only to be told to who has proved to be that person. */
  exists(cuil: string): Promise<boolean>
  /**
   * Opens an account at level 2, and with it the codes of the 130 for this CUIL are used up. `phoneCode` is the one that
   * led there: where it is there no more, nothing is opened. `operation` is made by the caller before the first try.
   */
  open(account: NewAccount & { phoneCode?: string | null }, operation: string): Promise<Opened>
}

type Opened = 'opened' | 'already-there' | 'phone-code-over'

/** The account store's writes and reads for citizens. */
export function accountStore(store: Store, keys: Keys, clock: Clock): Accounts {
  return {
    async exists(cuil) {
      return (await store.db.selectFrom('account').select('cuil').where('cuil', '=', cuil).executeTakeFirst()) !== undefined
    },
    async open({ clave, phoneCode = null, ...account }, operation) {
      // Hashing takes a tenth of a second or more: done before the transaction, which holds the write lock.
      const hashed = await hashClave(clave, keys)
      return change(store, operation, opening(account, hashed, clock.now(), phoneCode))
    },
  }
}

const addAccount = compiledOnce((db: Transaction<Tables>, row: Tables['account']) =>
  db.insertInto('account').values(row).onConflict((conflict) => conflict.column('cuil').doNothing()).returning('cuil'),
)

const dropPhoneCode = compiledOnce((db: Transaction<Tables>, cuil: string) => db.deleteFrom('phone_code').where('cuil', '=', cuil))

/** The change that opens an account at level 2, its clave hashed before. `now` is in milliseconds since 1970. */
export function opening({ cuil, policies }: Omit<NewAccount, 'clave'>, hashed: HashedClave, now: number, phoneCode: string | null = null) {
  return async (transaction: Transaction<Tables>): Promise<Change<Opened>> => {
    // Before anything is written, of which nothing may be left.
    if (phoneCode !== null && !(await isThere(transaction, cuil, phoneCode))) {
      return { unchanged: (await accountOf(transaction, cuil)) ? 'already-there' : 'phone-code-over' }
    }
    const openedAt = new Date(now).toISOString()
    const added = await addAccount(transaction, {
      cuil,
      level: 2,
      hash: hashed.hash,
      pepper_id: hashed.pepperId,
      opened_at: openedAt,
      clave_since: openedAt,
      policies_digest: policies.digest,
      policies_accepted_at: policies.acceptedAt,
      level_since: openedAt,
      closed_at: null,
      recovered_at: null,
    })
    if (added.length === 0) return { unchanged: 'already-there' }
    await dropPhoneCode(transaction, cuil)
    const entry = { kind: 'account-opened' as const, facts: { level: 2, byPhone: phoneCode !== null }, evidence: { cuil, policies: policies.digest } }
    return { entry, result: 'opened' }
  }
}

async function isThere(transaction: Transaction<Tables>, cuil: string, phoneCode: string): Promise<boolean> {
  return (await transaction.selectFrom('phone_code').select('id').where('cuil', '=', cuil).where('id', '=', phoneCode).executeTakeFirst()) !== undefined
}
