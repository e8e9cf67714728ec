/**
 * `npm run faults`: brings about what can go wrong outside the kiosk, again and again, and tells in a table whether
 * anything that a person had been told was lost.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { seededRandom } from '../../electron/padron/people.ts'
import { benchFor } from './bench.ts'
import { clockSetBack } from './clock-set-back.ts'
import { damagedStore } from './damaged-store.ts'
import { failingDisk } from './failing-disk.ts'
import type { Bench, Fault } from './fault.ts'
import { fullDisk } from './full-disk.ts'
import { keysGone } from './keys-gone.ts'
import { killed, killedAtFirstStart } from './killed.ts'
import { readOnlyDisk, readOnlyStore } from './read-only.ts'
import { killAll } from './running-program.ts'
import { unmountAll } from './small-disk.ts'
import { table, type Row } from './table.ts'
import { tornCsv } from './torn-csv.ts'

const faults: Fault[] = [
  killed, killedAtFirstStart, fullDisk, readOnlyStore, readOnlyDisk, failingDisk, clockSetBack, tornCsv, keysGone, damagedStore,
]
const names = faults.map(({ name }) => name)
const usage = `npm run faults -- [--kills N] [--times N] [--seed N] [--only NAME]…
N is at least 1: kills are ${String(killed.times)} unless told, and how often each of the others (--times) is its own number.
NAME is one of: ${names.join(', ')}`

const say = (line: string) => { process.stdout.write(`${line}\n`) }

/** Throws, with what is wrong, where it was asked for something that there is not. */
function readArgs() {
  const number = { type: 'string' } as const
  const { values } = parseArgs({
    options: { help: { type: 'boolean' }, kills: number, times: number, seed: number, only: { type: 'string', multiple: true } },
  })
  const read = (name: 'kills' | 'times' | 'seed') => {
    const text = values[name]
    if (text === undefined) return undefined
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`--${name} takes a number from 1 on, not "${text}".`)
    return Number(text)
  }
  const { help = false, only = names } = values
  const unknown = only.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}".`)
  return { help, kills: read('kills'), times: read('times'), seed: read('seed'), only }
}

/** Brings a fault about so many times, and says in a row what became of it. */
async function rowOf({ name, what, impossible, bringAbout }: Fault, bench: Bench, times: number): Promise<Row> {
  const why = impossible?.(bench) ?? null
  if (why !== null) return { fault: what, times: 0, confirmed: 0, lost: 0, result: `not run: ${why}` }
  const stations = await bringAbout(bench, times)
  const lost = stations.flatMap(({ findings }) => findings.lost)
  const wrong = stations.flatMap(({ findings }) => findings.wrong)
  for (const finding of new Set([...lost, ...wrong])) say(`  ${name}: ${finding}`)
  return {
    fault: what,
    times,
    confirmed: stations.reduce((sum, { ledger }) => sum + ledger.confirmed, 0),
    lost: lost.length,
    result: [...lost, ...wrong].length === 0 ? 'ok' : 'FAILED',
  }
}

async function main(): Promise<number> {
  let asked
  try {
    asked = readArgs()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return 1
  }
  const { help, kills, times, seed = 1 + Math.floor(Math.random() * 1_000_000), only } = asked
  if (help) {
    say(usage)
    return 0
  }
  const folder = mkdtempSync(join(tmpdir(), 'clave-faults-'))
  process.on('exit', () => {
    killAll()
    unmountAll()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1))

  const howOften = Object.entries({ kills, times }).flatMap(([name, given]) => (given === undefined ? [] : [`--${name} ${String(given)} `]))
  say(`The same random choices again: npm run faults -- ${howOften.join('')}--seed ${String(seed)}`)
  const bench = await benchFor(folder, seed, kills ?? killed.times)
  const rows = new Map<Fault, Row>()
  const waiting = faults.filter(({ name }) => only.includes(name))
  // Two at a time: while the one waits for its instant the other works.
  const lane = async () => {
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const since = performance.now()
      const rowTimes = (fault === killed ? kills : times) ?? fault.times
      // Each has chances of its own, so that `--only` repeats what the whole run did.
      const row = await rowOf(fault, { ...bench, random: seededRandom(seed + faults.indexOf(fault)) }, rowTimes)
      rows.set(fault, row)
      say(`${fault.name} … ${row.result} in ${((performance.now() - since) / 1000).toFixed(1)} s`)
    }
  }
  await Promise.all([lane(), lane()])
  const report = faults.flatMap((fault) => rows.get(fault) ?? [])
  say(`\n${table(report)}`)
  const hasFailed = report.some(({ result }) => result === 'FAILED')
  const lost = report.reduce((sum, row) => sum + row.lost, 0)
  const confirmed = report.reduce((sum, row) => sum + row.confirmed, 0)
  say(`\nOf ${String(confirmed)} things that people had been told (attempts counted, claves made), ${String(lost)} were lost${hasFailed ? ': FAILED' : ''}.`)
  return hasFailed ? 1 : 0
}

process.exit(await main())
