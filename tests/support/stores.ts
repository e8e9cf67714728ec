import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Store } from '../../electron/accounts/change.ts'
import { openDatabase } from '../../electron/accounts/database.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openKeys, type Keys } from '../../electron/keys/keys.ts'
import { ManualClock } from './manual-clock.ts'

/** A folder of its own for one test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clave-test-'))
  onTestFinished(() => { rmSync(folder, { recursive: true, force: true }) })
  return folder
}

export interface TestStore {
  store: Store
  keys: Keys
  clock: ManualClock
  folder: string
}

/** A real store in a file, with keys of its own. */
export async function temporaryStore(folder = temporaryFolder(), clock = new ManualClock()): Promise<TestStore> {
  const file = join(folder, 'kiosk.db')
  const keys = openKeys(join(folder, 'keys', 'keys.json'), { dataExists: false, now: clock.now() })
  const db = await openDatabase(file)
  onTestFinished(() => db.destroy())
  return { store: { db, journal: openJournal({ keys, clock, branch: 'prueba' }), file }, keys, clock, folder }
}
