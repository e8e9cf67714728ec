import { join } from 'node:path'
import { isatty } from 'node:tty'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { terminalOn } from './cli/terminal.ts'
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
import { forbiddenSwitch, strangeSwitch } from './shells/forbidden-switch.ts'
import { kioskFiles } from './shells/kiosk-files.ts'
import { ordersOf, startOptions, versionAsked } from './start-options.ts'
import { writeWhole } from './write-whole.ts'

const args = process.argv.slice(1)

function thisProgram(): Program {
  // Windows carries the other one from machine to machine, and the last to log off wins.
  const ofUser = (process.platform === 'win32' ? process.env['LOCALAPPDATA'] : undefined) ?? app.getPath('appData')
  return programAt(app.getAppPath(), { packaged: app.isPackaged, installedData: join(ofUser, 'clave-kiosk') })
}

/** What is asked of the program besides opening. Answers the exit code; undefined where a kiosk is to be opened. */
async function answerWithoutWindow(program: Program): Promise<number | undefined> {
  const isOrder = program.packaged && args[0] === 'clave'
  const refused = forbiddenSwitch(args, (name) => app.commandLine.hasSwitch(name)) ?? (isOrder ? undefined : strangeSwitch(args, process.platform))
  if (program.packaged && refused !== undefined) throw new Problem('forbidden-switch', refused)
  if (isOrder) return obeyOrders(args.slice(1), program)
  const version = versionAsked(program, args, process.env)
  if (version === undefined) return undefined
  writeWhole(1, `${version}\n`)
  return 0
}

/** In an office there is no npm: the installed program itself takes IT's orders. It can ask nothing: on Windows it has no keyboard. */
async function obeyOrders(order: string[], program: Program): Promise<number> {
  const { obey } = await import('./cli/orders.ts')
  const to = (stream: number) => ({ isTTY: isatty(stream), write: (text: string) => { writeWhole(stream, text); return true } })
  const ask = () => Promise.resolve(undefined)
  return obey(order, { program, environment: process.env, terminal: terminalOn({ stdout: to(1), stderr: to(2) }), ask })
}

let told = (line: string) => line

function log(line: string): void {
  console.error(told(line))
}

/** The kiosk under Electron: what offices install. */
async function openWindow(program: Program): Promise<void> {
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

endOnUnexpectedErrors(log)
// What is written is this user's alone, whoever made the folder.
process.umask(0o077)
leaveNoCoreFiles()
const program = thisProgram()
told = ordersOf(program, args, process.env)
// Electron looks for a display once this file has been read to its end, which waits here: over SSH there is none.
const code = await answerWithoutWindow(program).catch((error: unknown) => {
  writeWhole(2, `${told(errorLine(error))}\n`)
  return 1
})
if (code !== undefined) process.exit(code)
openWindow(program)
  .catch((error: unknown) => {
    log(errorLine(error))
    process.exitCode = 1
  })
  .finally(() => { app.exit(Number(process.exitCode ?? 0)) })
