import type { Store } from '../accounts/change.ts'
import type { Clock } from '../clock.ts'
import type { EntryKind } from '../journal/journal.ts'

/** A kiosk is looked for so far back: one that has written nothing since shares nothing any more. */
const sharedWithinMs = 30 * 24 * 3_600_000
/** What is written at kiosks alone: at a counter nobody comes in, creates, recovers or closes a clave. */
const kindsOfKiosk: EntryKind[] = [
  'kiosk-started', 'signed-in', 'identity-attempt-counted', 'cuil-search-counted', 'account-opened', 'phone-code-counted',
  'clave-recovered', 'clave-changed', 'clave-closed',
]
/** Such entries that a counter makes too: its start, a confirmation, an attempt on the phone. */
const factsOfCounter = ['%"role":"counter"%', '%"again":true%', '%"operator":%']

/** Whether a public kiosk works on this store too: claves that are created elsewhere never come here. */
export async function isSharedWithKiosk({ db }: Store, clock: Clock): Promise<boolean> {
  const since = new Date(clock.now() - sharedWithinMs).toISOString()
  const ofKiosk = await db.selectFrom('journal').select('seq').where('kind', 'in', kindsOfKiosk).where('at', '>', since)
    .where((on) => on.and(factsOfCounter.map((facts) => on('facts', 'not like', facts)))).limit(1).executeTakeFirst()
  return ofKiosk !== undefined
}
