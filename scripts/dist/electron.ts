import { existsSync, globSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Target } from './order.ts'
import { Refusal } from './refusal.ts'

const project = resolve(import.meta.dirname, '../..')
const release = 'https://github.com/electron/electron/releases/download/'

/** Electron's version, as the lock file pins it. */
export const electronVersion = (JSON.parse(readFileSync(join(project, 'node_modules/electron/package.json'), 'utf8')) as { version: string }).version

/** The archive in which Electron comes for a system. */
export const electronArchive = ({ platform, arch }: Target): string => `electron-v${electronVersion}-${platform}-${arch}.zip`

/** Where that archive is fetched from. A mirror of the office's is named as Electron's own installer wants it. */
export const electronUrl = (target: Target, environment: NodeJS.ProcessEnv): string =>
  `${environment['ELECTRON_MIRROR'] ?? release}v${electronVersion}/${electronArchive(target)}`

/**
 * Electron for this system where it lies on this machine already: a folder that ELECTRON_OVERRIDE_DIST_PATH names, with
 * the archive in it or unpacked, or the archive itself; or what `npm start` has fetched; or the cache. Undefined where it
 * must be fetched. Throws a Refusal where what is named is not it.
 */
export function localElectron(target: Target, environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment['ELECTRON_OVERRIDE_DIST_PATH'] || undefined
  if (named !== undefined) {
    if (isElectron(named, target)) return resolve(named)
    throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, and there is no Electron ${electronVersion} for ${target.platform} ${target.arch} there: it takes ${electronArchive(target)}, a folder that holds it, or what is in it, unpacked.`)
  }
  const own = join(project, 'node_modules/electron/dist')
  if (target.platform === process.platform && target.arch === process.arch && isElectron(own, target)) return own
  const cache = environment['electron_config_cache'] ?? cacheFolder(environment)
  const [cached] = globSync(`**/${electronArchive(target)}`, { cwd: cache })
  return cached === undefined ? undefined : join(cache, cached)
}

/** Unpacked it says its version, but not for which processor: that much is trusted. */
function isElectron(path: string, target: Target): boolean {
  if (path.endsWith('.zip')) return path.endsWith(electronArchive(target)) && existsSync(path)
  if (existsSync(join(path, electronArchive(target)))) return true
  const version = join(path, 'version')
  const program = join(path, target.platform === 'win32' ? 'electron.exe' : 'electron')
  return existsSync(program) && existsSync(version) && readFileSync(version, 'utf8').trim().replace(/^v/, '') === electronVersion
}

/** Where @electron/get keeps what it has fetched. */
function cacheFolder({ LOCALAPPDATA, XDG_CACHE_HOME }: NodeJS.ProcessEnv): string {
  return process.platform === 'win32'
    ? join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache')
    : join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'electron')
}
