import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { electronArchive, electronUrl, localElectron } from './electron.ts'
import type { Target, TargetName } from './order.ts'
import { Refusal } from './refusal.ts'

const releases = 'https://github.com/electron-userland/electron-builder-binaries/releases/download/'

/** What does not answer by then is taken for blocked. */
const answersWithinMs = 10_000

interface Tool {
  release: string
  file: string
  /** Of the environment: names what the office has in its place. */
  variable: string
  /** Of the environment too: `true` takes the system's own. */
  systems?: string
}

const sevenZip = (here: Host): Tool => ({
  release: '7zip@1.0.0',
  file: `7zip-${here.platform === 'win32' ? 'win' : 'linux'}-${here.arch}.tar.gz`,
  variable: 'ELECTRON_BUILDER_7ZIP_PATH',
})
const fpm = (here: Host): Tool => ({
  release: 'fpm@2.1.4',
  file: `fpm-1.17.0-ruby-3.4.3-linux-${here.arch === 'arm64' ? 'arm64v8' : 'amd64'}.7z`,
  variable: 'CUSTOM_FPM_PATH',
  systems: 'USE_SYSTEM_FPM',
})
const appImage: Tool = { release: 'appimage@1.0.3', file: 'appimage-tools-runtime-20251108.tar.gz', variable: 'APPIMAGE_TOOLS_PATH' }
const nsis: Tool = { release: 'nsis@1.2.1', file: 'nsis-bundle-3.12.tar.gz', variable: 'ELECTRON_BUILDER_NSIS_DIR' }
const wine: Tool = {
  release: 'wine@1.0.1',
  file: 'wine-11.0-linux-x86_64.tar.xz',
  variable: 'ELECTRON_BUILDER_WINE_TOOLSET_DIR',
  systems: 'USE_SYSTEM_WINE',
}

/** Programs of the system's that the tool for a .deb runs. */
const debPrograms = ['ar', 'tar', 'xz']

/** On which machine it is built. */
export interface Host {
  platform: string
  arch: string
}

/** What electron-builder fetches for a target, in the versions of electron-builder.yml; a test finds each in its sources. */
export const toolsOf: Record<TargetName, (here: Host) => Tool[]> = {
  dir: () => [],
  deb: (here) => [sevenZip(here), fpm(here)],
  AppImage: () => [appImage],
  // The installer writes its own uninstaller, which elsewhere takes Wine.
  nsis: (here) => [sevenZip(here), nsis, ...(here.platform === 'win32' ? [] : [wine])],
}

/**
 * Throws a Refusal where something that the target needs is neither on this machine nor to be fetched: each such file, from
 * where, and which variable of the environment points at a copy. Fetches nothing itself.
 */
export async function checkDownloads(target: Target, environment: NodeJS.ProcessEnv, here: Host = process): Promise<void> {
  if (target.name === 'deb') checkDebPrograms(environment, here)
  const needed: Download[] = toolsOf[target.name](here).filter((tool) => !isHere(tool, environment)).map((tool) => downloadOf(tool, environment))
  if (await localElectron(target, environment) === undefined) {
    needed.unshift({ url: electronUrl(target, environment), file: electronArchive(target), instead: 'set ELECTRON_OVERRIDE_DIST_PATH to it, or to its folder' })
  }
  const blocked = (await Promise.all(needed.map(reach))).filter((line) => line !== undefined)
  if (blocked.length > 0) throw new Refusal(`${blocked.join('\n\n')}\n\nThen run this again. Nothing was built.`)
}

interface Download {
  url: string
  file: string
  /** What to do with a copy. */
  instead: string
}

function isHere({ release, file, variable, systems }: Tool, environment: NodeJS.ProcessEnv): boolean {
  const named = environment[variable]
  if (named && !existsSync(named)) throw new Refusal(`${variable} names ${named}, which is not there.`)
  return Boolean(named) || (systems !== undefined && environment[systems] === 'true') || existsSync(join(cacheOfTools(environment), release, file))
}

function downloadOf({ release, file, variable }: Tool, environment: NodeJS.ProcessEnv): Download {
  const mirror = (environment['ELECTRON_BUILDER_BINARIES_MIRROR'] || releases).replace(/\/?$/, '/')
  const instead = `put it into a folder as ${release}/${file}, and set ELECTRON_BUILDER_CACHE to that folder (or ${variable} to what is in it, unpacked)`
  return { url: `${mirror}${release}/${file}`, file, instead }
}

/** Where electron-builder looks for its tools first (app-builder-lib, util/electronGet.js). */
const cacheOfTools = (environment: NodeJS.ProcessEnv) => environment['ELECTRON_BUILDER_CACHE'] || cacheFolder('electron-builder', environment)

function checkDebPrograms(environment: NodeJS.ProcessEnv, here: Host): void {
  if (here.platform === 'win32') throw new Refusal('A .deb is built on Linux: the tool that makes it does not run on Windows.')
  const folders = (environment['PATH'] ?? '').split(delimiter)
  const missing = debPrograms.filter((name) => !folders.some((folder) => existsSync(join(folder, name))))
  if (missing.length > 0) throw new Refusal(`A .deb takes ${missing.join(', ')}, which this machine has not. On Debian: apt install binutils tar xz-utils`)
}

/** Why it cannot be fetched, and what to do; undefined where it can. */
async function reach({ url, file, instead }: Download): Promise<string | undefined> {
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(answersWithinMs) }).catch((error: unknown) => error)
  if (answer instanceof Response && answer.ok) return undefined
  const why = answer instanceof Response ? `it answers ${String(answer.status)}` : reasonOf(answer)
  return `${file} cannot be fetched (${why}).\nFetch it elsewhere from ${url}\nand ${instead}.`
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer in ${String(answersWithinMs / 1000)} s`
  return error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : error.message
}
