import { join } from 'node:path'
import { openDatabase } from '../../electron/accounts/database.ts'
import { identityAttempts } from '../../electron/accounts/identity-attempts.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { ManualClock } from './manual-clock.ts'

// Run as a program of its own: counts attempts of one CUIL, all at once, and prints how many were granted.
const [folder = '', cuil = '', howMany = '0'] = process.argv.slice(2)
const clock = new ManualClock()
const keys = openKeys(join(folder, 'keys', 'keys.json'), { dataExists: true, now: clock.now() })
const file = join(folder, 'kiosk.db')
const db = await openDatabase(file)
const attempts = identityAttempts({ db, journal: openJournal({ keys, clock, branch: 'prueba' }), file }, clock)
const counted = await Promise.all(
  Array.from({ length: Number(howMany) }, () => attempts.count(cuil, crypto.randomUUID())),
)
console.log(counted.filter((attempt) => attempt !== null).length)
await db.destroy()
