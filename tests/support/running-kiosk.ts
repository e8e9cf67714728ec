import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import type { Answer, Orders } from './kiosk-program.ts'
import { placeOf, type Place } from '../../electron/place.ts'
import { plainEnvironment } from './plain-environment.ts'
import { endProcess, processesNaming } from './processes.ts'

const program = join(import.meta.dirname, '../..')

/** Everything that a kiosk and its browser may write in, each folder its own. */
export class Premises {
  readonly folder = mkdtempSync(join(tmpdir(), 'clave-premises-'))
  readonly since = Date.now()
  readonly #padron = mkdtempSync(join(tmpdir(), 'clave-padron-'))

  constructor(padron: string) {
    for (const name of ['tmp', 'home', 'work']) mkdirSync(join(this.folder, name))
    writeFileSync(join(this.#padron, 'padron.csv'), padron)
  }

  /** The path of the branch's padrón counts from the program. */
  get padron(): string {
    return relative(program, join(this.#padron, 'padron.csv'))
  }

  get place(): Place {
    return placeOf(program, join(this.folder, 'data'))
  }

  /** What runs for this kiosk: itself and its browser with all its helpers name a folder of it. */
  processes(): number[] {
    return processesNaming(this.folder)
  }

  /** Ends what still runs after a test that failed. */
  remove(): void {
    for (const pid of this.processes()) endProcess(pid)
    // A browser that is ending may still be writing.
    for (const folder of [this.folder, this.#padron]) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** A whole kiosk as a process of its own. */
export class RunningKiosk {
  /** All that it wrote on its standard output and error. */
  output = ''
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  #answered: (answer: Answer) => void = () => {}

  private constructor(child: ChildProcess) {
    this.#child = child
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => { this.output += text })
    child.on('message', (answer: Answer) => { this.#answered(answer) })
    this.#ended = new Promise((resolve) => {
      child.once('close', () => {
        this.#answered({ failed: `the kiosk has ended: ${this.output}` })
        resolve()
      })
    })
  }

  static async open(premises: Premises): Promise<RunningKiosk> {
    const env = plainEnvironment({ HOME: join(premises.folder, 'home'), TMPDIR: join(premises.folder, 'tmp') })
    for (const name of Object.keys(env)) if (name.startsWith('XDG_')) Reflect.deleteProperty(env, name)
    // Where the system keeps the memory of what crashes, it shall: what protects the kiosk must be its own.
    const withDumps = 'ulimit -c "$(ulimit -H -c)"; exec "$@"'
    const command = [process.execPath, join(import.meta.dirname, 'kiosk-program.ts'), premises.folder, premises.padron]
    const kiosk = new RunningKiosk(
      spawn('sh', ['-c', withDumps, 'sh', ...command], { env, cwd: join(premises.folder, 'work'), stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }),
    )
    await kiosk.#answer()
    return kiosk
  }

  /** One thing at a time. */
  async order<Name extends keyof Orders>(name: Name, asks: Orders[Name]['asks']): Promise<Orders[Name]['answers']> {
    const answer = this.#answer()
    this.#child.send({ name, asks })
    return (await answer) as Orders[Name]['answers']
  }

  /** As a power cut would, without a chance to tidy up. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
  }

  async close(): Promise<void> {
    await this.order('close', undefined)
    await this.#ended
  }

  async #answer(): Promise<unknown> {
    const answer = await new Promise<Answer>((resolve) => { this.#answered = resolve })
    if ('failed' in answer) throw new Error(answer.failed)
    return answer.answers
  }
}
