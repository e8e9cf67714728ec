import type { Store } from '../accounts/change.ts'
import type { Keys } from '../keys/keys.ts'

/**
 * Throws `Problem('key-missing')` where a key is gone that somebody's password or codes need: that is IT's to mend,
 * before anybody is told that they are wrong.
 */
export async function refuseMissingKeys({ db }: Store, keys: Keys): Promise<void> {
  for (const column of ['pepper_id', 'totp_key_id'] as const) {
    const ids = await db.selectFrom('operator').select(`${column} as id`).where(column, 'is not', null).distinct().execute()
    for (const { id } of ids) if (id !== null) keys.byId(id)
  }
}
