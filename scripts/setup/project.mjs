/** Where things are, and with which Node they run. Plain JavaScript for Node 20: nothing is installed yet. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const inRoot = (...names) => join(root, ...names)

/** Node 24, from the npm package `node`: the code needs 22 or newer and many machines still have 20. */
export const node24 = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** What makes the loaders of argon2 and Electron take a file for another machine. */
const misleading = ['ARGON2_PREBUILD', 'PREBUILDS_ONLY', 'LIBC', 'npm_config_arch', 'npm_config_platform']

/** The environment of everything we start: Node 24 first in PATH, nothing that misleads a loader. */
export function childEnvironment(extra = {}) {
  const env = { ...process.env, ...extra }
  for (const name of misleading) delete env[name]
  const pathName = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  env[pathName] = [inRoot('node_modules', '.bin'), env[pathName]].join(delimiter)
  return env
}

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** The script behind a command of an npm package, to be run by `node24` on every system. */
export function toolScript(packageName, command = packageName) {
  const folder = inRoot('node_modules', packageName)
  const { bin } = readJson(join(folder, 'package.json'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** The first of these programs that PATH names, or null. */
export function findInPath(names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const folders = (process.env.PATH ?? process.env.Path ?? '').split(delimiter).filter(Boolean)
  const files = names.flatMap((name) => endings.map((end) => name + end))
  const candidates = files.flatMap((file) => folders.map((folder) => join(folder, file)))
  return candidates.find((file) => existsSync(file)) ?? null
}

export const isRoot = () => process.getuid?.() === 0
