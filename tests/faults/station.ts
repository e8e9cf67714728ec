import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import Sqlite from 'better-sqlite3'
import { systemClock, type Clock } from '../../electron/clock.ts'
import { placeOf, type Place } from '../../electron/place.ts'
import { newFolder, type Bench } from './fault.ts'
import { judge, nothingFoundYet, type Findings } from './judge.ts'
import { Ledger } from './ledger.ts'
import type { Citizen } from './people.ts'
import { RunningKiosk, RunningProgram } from './running-program.ts'
import type { AttemptPlan } from './told.ts'
import { claveBy } from './who-comes.ts'

const program = join(import.meta.dirname, '../..')

/** What lies in a data folder that is in order; anything else is a draft that somebody left. */
const rightful = /^(kiosk\.db(-wal|-shm|-made)?|padron\.db(\.lock(-journal)?)?|padron-report\.csv|instance\.lock(-journal)?|keys(\/keys\.json)?)$/

export interface HowToOpen {
  /** People come by themselves, who they are by this seed. Without one, those whom we send. */
  seed?: number
  /** What runs the program, as `setpriv` does. */
  inFront?: string[]
  env?: NodeJS.ProcessEnv
}

/** One data folder through all its kiosks, what their citizens were told, and what was found of it. */
export class Station {
  readonly place: Place
  readonly ledger = new Ledger()
  readonly findings: Findings = { lost: [], wrong: [] }
  readonly #bench: Bench
  readonly #data: string
  readonly #before = nothingFoundYet()
  #kiosk: RunningKiosk | undefined
  #heard = 0
  #sent = 0

  /** A new machine's, where nothing is yet. */
  constructor(bench: Bench, data = newFolder(bench)) {
    this.#bench = bench
    this.#data = data
    this.place = placeOf(program, data)
  }

  /** One that a kiosk has used before. */
  static inUse(bench: Bench, data = newFolder(bench)): Station {
    cpSync(bench.inUse, data, { recursive: true })
    const station = new Station(bench, data)
    station.#sent = 1
    return station
  }

  open({ seed, inFront = [], env = {} }: HowToOpen = {}): RunningKiosk {
    this.hear()
    const script = join(import.meta.dirname, 'kiosk-program.ts')
    const args = [this.#bench.people, ...(seed === undefined ? [] : [String(seed)])]
    this.#kiosk = new RunningKiosk([...inFront, process.execPath, script, ...args], { ...this.#environment(), ...env })
    this.#heard = 0
    return this.#kiosk
  }

  /** Opens it and waits until it serves, or says that it does not. */
  async opens(how: HowToOpen = {}): Promise<RunningKiosk> {
    const kiosk = this.open(how)
    await kiosk.until(() => kiosk.count('inicio') + kiosk.count('out-of-service') > 0)
    return kiosk
  }

  /** Somebody comes to the kiosk, whom it has not seen before unless told who. */
  sends(kiosk: RunningKiosk, attempts: AttemptPlan[] = ['right'], citizen?: Citizen): Citizen {
    const { creators, random } = this.#bench
    const who = citizen ?? creators[this.#sent++ % creators.length]
    if (!who) throw new Error('nobody can come')
    kiosk.orders({ order: 'visit', cuil: who.cuil, attempts, clave: claveBy(random) })
    return who
  }

  /** An order of the CLI on this data folder. */
  clave(...args: string[]): RunningProgram {
    return new RunningProgram([process.execPath, join(program, 'electron/cli/clave.ts'), ...args], this.#environment())
  }

  /** Takes note of what the citizens of the kiosk now open have been told until now. */
  hear(): void {
    for (const told of this.#kiosk?.told.slice(this.#heard) ?? []) this.ledger.hear(told)
    this.#heard = this.#kiosk?.told.length ?? 0
  }

  /** Holds the data folder against all that was told. It is looked at before this answers, on a copy of its own. */
  async judge(clock: Clock = systemClock): Promise<void> {
    this.hear()
    const { lost, wrong } = await judge(this.#data, this.#bench.folder, this.ledger, this.#before, clock)
    this.findings.lost.push(...lost)
    this.findings.wrong.push(...wrong)
  }

  /** The kiosk opens, somebody creates a clave, and it closes: all is well again, and no draft lies about. */
  async servesAgain(how: HowToOpen = {}): Promise<void> {
    const kiosk = await this.opens(how)
    this.sends(kiosk)
    this.expect(await kiosk.tells('finished'), 'nobody could create a clave afterwards')
    this.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
    this.expectLog(kiosk, [])
    this.expect(this.leftovers().length === 0, `left lying: ${this.leftovers().join(', ')}`)
    await this.judge()
  }

  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.findings.wrong.push(otherwise)
  }

  /** What the log must say, each however often, and what it may say besides. */
  expectLog({ log }: RunningProgram, must: string[], may: string[] = []): void {
    const firstStart = /^Padrón de muestra listo: \d+ personas ficticias\.$/
    for (const line of must) this.expect(log.includes(line), `the log does not say: ${line}`)
    for (const line of log) this.expect(must.includes(line) || may.includes(line) || firstStart.test(line), `the log says: ${line}`)
  }

  /** What lies in the data folder and should not stay there. */
  leftovers(): string[] {
    if (!existsSync(this.#data)) return []
    const entries = readdirSync(this.#data, { recursive: true, withFileTypes: true })
    return entries.map(({ parentPath, name }) => relative(this.#data, join(parentPath, name))).filter((name) => !rightful.test(name))
  }

  /** The newest date in the journal of a kiosk that is not open. */
  newestEntry(): string {
    const db = new Sqlite(this.place.store, { readonly: true })
    const newest = db.prepare('select max(at) from journal').pluck().get()
    db.close()
    return String(newest)
  }

  /** Makes room for the next. */
  remove(): void {
    rmSync(this.#data, { recursive: true })
  }

  #environment(): NodeJS.ProcessEnv {
    // With a cache of compiled code a kiosk starts in half the time; what it does is the same.
    return { KIOSK_DATA: this.#data, KIOSK_BRANCH: this.#bench.branch, NODE_COMPILE_CACHE: join(this.#bench.folder, 'compiled') }
  }
}
