import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { Store } from '../../electron/accounts/change.ts'
import { openDatabase } from '../../electron/accounts/database.ts'
import { systemClock } from '../../electron/clock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openKeys, type Keys } from '../../electron/keys/keys.ts'
import { temporaryFolder } from './temporary.ts'

/** A real store as the kiosk opens it, in a folder of its own. */
export async function realStore(): Promise<{ store: Store; keys: Keys; folder: string }> {
  const folder = temporaryFolder()
  const file = join(folder, 'kiosk.db')
  const keys = openKeys(join(folder, 'keys', 'keys.json'), { dataExists: false, now: systemClock.now() })
  const db = await openDatabase(file)
  return { store: { db, journal: openJournal({ keys, clock: systemClock, branch: 'bench' }), file }, keys, folder }
}

/** Somebody who opens an account: another CUIL each time, in no order. The store does not judge its check digit. */
export const someAccount = () => ({
  cuil: String(20_000_000_000 + randomInt(9_999_999_999)),
  policies: { digest: 'd'.repeat(64), acceptedAt: '2026-11-25T12:00:00.000Z' },
})
