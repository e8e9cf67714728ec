import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { opening } from '../../electron/accounts/accounts.ts'
import { change } from '../../electron/accounts/change.ts'
import { hashClave } from '../../electron/accounts/hashing.ts'
import { systemClock } from '../../electron/clock.ts'
import type { Bench } from './bench.ts'
import { inPairs, median, timed } from './samples.ts'
import { realStore, someAccount } from './stores.ts'

/** SQLite's page, the least that any change of a database writes. */
const rawBytes = 4096

/** The transaction that opens an account with its journal entry, over appending one page to a file and fdatasync. */
export const commit: Bench = async () => {
  const { store, keys, folder } = await realStore()
  const hashed = await hashClave('Mate2Bravo7', keys)
  const raw = openSync(join(folder, 'raw'), 'w')
  const page = Buffer.alloc(rawBytes, 1)
  const { ours, reference } = await inPairs(
    { pairs: 1000, warmUp: 300 },
    () => timed(() => change(store, randomUUID(), opening(someAccount(), hashed, systemClock.now()))),
    () => timed(() => {
      writeSync(raw, page)
      fdatasyncSync(raw)
    }),
  )
  closeSync(raw)
  await store.db.destroy()
  return [{ what: 'open an account, over a raw write and fdatasync', ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 2.5 } }]
}
