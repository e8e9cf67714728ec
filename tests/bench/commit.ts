import { randomUUID } from 'node:crypto'
import { closeSync, fdatasyncSync, openSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { opening } from '../../electron/accounts/accounts.ts'
import { change } from '../../electron/accounts/change.ts'
import { hashClave } from '../../electron/accounts/hashing.ts'
import { systemClock } from '../../electron/clock.ts'
import type { Bench } from './bench.ts'
import { inPairs, median, timed } from './samples.ts'
import { realStore, someAccount } from './stores.ts'

/** What Linux calls tmpfs. */
const inMemory = 0x01021994
/** Fewer than would fill SQLite's write-ahead log, which then begins anew. */
const probes = 20

/** The transaction that opens an account with its journal entry, over a raw write of as many bytes and fdatasync. */
export const commit: Bench = async () => {
  const { store, keys, folder } = await realStore()
  if (statfsSync(folder).type === inMemory) throw new Error(`${folder} is in memory, where nothing is synced: name a folder on a disk with TMPDIR.`)
  const hashed = await hashClave('Mate2Bravo7', keys)
  const open = () => change(store, randomUUID(), opening(someAccount(), hashed, systemClock.now()))

  const log = () => statSync(`${store.file}-wal`).size
  const before = log()
  for (let probe = 0; probe < probes; probe += 1) await open()
  const bytes = Buffer.alloc(Math.round((log() - before) / probes), 1)

  const raw = openSync(join(folder, 'raw'), 'w')
  const { ours, reference } = await inPairs({ pairs: 1000, warmUp: 300 }, () => timed(open), () => timed(() => {
    writeSync(raw, bytes)
    fdatasyncSync(raw)
  }))
  closeSync(raw)
  await store.db.destroy()
  return [{ what: `open an account, over a raw write of ${(bytes.length / 1024).toFixed(0)} kB and fdatasync`, ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 2.5 } }]
}
