import type { Store } from '../accounts/change.ts'
import { openDatabase } from '../accounts/database.ts'
import type { Clock } from '../clock.ts'
import { branchOfIt } from '../journal/branch-of-it.ts'
import { openJournal } from '../journal/journal.ts'
import type { Keys } from '../keys/keys.ts'

/** Lets `work` change a store as IT, making it where there is none; a kiosk may be open. Throws `Problem<StoreProblem>`. */
export async function writeStore<Result>(file: string, keys: Keys, clock: Clock, work: (store: Store) => Promise<Result>): Promise<Result> {
  const db = await openDatabase(file)
  try {
    return await work({ db, journal: openJournal({ keys, clock, branch: branchOfIt }), file })
  } finally {
    await db.destroy()
  }
}
