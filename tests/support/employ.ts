import { openDatabase } from '../../electron/accounts/database.ts'
import type { Store } from '../../electron/accounts/change.ts'
import type { Clock } from '../../electron/clock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openExistingKeys, type Keys } from '../../electron/keys/keys.ts'
import { enrolments } from '../../electron/operators/enrolments.ts'
import type { Permission } from '../../electron/operators/operator.ts'
import type { Place } from '../../electron/place.ts'
import { addedByIt, enrols, type Credentials } from './staff.ts'

interface Beside {
  place: Place
  clock: Pick<Clock, 'now'>
}

interface Hired {
  legajo: string
  name: string
  cuil: string
  permissions: Permission[]
}

/** Somebody who has been added and not yet enrolled, with their token. */
export function hire(kiosk: Beside, hired: Hired) {
  return beside(kiosk, kiosk.clock, (store, keys, clock) => addedByIt(store, keys, clock, hired))
}

/** Somebody who works here, enrolled by the product's own code beside the kiosk that runs. */
export function employ(kiosk: Beside, hired: Hired): Promise<Credentials> {
  // What was enrolled in this half minute would not come in before the next.
  const earlier = { now: () => kiosk.clock.now() - 30_000 }
  return beside(kiosk, earlier, async (store, keys, clock) => {
    const added = await addedByIt(store, keys, clock, hired)
    return enrols(enrolments(store, keys, clock, { branch: 'UDAI Prueba', role: 'counter' }), added, clock)
  })
}

async function beside<Result>({ place }: Beside, time: Pick<Clock, 'now'>, work: (store: Store, keys: Keys, clock: Clock) => Promise<Result>): Promise<Result> {
  const clock = { now: () => time.now(), after: () => () => {} }
  const keys = openExistingKeys(place.keys)
  const db = await openDatabase(place.store)
  try {
    return await work({ db, journal: openJournal({ keys, clock, branch: 'prueba' }), file: place.store }, keys, clock)
  } finally {
    await db.destroy()
  }
}
