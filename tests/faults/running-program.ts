import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { readTold, type Order, type Told } from './told.ts'

/** Longer than anything takes here: who waits in vain gets an error, and no run hangs. */
const patienceMs = 60_000

const running = new Set<RunningProgram>()

/** For the end of a run, whatever ended it. */
export function killAll(): void {
  for (const program of running) program.kill()
}

/** A Node program of ours as a process of its own: what it says, line by line, and how it ends. */
export class RunningProgram {
  readonly said: string[] = []
  readonly log: string[] = []
  /** The exit code, or the signal that ended it; by then everything it wrote has been read. */
  readonly ended: Promise<number | string | null>
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>
  #wake: (() => void)[] = []
  #over = false

  constructor(command: readonly string[], env: NodeJS.ProcessEnv) {
    const [program = process.execPath, ...args] = command
    this.#child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
    running.add(this)
    this.#child.stdin.on('error', () => {}) // a program that was killed reads no more orders
    createInterface(this.#child.stdout).on('line', (line) => { this.hears(line) })
    createInterface(this.#child.stderr).on('line', (line) => { this.log.push(line); this.#wakeAll() })
    this.ended = once(this.#child, 'close').then(([code, signal]: (number | string | null)[]) => {
      running.delete(this)
      this.#over = true
      this.#wakeAll()
      return code ?? signal ?? null
    })
  }

  get isRunning(): boolean {
    return !this.#over
  }

  protected hears(line: string): void {
    this.said.push(line)
    this.#wakeAll()
  }

  /** Waits until something holds of what it has said so far. False when it ends without. */
  async until(holds: () => boolean): Promise<boolean> {
    const impatient = setTimeout(() => { this.kill() }, patienceMs)
    while (!holds() && !this.#over) await new Promise<void>((resolve) => this.#wake.push(resolve))
    clearTimeout(impatient)
    return holds()
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#child.kill(signal)
  }

  protected write(line: string): void {
    this.#child.stdin.write(`${line}\n`)
  }

  #wakeAll(): void {
    for (const wake of this.#wake.splice(0)) wake()
  }
}

/** A kiosk with its citizens (`kiosk-program.ts`). */
export class RunningKiosk extends RunningProgram {
  readonly told: Told[] = []

  protected override hears(line: string): void {
    this.told.push(readTold(line))
    super.hears(line)
  }

  orders(order: Order): void {
    this.write(JSON.stringify(order))
  }

  /** Waits until this has been told so many times. */
  tells(what: Told['what'], times = 1): Promise<boolean> {
    return this.until(() => this.count(what) >= times)
  }

  count(what: Told['what']): number {
    return this.told.filter((told) => told.what === what).length
  }

  /** Ends it as its window's end would. */
  async closes(): Promise<number | string | null> {
    this.orders({ order: 'close' })
    return this.ended
  }
}
