/** The programs that come from the system: Chromium, a window manager and a display where there is none, a reference, a printer for tests, what makes speech. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { run } from './children.mjs'
import { Problem } from './problem.mjs'
import { findInPath, isRoot } from './project.mjs'

const { env, platform } = process

/** Where Chrome and its kin live on systems that keep programs out of PATH. */
const macNames = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const usualPlaces = {
  darwin: macNames.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean).flatMap((folder) => [
    join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(folder, 'Chromium', 'Application', 'chrome.exe'),
    join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
}

/** The Chromium to use, or null. KIOSK_CHROMIUM names one; a name that leads nowhere is a Problem. */
export function findChromium() {
  const named = env.KIOSK_CHROMIUM
  if (named && !existsSync(named)) throw new Problem(`KIOSK_CHROMIUM names ${named}, and there is no such file.`)
  return (
    named ||
    findInPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) ||
    (usualPlaces[platform] ?? []).find((file) => existsSync(file)) ||
    null
  )
}

const finders = {
  chromium: findChromium,
  openbox: () => findInPath(['openbox']),
  xvfb: () => findInPath(['Xvfb']),
  sqlite3: () => findInPath(['sqlite3']),
  'cups-daemon': () => findInPath(['cupsd']) ?? (existsSync(cupsd) ? cupsd : null),
  'cups-client': () => findInPath(['lpstat']),
  'poppler-utils': () => findInPath(['pdftotext']),
  'espeak-ng': () => findInPath(['espeak-ng']),
  'opus-tools': () => findInPath(['opusenc']),
}

/** Not in the PATH of an ordinary user. */
const cupsd = '/usr/sbin/cupsd'

/** How each system installs them. Only the first is run by us, and only as root. */
const installers = [
  { tool: 'apt-get', command: 'apt-get update && apt-get install -y --no-install-recommends' },
  { tool: 'dnf', command: 'dnf install -y', xvfb: 'xorg-x11-server-Xvfb', sqlite3: 'sqlite', 'cups-daemon': 'cups' },
  { tool: 'pacman', command: 'pacman -S', xvfb: 'xorg-server-xvfb', sqlite3: 'sqlite', 'cups-daemon': 'cups', 'cups-client': 'cups', 'poppler-utils': 'poppler' },
  { tool: 'zypper', command: 'zypper install', xvfb: 'xorg-x11-server-Xvfb', 'cups-daemon': 'cups', 'poppler-utils': 'poppler-tools' },
  { tool: 'apk', command: 'apk add', sqlite3: 'sqlite', 'cups-daemon': 'cups' },
  { tool: 'brew', command: 'brew install', chromium: '--cask google-chrome' },
  { tool: 'winget', command: 'winget install', chromium: 'Google.Chrome', sqlite3: 'SQLite.SQLite' },
]

/** Installs what is missing of `wanted` (keys of the finders), or throws a Problem with the command to run. */
export async function ensurePrograms(wanted, skip) {
  const missing = wanted.filter((name) => !finders[name]())
  if (missing.length === 0) return skip('already there')
  const installer = installers.find(({ tool }) => findInPath([tool]))
  const names = missing.map((name) => installer?.[name] ?? (name === 'chromium' ? debianChromium() : name))
  if (installer?.tool !== 'apt-get' || !isRoot()) throw new Problem(whatToRun(missing, installer, names))

  const command = `${installer.command} ${names.join(' ')}`
  const { code, output } = await run('/bin/sh', ['-c', command], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
  const stillMissing = missing.filter((name) => !finders[name]())
  if (code !== 0 || stillMissing.length > 0) {
    const what = `${missing.join(', ')} could not be installed`
    throw new Problem(`${what}. Check the network and the disk, then run: ${command}`, output)
  }
}

function whatToRun(missing, installer, names) {
  const what = `Missing on this machine: ${missing.join(', ')}.`
  const needsX = missing.some((name) => ['xvfb', 'openbox'].includes(name))
  if (!installer || (needsX && (platform === 'darwin' || platform === 'win32'))) {
    return `${what} Install it, or tell where it is (KIOSK_CHROMIUM=FILE for Chromium), and run this again.`
  }
  const command = `${installer.command} ${names.join(' ')}`
  const asRoot = platform === 'linux' && !isRoot() ? `sudo sh -c '${command}'` : command
  return `${what} Run this, then the same command again:\n\n  ${asRoot}\n`
}

/** Ubuntu's `chromium` is called otherwise. */
function debianChromium() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID=ubuntu$/m.test(release) ? 'chromium-browser' : 'chromium'
}
