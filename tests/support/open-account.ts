import Sqlite from 'better-sqlite3'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { openDatabase } from '../../electron/accounts/database.ts'
import { systemClock } from '../../electron/clock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import type { Place } from '../../electron/place.ts'

/** Somebody who has their clave already: opened by the product's own code, beside the kiosk that runs. */
export async function openAccount(place: Place, { cuil, clave }: { cuil: string; clave: string }): Promise<void> {
  const keys = openExistingKeys(place.keys)
  const db = await openDatabase(place.store)
  const store = { db, journal: openJournal({ keys, clock: systemClock, branch: 'prueba' }), file: place.store }
  const policies = { digest: 'd'.repeat(64), acceptedAt: new Date(systemClock.now()).toISOString() }
  await accountStore(store, keys, systemClock).open({ cuil, clave, policies }, crypto.randomUUID())
  await db.destroy()
}

/** A clave of so many days ago. */
export function agesClave(place: Place, cuil: string, days: number): void {
  const store = new Sqlite(place.store)
  store.prepare('update account set clave_since = ? where cuil = ?').run(new Date(systemClock.now() - days * 24 * 3_600_000).toISOString(), cuil)
  store.close()
}
