import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import type { Target } from './order.ts'
import { inProject, readJson, versionOf } from './project.ts'
import { Refusal } from './refusal.ts'
import { sha256 } from './sums.ts'

const release = 'https://github.com/electron/electron/releases/download/'

/** Electron's version, as the lock file pins it. */
export const electronVersion = versionOf('electron')

/** The archive in which Electron comes for a system. */
export const electronArchive = ({ platform, arch }: Target): string => `electron-v${electronVersion}-${platform}-${arch}.zip`

/** SHA-256 of that archive, as Electron's own package says it. */
export function electronSum(target: Target): string {
  const sums = readJson(inProject('node_modules', 'electron', 'checksums.json')) as Record<string, string>
  const sum = sums[electronArchive(target)]
  if (sum === undefined) throw new Refusal(`Electron ${electronVersion} does not come for ${target.platform} ${target.arch}.`)
  return sum
}

/** Where that archive is fetched from. A mirror of the office's is named as Electron's own installer wants it. */
export function electronUrl(target: Target, environment: NodeJS.ProcessEnv): string {
  const mirror = environment['ELECTRON_MIRROR'] || environment['npm_config_electron_mirror'] || release
  return `${mirror}v${electronVersion}/${electronArchive(target)}`
}

/** Electron on this machine: an archive whose sum is right, or a folder, of which nobody can say so. */
export interface LocalElectron {
  path: string
  isChecked: boolean
}

/**
 * Electron for this system where it lies on this machine already: a folder that ELECTRON_OVERRIDE_DIST_PATH names, with
 * the archive in it or unpacked, or the archive itself; or what `npm start` has fetched; or the cache. Undefined where it
 * must be fetched. Throws a Refusal where what is named is not it, or an archive is not the one that Electron published.
 */
export async function localElectron(target: Target, environment: NodeJS.ProcessEnv): Promise<LocalElectron | undefined> {
  const named = environment['ELECTRON_OVERRIDE_DIST_PATH'] || undefined
  if (named !== undefined) {
    const found = await electronAt(resolve(named), target)
    if (found) return found
    throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names ${named}, and there is no Electron ${electronVersion} for ${target.platform} ${target.arch} there: it takes ${electronArchive(target)}, a folder that holds it, or what is in it, unpacked.`)
  }
  const isForHere = target.platform === process.platform && target.arch === process.arch
  const own = isForHere ? await electronAt(inProject('node_modules/electron/dist'), target) : undefined
  if (own) return own
  const cache = environment['electron_config_cache'] || cacheFolder('electron', environment)
  const [cached] = globSync(`**/${electronArchive(target)}`, { cwd: cache })
  return cached === undefined ? undefined : electronAt(join(cache, cached), target)
}

async function electronAt(path: string, target: Target): Promise<LocalElectron | undefined> {
  const archive = path.endsWith('.zip') ? path : join(path, electronArchive(target))
  if (archive.endsWith(electronArchive(target)) && existsSync(archive)) {
    if (await sha256(archive) === electronSum(target)) return { path: archive, isChecked: true }
    throw new Refusal(`${archive} is not the archive that Electron published: its sum is another. Fetch it anew.`)
  }
  return isUnpacked(path, target) ? { path, isChecked: false } : undefined
}

/** It says its version, but not for which processor: that much is trusted. */
function isUnpacked(folder: string, target: Target): boolean {
  const version = join(folder, 'version')
  const program = join(folder, target.platform === 'win32' ? 'electron.exe' : 'electron')
  return existsSync(program) && existsSync(version) && readFileSync(version, 'utf8').trim().replace(/^v/, '') === electronVersion
}
