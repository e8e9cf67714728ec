import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'
import { systemClock } from './clock.ts'
import { holdInstance } from './instance-lock.ts'
import { endOnUnexpectedErrors } from './last-resort.ts'
import { errorLine } from './log.ts'
import { programAt } from './program.ts'
import { chromiumShell } from './shells/chromium-shell.ts'
import { kioskFiles } from './shells/kiosk-files.ts'
import { ordersOf, startOptions, versionAsked } from './start-options.ts'

/** The kiosk on the system's Chromium. `npm start` sets KIOSK_CHROMIUM, KIOSK_WINDOW and DISPLAY. */
let told = (line: string) => line
const log = (line: string) => { console.error(told(line)) }

async function main(): Promise<void> {
  const folder = dirname(findPackageJSON(import.meta.url) ?? '.')
  const clock = systemClock
  endOnUnexpectedErrors(log)
  // What is written is this user's alone, whoever made the folder.
  process.umask(0o077)
  const program = programAt(folder)
  const args = process.argv.slice(2)
  told = ordersOf(program, args, process.env)
  const version = versionAsked(program, args, process.env)
  if (version !== undefined) return console.log(version)
  const options = startOptions(program, args, process.env)
  const plain = process.env['KIOSK_WINDOW'] === 'plain'

  const leave = holdInstance(options.place.instanceLock)
  // The browser takes a second to come up: meanwhile the rest is loaded and the stores are opened.
  const shell = chromiumShell({
    executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
    pageFiles: () => kioskFiles({ ...options, log }),
    profile: options.place.browserProfile,
    clock,
    printer: options.branch.printer,
    window: plain ? { kind: 'plain', width: 720, height: 1280 } : { kind: 'kiosk' },
  })
  const isOpen = shell.then(({ sandboxed }) => {
    if (!sandboxed) log('Aviso: como administrador (root), Chromium corre sin su recinto aislado. En una oficina usá un usuario común.')
    return true
  }, () => false)
  try {
    const { exitCodeOf, openKiosk } = await import('./kiosk.ts')
    const { importSamplePadron } = await import('./sample-padron.ts')
    await importSamplePadron({ ...options, clock, log })
    const kiosk = openKiosk({ ...options, shell, clock, log, reloadEndsVisit: !plain })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => { kiosk.close().catch(() => {}) }) // `done` tells it
    if (plain) process.on('SIGUSR2', () => void shell.then((open) => open.reload())) // scripts/dev.mjs, after a rebuild of the page
    process.exitCode = exitCodeOf(await kiosk.done, options.branch)
  } finally {
    if (await isOpen) await (await shell).close()
    leave()
  }
}

main().catch((error: unknown) => {
  log(errorLine(error))
  process.exitCode = 1
})
