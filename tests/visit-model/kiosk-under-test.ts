import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../electron/accounts/database.ts'
import type { Branch } from '../../electron/branch/branch.ts'
import type { View } from '../../electron/contract.ts'
import type { Sender } from '../../electron/gate.ts'
import { verifyJournal, type Verdict } from '../../electron/journal/verify.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { openKiosk, type Kiosk } from '../../electron/kiosk.ts'
import { placeOf } from '../../electron/place.ts'
import type { PrintResult, RendererEvents } from '../../electron/shells/shell.ts'
import { kioskPage } from '../support/dialogue.ts'
import { SettableClock } from '../support/settable-clock.ts'
import { ShellWithoutWindow } from '../support/shell-without-window.ts'
import { branch, branchFile, program, type Office } from './citizens.ts'
import type { CounterElsewhere } from './counter-elsewhere.ts'
import { EntriesInOrder } from './entries-in-order.ts'
import { ClavesJudged } from './claves-judged.ts'
import { settled } from '../support/hashing-under-way.ts'
import { release } from '../support/release.ts'
import type { Reached } from './reached.ts'
import { readerOf, type Stored, type StoreReader } from './stored.ts'
import { Traces } from './traces.ts'

/** Hears pages that are no longer shown, too. */
class Shell extends ShellWithoutWindow {
  readonly eventsOf: RendererEvents[] = []

  override openRenderer(events: RendererEvents) {
    this.eventsOf.push(events)
    return super.openRenderer(events)
  }
}

/** A message that a page sent. */
interface Sent {
  page: number
  id: string
  message: string
}

interface Program {
  kiosk: Kiosk
  shell: Shell
  clock: SettableClock
  log: string[]
  store: StoreReader
}

/** A machine that has refused many claves takes its time even then: its clock goes on until it is done. */
async function closed({ kiosk, clock, store }: Program): Promise<void> {
  const closing = kiosk.close()
  await settled()
  clock.pass(5)
  await closing
  store.close()
}

/** A whole kiosk on a data folder of its own, which may be closed, killed and started again. */
export class KioskUnderTest {
  readonly office: Office
  readonly reached: Reached
  readonly elsewhere: CounterElsewhere
  readonly traces = new Traces()
  /** The time that has really passed, whatever the clock says. */
  elapsedMs = 0
  readonly judged = new ClavesJudged()
  sent: Sent[] = []
  readonly #role: Branch['role']
  readonly #folder: string
  #data: string
  #folders = 0
  #program: Program
  /** Of the program that runs: how many views of which page have been looked at. */
  #looked = { page: 0, views: 0 }
  #firstStored = new Map<string, number>()
  readonly #inOrder = new EntriesInOrder()
  #printer: PrintResult = 'printed'
  /** Of the program that runs: how many slips have been looked at. */
  #slipsLooked = 0
  #ending: Promise<void>[] = []

  static async start(office: Office, folder: string, reached: Reached, role: Branch['role'] = 'kiosk'): Promise<KioskUnderTest> {
    const real = new KioskUnderTest(office, folder, reached, role)
    await settled()
    return real
  }

  private constructor(office: Office, folder: string, reached: Reached, role: Branch['role']) {
    this.office = office
    this.#role = role
    this.reached = reached
    this.#folder = folder
    this.elsewhere = office.elsewhere.clone()
    this.#data = this.#copyOf(office.data)
    this.#program = this.#open(office.startsAt)
  }

  get shell(): Shell {
    return this.#program.shell
  }

  get storeFile(): string {
    return placeOf(program, this.#data).store
  }

  get log(): readonly string[] {
    return this.#program.log
  }

  get id(): string {
    return this.shell.view?.id ?? ''
  }

  /** Read anew at each call. */
  readsStore(): Stored {
    const read = this.#program.store.read()
    const stored = { ...read, entries: this.#inOrder.of(read.entries) }
    for (const { id } of stored.attempts) {
      if (!this.#firstStored.has(id)) this.#firstStored.set(id, this.elapsedMs)
    }
    this.judged.notes(stored, this.elapsedMs)
    return stored
  }

  passedWhenFirstStored(attempt: string): number {
    return this.#firstStored.get(attempt) ?? this.elapsedMs
  }

  /** What has been shown since this was last asked for. */
  newViews(): { page: number; isFirst: boolean; view: View }[] {
    const { page: from, views: seen } = this.#looked
    const { pages } = this.shell
    this.#looked = { page: pages.length - 1, views: pages.at(-1)?.length ?? 0 }
    return pages.slice(from).flatMap((views, place) => {
      const first = place === 0 ? seen : 0
      return views.slice(first).map((view, number) => ({ page: from + place, isFirst: first + number === 0, view }))
    })
  }

  passes(seconds: number): void {
    this.elapsedMs += seconds * 1000
    this.#program.clock.pass(seconds)
  }

  setsClockBack(seconds: number): void {
    this.#program.clock.setBack(seconds)
  }

  /** As the page that is shown; `id` where another than its own is named. */
  sends(event: object, id = this.id): void {
    const message = JSON.stringify({ id, event })
    this.sent.push({ page: this.shell.pages.length - 1, id, message })
    this.sendsRaw(message)
  }

  sendsRaw(message: unknown, { page = this.shell.pages.length - 1, sender = kioskPage }: { page?: number; sender?: Sender } = {}): void {
    this.shell.eventsOf[page]?.message(sender, message)
  }

  printerBecomes(result: PrintResult): void {
    this.#printer = result
    this.shell.prints = result
  }

  /** What has been sent to the printer since this was last asked for. */
  newPaper(): string[] {
    const { printed } = this.shell
    const pages = printed.slice(this.#slipsLooked).map(({ html }) => html)
    this.#slipsLooked = printed.length
    return pages
  }

  /** The time that has really passed is what the clocks of other offices say. */
  get atElsewhere(): { file: string; now: number } {
    return { file: this.storeFile, now: this.office.startsAt + this.elapsedMs }
  }

  /** Closed as by the system, and started again. */
  async restarts(): Promise<void> {
    const now = this.#program.clock.now()
    await closed(this.#program)
    this.#startsAgain(now)
    await settled()
  }

  /** Killed where it stands: what is on the disk at this moment is all that the next one finds. */
  async isKilled(): Promise<void> {
    const now = this.#program.clock.now()
    this.#data = this.#copyOf(this.#data)
    this.#ending.push(closed(this.#program))
    this.#startsAgain(now)
    await settled()
  }

  async ends(): Promise<void> {
    await closed(this.#program)
    await Promise.all(this.#ending)
  }

  async verdict(): Promise<Verdict> {
    const place = placeOf(program, this.#data)
    const db = await openDatabase(place.store)
    try {
      return await verifyJournal(db, openKeys(place.keys, { dataExists: true, now: this.office.startsAt }))
    } finally {
      await db.destroy()
    }
  }

  /** Everything that is written on the disk, as it is. */
  get bytes(): Buffer {
    return readFileSync(this.storeFile)
  }

  removesData(): void {
    for (let made = 1; made <= this.#folders; made += 1) rmSync(this.#nameOf(made), { recursive: true, force: true })
  }

  #startsAgain(now: number): void {
    this.sent = []
    this.#looked = { page: 0, views: 0 }
    this.#slipsLooked = 0
    this.traces.visitIsOver()
    this.#program = this.#open(now)
  }

  #open(now: number): Program {
    const place = placeOf(program, this.#data)
    const clock = new SettableClock(new Date(now).toISOString())
    const shell = new Shell()
    shell.prints = this.#printer
    const log: string[] = []
    const kiosk = openKiosk({ place, branch: { ...branch, role: this.#role }, branchFile, release, shell, clock, log: (line) => log.push(line) })
    return { kiosk, shell, clock, log, store: readerOf(place.store) }
  }

  #copyOf(data: string): string {
    this.#folders += 1
    const copy = this.#nameOf(this.#folders)
    cpSync(data, copy, { recursive: true })
    return copy
  }

  #nameOf(made: number): string {
    return join(this.#folder, `data-${String(made)}`)
  }
}
