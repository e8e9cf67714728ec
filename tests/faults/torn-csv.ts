import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Random } from '../../electron/keys/keyed-random.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { importProblemText } from '../../electron/padron/import-problem.ts'
import { openPadron } from '../../electron/padron/padron.ts'
import { newFolder, type Bench, type Fault } from './fault.ts'
import { morePeople, peopleIn } from './people.ts'
import type { RunningKiosk, RunningProgram } from './running-program.ts'
import { Station } from './station.ts'

/** So many that they take a while to load; fewer where there are few times to load them. */
const newcomersFor = (times: number) => Math.min(60_000, 5_000 * times)

/** IT loads a new padrón while the kiosk serves, and something tears the file or ends the import. */
export const tornCsv: Fault = {
  name: 'csv-torn',
  what: 'CSV torn, import killed',
  times: 24,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    const imports = importsOf(station, bench, newcomersFor(times))
    const kiosk = await station.opens()
    for (let time = 0; time < times; time += 1) {
      await [imports.tornInARow, imports.tornInQuotes, imports.shortenedWhileRead, imports.killed][time % 4]?.()
      await stillServes(station, kiosk)
    }
    station.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
    station.expectLog(kiosk, [])
    await station.judge()
    return [station]
  },
}

function importsOf(station: Station, bench: Bench, newcomers: number) {
  const { random, startMs, people: old } = bench
  const { padron, keys } = station.place
  const csv = newFolder(bench)
  const text = readFileSync(old, 'utf8') + morePeople(newcomers, old)
  const [before, after] = [peopleIn(readFileSync(old, 'utf8')), peopleIn(text)]
  const load = (contents: string): RunningProgram => {
    writeFileSync(csv, contents)
    return station.clave('padron', 'import', '--fictitious', csv)
  }

  /** The padrón opens, which checks it whole, and is the one or the other. */
  const has = (...possible: number[]) => {
    const opened = openPadron(padron, openExistingKeys(keys))
    station.expect(possible.includes(opened.people), `the padrón has ${String(opened.people)} people`)
    opened.close()
  }
  async function torn(contents: string): Promise<void> {
    const program = load(contents)
    station.expect((await program.ended) === 1, 'a torn padrón was loaded')
    says(station, program, contents.split('\n').length)
    has(before)
  }
  async function loads(file: string, people: number): Promise<void> {
    const program = station.clave('padron', 'import', '--fictitious', '--allow-fewer', file)
    station.expect((await program.ended) === 0, `padron import says: ${program.log.join(' ')}`)
    station.expect(station.leftovers().length === 0, `left lying: ${station.leftovers().join(', ')}`)
    has(people)
  }

  return {
    tornInARow: () => torn(text.slice(0, somewhereInARow(text, random))),
    /** Inside quotes neither comma nor new line parts anything. */
    tornInQuotes() {
      const row = text.lastIndexOf('\n', somewhereInARow(text, random)) + 1
      const [cuil = ''] = text.slice(row).split(',')
      return torn(`${text.slice(0, row)}${cuil},"Gómez, ${random() < 0.5 ? '""' : 'Paz'}`)
    },
    /** By another program, while it is read. */
    async shortenedWhileRead() {
      const program = load(text)
      const steps = random() * 12
      await program.until(() => program.said.length > steps)
      truncateSync(csv, somewhereInARow(text, random))
      // Where it had already been read to its end, nothing was torn.
      const wasLoaded = (await program.ended) === 0
      if (!wasLoaded) says(station, program)
      has(wasLoaded ? after : before)
      if (wasLoaded) await loads(old, before)
    },
    async killed() {
      const program = load(text)
      await delay(random() * 1.5 * startMs)
      program.kill()
      await program.ended
      has(before, after)
      await loads(csv, after)
      await loads(old, before)
    },
  }
}

/** It is said that the last row does not end, and in which line that is. */
function says(station: Station, { log }: RunningProgram, line = Number(/\d+/.exec(log[0] ?? '')?.[0])): void {
  station.expect(log[0] === importProblemText({ key: 'csv-torn', line }), `padron import says: ${log.join(' ')}`)
}

async function stillServes(station: Station, kiosk: RunningKiosk): Promise<void> {
  const served = kiosk.count('finished')
  station.sends(kiosk)
  station.expect(await kiosk.tells('finished', served + 1), 'nobody can create a clave any more')
}

/** A place that is neither the end of a row nor in the header. */
function somewhereInARow(text: string, random: Random): number {
  const first = text.indexOf('\n') + 2
  const place = first + Math.floor(random() * (text.length - first - 2))
  return text[place - 1] === '\n' ? place + 1 : place
}
