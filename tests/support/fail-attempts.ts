import { openDatabase } from '../../electron/accounts/database.ts'
import { identityAttempts } from '../../electron/accounts/identity-attempts.ts'
import { systemClock } from '../../electron/clock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import type { Place } from '../../electron/place.ts'

/** Somebody who has failed to prove who they are, elsewhere: counted by the product's own code, beside the kiosk that runs. */
export async function failAttempts(place: Place, cuil: string, times: number): Promise<void> {
  const db = await openDatabase(place.store)
  const journal = openJournal({ keys: openExistingKeys(place.keys), clock: systemClock, branch: 'prueba' })
  const attempts = identityAttempts({ db, journal, file: place.store }, systemClock)
  for (let time = 0; time < times; time += 1) {
    const attempt = await attempts.count(cuil, crypto.randomUUID())
    if (attempt) await attempts.end(attempt, cuil, 'failed', crypto.randomUUID())
  }
  await db.destroy()
}
