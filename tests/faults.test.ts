import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { benchFor } from './faults/bench.ts'
import { clockSetBack } from './faults/clock-set-back.ts'
import { damagedStore } from './faults/damaged-store.ts'
import type { Bench, Fault } from './faults/fault.ts'
import { keysGone } from './faults/keys-gone.ts'
import { killed, killedAtFirstStart } from './faults/killed.ts'
import { killAll } from './faults/running-program.ts'
import { tornCsv } from './faults/torn-csv.ts'

// A slice of `npm run faults`: each fault a few times, but for those that need a disk of their own.
const few: [Fault, times: number][] = [[killed, 6], [killedAtFirstStart, 2], [clockSetBack, 1], [tornCsv, 1], [keysGone, 1], [damagedStore, 1]]

const folder = mkdtempSync(join(tmpdir(), 'clave-faults-'))
let bench: Bench
beforeAll(async () => { bench = await benchFor(folder, 7, 6) }, 120_000)
afterAll(() => {
  killAll()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

it.each(few)('$what: nothing that a person was told is lost', { timeout: 180_000 }, async (fault, times) => {
  const stations = await fault.bringAbout(bench, times)
  expect(stations.reduce((sum, { ledger }) => sum + ledger.confirmed, 0)).toBeGreaterThan(0)
  expect(stations.flatMap(({ findings: { lost, wrong } }) => [...lost, ...wrong])).toEqual([])
})
