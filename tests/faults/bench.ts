import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { seededRandom } from '../../electron/padron/people.ts'
import type { Bench } from './fault.ts'
import { whoSurelyCreate, writePeople } from './people.ts'
import { Station } from './station.ts'

/** Makes what all faults need, and looks whether a kiosk serves at all where nothing fails. */
export async function benchFor(folder: string, seed: number, kills: number): Promise<Bench> {
  const people = join(folder, 'people.csv')
  writePeople(people, 2_000 + 10 * kills, seed)
  const branch = join(folder, 'branch.json')
  const samplePadron = relative(join(import.meta.dirname, '../..'), people)
  writeFileSync(branch, JSON.stringify({ code: 'faults', name: 'UDAI Fallas', address: 'Calle 1', fictitious: true, samplePadron }))
  const inUse = join(folder, 'in-use')
  const bench: Bench = { folder, people, branch, inUse, creators: [], startMs: 0, random: seededRandom(seed) }
  const station = new Station(bench, inUse)
  await (await station.opens()).closes() // which brings its padrón in
  bench.creators = whoSurelyCreate(people, station.place)
  const since = performance.now()
  const kiosk = await station.opens()
  bench.startMs = performance.now() - since
  await kiosk.closes()
  await station.servesAgain()
  const [problem] = [...station.findings.lost, ...station.findings.wrong]
  if (problem !== undefined) throw new Error(`with no fault at all: ${problem}`)
  return bench
}

