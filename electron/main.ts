import { writeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isatty } from 'node:tty'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { systemClock } from './clock.ts'
import { holdInstance } from './instance-lock.ts'
import { exitCodeOf, openKiosk } from './kiosk.ts'
import { endOnUnexpectedErrors } from './last-resort.ts'
import { errorLine } from './log.ts'
import { Problem } from './problem.ts'
import { programAt, type Program } from './program.ts'
import { importSamplePadron } from './sample-padron.ts'
import { leaveNoCoreFiles } from './shells/core-files.ts'
import { deadNetwork, electronShell, kioskScheme } from './shells/electron-shell.ts'
import { forbiddenSwitch } from './shells/forbidden-switch.ts'
import { kioskFiles } from './shells/kiosk-files.ts'
import { startOptions, versionAsked } from './start-options.ts'

const args = process.argv.slice(1)
const program = thisProgram()

function thisProgram(): Program {
  const { isPackaged: packaged } = app
  const folder = app.getAppPath()
  return programAt(folder, { data: packaged ? join(app.getPath('appData'), 'clave-kiosk') : join(folder, 'data'), packaged })
}

/** What is asked of the program besides opening. Answers the exit code; undefined where a kiosk is to be opened. */
async function answerWithoutWindow(): Promise<number | undefined> {
  const forbidden = forbiddenSwitch(args, (name) => app.commandLine.hasSwitch(name))
  if (program.packaged && forbidden !== undefined) throw new Problem('forbidden-switch', forbidden)
  leaveNoCoreFiles()
  if (program.packaged && args[0] === 'clave') return obeyOrders(args.slice(1))
  const version = versionAsked(program, args, process.env)
  if (version === undefined) return undefined
  say(1, `${version}\n`)
  return 0
}

/** In an office there is no npm: the installed program itself takes IT's orders. */
async function obeyOrders(order: string[]): Promise<number> {
  const { askOn, obey, terminalOn } = await import('./cli/orders.ts')
  const to = (stream: 1 | 2) => ({ isTTY: isatty(stream), write: (text: string) => say(stream, text) })
  return obey(order, { program, environment: process.env, terminal: terminalOn({ stdout: to(1), stderr: to(2) }), ask: askOn(process) })
}

/** Whole before the program ends, and with commands by the name that they have where there is no npm. */
function say(stream: 1 | 2, text: string): boolean {
  const installed = program.packaged ? text.replaceAll('npm run clave --', `${basename(process.execPath)} clave`) : text
  try {
    writeSync(stream, installed)
  } catch {
    // A pipe that is full takes it later; on Windows a program that was started without a console has nowhere to write.
    process[stream === 1 ? 'stdout' : 'stderr'].write(installed)
  }
  return true
}

function log(line: string): void {
  say(2, `${line}\n`)
}

/** The kiosk under Electron: what offices install. */
async function openWindow(): Promise<void> {
  protocol.registerSchemesAsPrivileged([kioskScheme])
  app.enableSandbox()
  for (const [name, value] of deadNetwork) app.commandLine.appendSwitch(name, value)
  await app.whenReady()

  const clock = systemClock
  const options = startOptions(program, args, process.env)

  const leave = holdInstance(options.place.instanceLock)
  await importSamplePadron({ ...options, clock, log })
  const plain = process.env['KIOSK_WINDOW'] === 'plain' && !program.packaged
  const shell = electronShell(
    { app, BrowserWindow, ipcMain, Menu, session },
    {
      pageFiles: kioskFiles({ ...options, log }),
      preload: join(program.folder, 'out', 'preload', 'preload.cjs'),
      kiosk: !plain,
      printing: options.branch.printer && { printer: options.branch.printer, clock, platform: process.platform },
    },
  )
  try {
    const kiosk = openKiosk({ ...options, shell, clock, log })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { kiosk.close().catch(() => {}) }) // `done` tells it
    process.exitCode = exitCodeOf(await kiosk.done, options.branch)
  } finally {
    await shell.close()
    leave()
  }
}

function failed(error: unknown): number {
  log(errorLine(error))
  return 1
}

endOnUnexpectedErrors(log)
// Electron looks for a display once this file has been read to its end, which waits here: over SSH there is none.
const code = await answerWithoutWindow().catch(failed)
if (code !== undefined) process.exit(code)
openWindow()
  .catch((error: unknown) => { process.exitCode = failed(error) })
  .finally(() => { app.exit(Number(process.exitCode ?? 0)) })
