/** Which window the kiosk opens in: Electron where it can, else the system's Chromium. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { start, stop } from './children.mjs'
import { Problem } from './problem.mjs'
import { inRoot, isRoot, node24, toolScript } from './project.mjs'
import { step } from './step.mjs'

const secondsWithoutBytes = 10
const dayMilliseconds = 24 * 60 * 60 * 1000
const electronFolder = inRoot('node_modules', 'electron')
/** When Electron could last not be fetched, so that each start does not try again. */
const failedFetch = inRoot('node_modules', '.cache', 'electron-fetch-failed')
const retry = '`KIOSK_SHELL=electron npm start` tries again'

/** Electron's executable, or null: its npm package comes without. */
export function findElectron() {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist')
  const file = join(folder, names[process.platform] ?? 'electron')
  return existsSync(file) ? file : null
}

/** Decides for 'electron' or 'chromium', fetching Electron if need be. Gives back the shell and the reason to tell. */
export async function chooseShell() {
  const forced = process.env.KIOSK_SHELL
  if (forced && forced !== 'electron' && forced !== 'chromium') {
    throw new Problem(`KIOSK_SHELL is "${forced}". It may be electron or chromium, or left out.`)
  }
  if (forced === 'chromium') return { shell: 'chromium', why: 'KIOSK_SHELL says so' }
  if (!forced && isRoot()) return { shell: 'chromium', why: 'Electron has no sandbox when it runs as root' }
  if (findElectron()) return { shell: 'electron', why: forced ? 'KIOSK_SHELL says so' : 'it is installed' }
  if (!forced && failedRecently()) {
    return { shell: 'chromium', why: `Electron could not be fetched in the last day; ${retry}` }
  }

  const problem = await step('Electron’s binary', fetchElectron)
  if (!problem.skipped) return { shell: 'electron', why: 'it could be fetched' }
  mkdirSync(dirname(failedFetch), { recursive: true })
  writeFileSync(failedFetch, '')
  if (forced) {
    throw new Problem(`Electron could not be fetched: ${problem.skipped}. Check the network, or leave KIOSK_SHELL out.`)
  }
  return { shell: 'chromium', why: `Electron could not be fetched; ${retry}` }
}

function failedRecently() {
  if (!existsSync(failedFetch)) return false
  const age = Date.now() - statSync(failedFetch).mtimeMs
  return age >= 0 && age < dayMilliseconds
}

/** Runs Electron's own installer; given up when neither its download nor its unpacking has grown for 10 s. */
async function fetchElectron(skip) {
  const folder = mkdtempSync(join(tmpdir(), 'clave-electron-'))
  const child = start(node24, [toolScript('electron', 'install-electron')], {
    env: { TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const stalled = stopWhenStalled(child, () => bytesIn(folder) + bytesIn(join(electronFolder, 'dist')))
  const { code } = await child.exited
  rmSync(folder, { recursive: true, force: true })
  if (await stalled) return skip(`nothing arrived for ${secondsWithoutBytes} s`)
  if (code === 0 && findElectron()) {
    rmSync(failedFetch, { force: true })
    return { skipped: null }
  }
  // The first line of a stack names the cause; a failed fetch names it further down.
  const cause = /(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENOSPC|EACCES|HTTPError.*|.*[Cc]hecksum.*)/.exec(errors)
  return skip(`its download failed (${cause?.[0].trim() ?? errors.trim().split('\n')[0]})`)
}

async function stopWhenStalled(child, measure) {
  let ended = false
  void child.exited.then(() => (ended = true))
  let [bytes, since] = [measure(), Date.now()]
  while (!ended) {
    await Promise.race([child.exited, delay(500)])
    const now = measure()
    if (now !== bytes) [bytes, since] = [now, Date.now()]
    if (!ended && Date.now() - since > secondsWithoutBytes * 1000) {
      await stop(child)
      return true
    }
  }
  return false
}

function bytesIn(folder) {
  if (!existsSync(folder)) return 0
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  // A file may be moved away between the listing and the look.
  const size = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
  return files.reduce((sum, entry) => sum + size(join(entry.parentPath ?? entry.path, entry.name)), 0)
}

/** The command that opens the kiosk in a shell, from the project's folder. */
export function kioskCommand(shell, args) {
  if (shell === 'chromium') return [node24, [inRoot('out', 'main', 'main-chromium.js'), ...args]]
  const sandbox = isRoot() ? ['--no-sandbox'] : []
  return [findElectron(), [...sandbox, inRoot(), ...args]]
}
