import { join } from 'node:path'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'
import { systemClock } from './clock.ts'
import { holdInstance } from './instance-lock.ts'
import { exitCodeOf, openKiosk } from './kiosk.ts'
import { endOnUnexpectedErrors } from './last-resort.ts'
import { errorLine } from './log.ts'
import { Problem } from './problem.ts'
import { importSamplePadron } from './sample-padron.ts'
import { leaveNoCoreFiles } from './shells/core-files.ts'
import { deadNetwork, electronShell, kioskScheme } from './shells/electron-shell.ts'
import { forbiddenSwitch } from './shells/forbidden-switch.ts'
import { kioskFiles } from './shells/kiosk-files.ts'
import { startOptions } from './start-options.ts'

/** The kiosk under Electron: what offices install. */
async function main(): Promise<void> {
  const log = (line: string) => { console.error(line) }
  endOnUnexpectedErrors(log)
  const forbidden = forbiddenSwitch(process.argv.slice(1), (name) => app.commandLine.hasSwitch(name))
  if (app.isPackaged && forbidden !== undefined) throw new Problem('forbidden-switch', forbidden)
  leaveNoCoreFiles()
  protocol.registerSchemesAsPrivileged([kioskScheme])
  app.enableSandbox()
  for (const [name, value] of deadNetwork) app.commandLine.appendSwitch(name, value)
  await app.whenReady()

  const program = app.getAppPath()
  const clock = systemClock
  const dataByDefault = app.isPackaged ? app.getPath('userData') : join(program, 'data')
  const options = startOptions(program, process.argv.slice(1), process.env, dataByDefault, { packaged: app.isPackaged })

  const release = holdInstance(options.place.instanceLock)
  await importSamplePadron({ ...options, clock, log })
  const plain = process.env['KIOSK_WINDOW'] === 'plain' && !app.isPackaged
  const shell = electronShell(
    { app, BrowserWindow, ipcMain, Menu, session },
    {
      pageFiles: kioskFiles({ ...options, log }),
      preload: join(program, 'out', 'preload', 'preload.cjs'),
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
    release()
  }
}

main()
  .catch((error: unknown) => {
    console.error(errorLine(error))
    process.exitCode = 1
  })
  .finally(() => { app.exit(Number(process.exitCode ?? 0)) })
