/** A program that opens a trivial page by the kiosk's own launcher: what the whole kiosk is measured against. */
import { systemClock } from '../../electron/clock.ts'
import { chromiumShell } from '../../electron/shells/chromium-shell.ts'

const html = '<!doctype html><html lang="es-AR"><title>Nada</title><p>Nada</p>'
const shell = await chromiumShell({
  executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
  pageFiles: () => new Map([['/index.html', { body: Buffer.from(html), type: 'text/html; charset=utf-8' }]]),
  profile: `${process.env['KIOSK_DATA'] ?? ''}/browser`,
  window: { kind: 'kiosk' },
  clock: systemClock,
})
process.once('SIGTERM', () => void shell.close())
await shell.openRenderer({ ready() {}, message() {}, refused() {}, lost() {} })
await shell.closed
