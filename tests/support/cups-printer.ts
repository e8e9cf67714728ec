import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ppdOf } from './cups-ppd.ts'

/** The names of its two printers: the first is the system's default. */
export const printers = { '80mm': 'Ticket', a4: 'Hoja' } as const

/** What a printer of these does in the place of paper: what it is sent becomes a file. It tells of paper as real ones do. */
const backend = `#!/bin/sh
[ $# -eq 0 ] && exit 0
out="\${DEVICE_URI#paper:}"
trap 'exit 0' TERM
if [ -e "$out/no-paper" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e "$out/no-paper" ]; do sleep 0.1; done
fi
echo "STATE: -media-empty-error" >&2
[ -e "$out/broken" ] && exit 1
cat \${6:+"$6"} > "$out/$1.part" && mv "$out/$1.part" "$out/$1.pdf"
`

/** A real CUPS of Debian's in a folder of its own, beside whatever the machine has. */
export class CupsPrinter {
  readonly folder = mkdtempSync(join(tmpdir(), 'clave-cups-'))
  readonly socket = join(this.folder, 'cups.sock')
  readonly #paper = join(this.folder, 'paper')
  #daemon: ChildProcess | undefined

  /** `default` is which paper the default printer has; `null`: there is a CUPS, and no printer. */
  static async start({ default: chosen = '80mm' }: { default?: keyof typeof printers | null } = {}): Promise<CupsPrinter> {
    const cups = new CupsPrinter()
    cups.#layOut(chosen)
    const files = ['-c', join(cups.folder, 'cupsd.conf'), '-s', join(cups.folder, 'cups-files.conf')]
    cups.#daemon = spawn(join(cups.folder, 'bin/cupsd'), ['-f', ...files], { stdio: 'ignore' })
    while (!existsSync(cups.socket)) {
      if (cups.#daemon.exitCode !== null) throw new Error(`cupsd does not start: ${cups.log()}`)
      await delay(20)
    }
    return cups
  }

  /** What came out of the printers so far, oldest first. */
  printed(): string[] {
    const files = readdirSync(this.#paper).filter((name) => name.endsWith('.pdf'))
    return files.sort((a, b) => parseInt(a) - parseInt(b)).map((name) => join(this.#paper, name))
  }

  /** Every job that waits or is being printed, as CUPS's own tool tells it. */
  queued(): string {
    return this.#tool('lpstat', '-o')
  }

  /** The documents that CUPS still keeps. */
  spooled(): string[] {
    return readdirSync(join(this.folder, 'spool')).filter((name) => name.startsWith('d'))
  }

  /** What a printer says of itself. */
  says(paper: keyof typeof printers): string {
    return this.#tool('lpstat', '-l', '-p', printers[paper])
  }

  runsOutOfPaper(): void {
    writeFileSync(join(this.#paper, 'no-paper'), '')
  }

  hasPaperAgain(): void {
    rmSync(join(this.#paper, 'no-paper'))
  }

  breaks(): void {
    writeFileSync(join(this.#paper, 'broken'), '')
  }

  isStoppedByItsOperator(paper: keyof typeof printers): void {
    this.#tool('cupsdisable', printers[paper])
  }

  /** Takes calls and answers none, until it goes on. */
  hangs(): void {
    this.#daemon?.kill('SIGSTOP')
  }

  goesOn(): void {
    this.#daemon?.kill('SIGCONT')
  }

  log(): string {
    return readFileSync(join(this.folder, 'error.log'), 'utf8')
  }

  async stop(): Promise<void> {
    const daemon = this.#daemon
    if (daemon && daemon.exitCode === null) {
      const ended = once(daemon, 'close')
      daemon.kill('SIGCONT')
      daemon.kill('SIGTERM')
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  #tool(name: string, ...args: string[]): string {
    return execFileSync(name, args, { encoding: 'utf8', env: { ...process.env, CUPS_SERVER: this.socket, LC_ALL: 'C' } })
  }

  #layOut(chosen: keyof typeof printers | null): void {
    const { folder } = this
    for (const name of ['etc/ppd', 'cache', 'state', 'spool', 'tmp', 'bin/backend', 'paper']) mkdirSync(join(folder, name), { recursive: true })
    // Under root, what prints is run as a user of its own.
    chmodSync(folder, 0o711)
    chmodSync(this.#paper, 0o777)
    writeFileSync(join(folder, 'bin/backend/paper'), backend, { mode: 0o755 })
    // A copy: AppArmor keeps the one that is installed to the system's own folders.
    copyFileSync('/usr/sbin/cupsd', join(folder, 'bin/cupsd'))
    symlinkSync('/usr/lib/cups/daemon', join(folder, 'bin/daemon'))
    const all = Object.entries(printers) as [keyof typeof printers, string][]
    for (const [paper, name] of chosen === null ? [] : all) writeFileSync(join(folder, 'etc/ppd', `${name}.ppd`), ppdOf(paper))
    writeFileSync(join(folder, 'etc/printers.conf'), chosen === null ? '' : all.map(([paper, name]) => [
      `<${paper === chosen ? 'DefaultPrinter' : 'Printer'} ${name}>`,
      `DeviceURI paper:${this.#paper}`,
      'State Idle',
      'Accepting Yes',
      'Shared No',
      'ErrorPolicy abort-job',
      `</${paper === chosen ? 'DefaultPrinter' : 'Printer'}>`,
    ].join('\n')).join('\n'))
    writeFileSync(join(folder, 'cupsd.conf'), [
      `Listen ${this.socket}`,
      'Browsing Off',
      'WebInterface No',
      '<Location />\nOrder allow,deny\nAllow all\n</Location>',
      // As Debian has it: a job is its owner's.
      '<Policy default>',
      '<Limit Cancel-Job>\nRequire user @OWNER @SYSTEM\nOrder deny,allow\n</Limit>',
      '<Limit All>\nOrder deny,allow\n</Limit>',
      '</Policy>',
      '',
    ].join('\n'))
    writeFileSync(join(folder, 'cups-files.conf'), [
      `ServerRoot ${folder}/etc`,
      `CacheDir ${folder}/cache`,
      `StateDir ${folder}/state`,
      `RequestRoot ${folder}/spool`,
      `TempDir ${folder}/tmp`,
      `ServerBin ${folder}/bin`,
      `AccessLog ${folder}/access.log`,
      `ErrorLog ${folder}/error.log`,
      `PageLog ${folder}/page.log`,
      '',
    ].join('\n'))
  }
}
