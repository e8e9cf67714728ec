import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import type { Random } from '../../electron/keys/keyed-random.ts'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import { newFolder, type Bench, type Fault } from './fault.ts'
import { Station } from './station.ts'

const page = 4096

/** What a disk, a repair of its file system or a hand does to the store's file. */
const damages: { what: string; inflict(store: string, random: Random): void }[] = [
  { what: 'its beginning overwritten', inflict: (store) => { overwrite(store, 0, 100) } },
  { what: 'a page overwritten',
    inflict(store, random) {
      const pages = statSync(store).size / page
      overwrite(store, page * (1 + Math.floor(random() * (pages - 1))), page)
    } },
  { what: 'its end cut off', inflict: (store) => { truncateSync(store, statSync(store).size / 2) } },
  { what: 'emptied', inflict: (store) => { truncateSync(store, 0) } },
  { what: 'removed', inflict: (store) => { rmSync(store) } },
  // As it is on its first day while SQLite keeps all of it in a file beside, when that file gets lost.
  { what: 'without its log', inflict: (store) => { truncateSync(store, 0); makeEmpty(store) } },
]

export const damagedStore: Fault = {
  name: 'damaged-store',
  what: 'store damaged, emptied, removed',
  times: 12,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    for (let time = 0; time < times; time += 1) {
      const damage = damages[time % damages.length]
      if (damage) await damagedAndRestored(station, bench, damage)
    }
    return [station]
  },
}

async function damagedAndRestored(station: Station, bench: Bench, { what, inflict }: (typeof damages)[number]): Promise<void> {
  const { store } = station.place
  const backup = newFolder(bench)
  cpSync(store, backup)
  inflict(store, bench.random)
  const damaged = contentsOf(store)
  const kiosk = await station.opens()
  station.expect(kiosk.count('inicio') === 0, `a kiosk serves with its store ${what}`)
  station.expect(contentsOf(store) === damaged, `something was made in the place of a store ${what}`)
  rmSync(store, { force: true })
  cpSync(backup, store)
  station.sends(kiosk)
  kiosk.orders({ order: 'wait', seconds: 30 })
  station.expect(await kiosk.tells('finished'), 'with its store restored the kiosk does not serve')
  station.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
  station.expectLog(kiosk, [problemSentence(new Problem('store-corrupt', store))])
  await station.judge()
}

function makeEmpty(store: string): void {
  const db = new Sqlite(store)
  db.pragma('journal_mode = WAL')
  db.close()
}

function overwrite(file: string, at: number, bytes: number): void {
  const descriptor = openSync(file, 'r+')
  writeSync(descriptor, randomBytes(bytes), 0, bytes, at)
  closeSync(descriptor)
}

const contentsOf = (file: string) => (existsSync(file) ? readFileSync(file).toString('base64') : undefined)
