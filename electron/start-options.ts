import { existsSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { branchesOf, shippedBranch, shippedBranches } from './branch/branch-name.ts'
import { readBranch, type Branch } from './branch/branch.ts'
import type { Release } from './contract.ts'
import { makeDataFolder, placeOf, type Place } from './place.ts'
import { Problem } from './problem.ts'
import type { Program } from './program.ts'

export interface StartOptions extends Opened {
  place: Place
}

/** A branch and what opens it. */
interface Opened {
  branch: Branch
  branchFile: string
  release: Release
}

/** What was written behind the program's name. */
export interface Given {
  branch?: string | undefined
  data?: string | undefined
  version?: boolean
}

const sample = 'large-kiosk'

/**
 * Which branch and which data folder: `--branch` (a code in resources/branches or a file) and `--data`, or KIOSK_BRANCH
 * and KIOSK_DATA, or the sample. The data folder is made. Throws as `openedBranch` and `dataFolder` do, the problem of a
 * folder that cannot be made, and `Problem('option-empty' | 'option-unknown')` for what was mistyped.
 */
export function startOptions(program: Program, args: string[], environment: NodeJS.ProcessEnv): StartOptions {
  const given = readArgs(program, args)
  const opened = openedBranch(program, given, environment)
  const data = dataFolder(program, given, environment, () => opened.branch)
  return { ...opened, place: placeOf(program.folder, makeDataFolder(data), opened.branch.role) }
}

/** What `--version` asks for: version, branch and day in a line. Undefined where nobody asks; makes nothing. Throws as `startOptions`. */
export function versionAsked(program: Program, args: string[], environment: NodeJS.ProcessEnv): string | undefined {
  const given = readArgs(program, args)
  if (!given.version) return undefined
  const { branch, release } = openedBranch(program, given, environment)
  const day = release.date === null ? 'sin empaquetar' : `del ${release.date.split('-').toReversed().join('/')}`
  return `Clave kiosk ${release.version}, ${day}. Sucursal ${release.branch}: ${branch.name}, ${branch.address}.`
}

/**
 * The branch of this start. A packaged program has the one that it was built for: one built for none is refused by
 * `Problem('branch-not-built-in')`, and so is whoever asks for another, by `Problem('branch-built-in')`. Throws the branch
 * file's `Problem` too.
 */
export function openedBranch(program: Program, given: Given, environment: NodeJS.ProcessEnv): Opened {
  const branchFile = program.packaged ? builtIn(program, given, environment) : chosen(program, given, environment)
  const { version, builtFor } = program
  return { branch: readBranch(branchFile), branchFile, release: { version, branch: basename(branchFile, '.json'), date: builtFor?.date ?? null } }
}

function chosen(program: Program, given: Given, environment: NodeJS.ProcessEnv): string {
  // A variable that is set to nothing says nothing.
  const named = given.branch ?? (environment['KIOSK_BRANCH'] || sample)
  const shipped = isAbsolute(named) ? undefined : shippedBranch(program.folder, named)
  if (shipped !== undefined) return shipped
  if (/^[\w-]+$/.test(named) && !existsSync(named)) throw new Problem('branch-unknown', `«${named}»; las que hay son ${shippedBranches(program.folder).join(', ')}`)
  return resolve(named)
}

/** Whoever can start an office's program shall not give it another office's rules. */
function builtIn(program: Program, given: Given, environment: NodeJS.ProcessEnv): string {
  const { builtFor } = program
  if (builtFor === undefined) throw new Problem('branch-not-built-in')
  const named = given.branch ?? (environment['KIOSK_BRANCH'] || builtFor.branch)
  if (named !== builtFor.branch) throw new Problem('branch-built-in', builtFor.branch)
  return join(branchesOf(program.folder), `${builtFor.branch}.json`)
}

/**
 * Where the data lie: as `--data` or KIOSK_DATA says, or `store.folder` of the branch, or a folder of the branch's code,
 * which a kiosk and a counter of the same branch share. Throws `Problem('store-folder-elsewhere')` for a folder of
 * another system's. Makes nothing.
 */
export function dataFolder(program: Program, given: Given, environment: NodeJS.ProcessEnv, branchOf: () => Branch): string {
  const named = given.data ?? (environment['KIOSK_DATA'] || undefined)
  if (named !== undefined) return resolve(named)
  const { code, store } = branchOf()
  if (store.folder === undefined) return join(program.data, code)
  if (!isOfSystem(store.folder, process.platform)) throw new Problem('store-folder-elsewhere', store.folder)
  return store.folder
}

/** Windows takes `/var/lib` too: on whatever drive the program was started from. */
export function isOfSystem(folder: string, platform: NodeJS.Platform): boolean {
  return platform === 'win32' ? /^[a-z]:/i.test(folder) : folder.startsWith('/')
}

/**
 * What IT is told to run, as it is said for this program, branch and folder: `npm run clave -- …` is of the project and of
 * its sample. Answers what turns a line into that.
 */
export function ordersAs(program: Program, given: Given, environment: NodeJS.ProcessEnv): (line: string) => string {
  const branch = program.packaged ? undefined : (given.branch ?? (environment['KIOSK_BRANCH'] || undefined))
  const data = given.data ?? (environment['KIOSK_DATA'] || undefined)
  const command = program.packaged ? `${quoted(environment['APPIMAGE'] ?? process.execPath)} clave` : 'npm run clave --'
  const told = [command, ...(branch === undefined ? [] : ['--branch', quoted(branch)]), ...(data === undefined ? [] : ['--data', quoted(data)])].join(' ')
  return (line) => line.replaceAll('npm run clave --', () => told)
}

const quoted = (word: string) => (/[^\w./\\:-]/.test(word) ? `"${word}"` : word)

/** As `ordersAs` says it for what the kiosk was started with; what was mistyped says nothing. */
export function ordersOf(program: Program, args: string[], environment: NodeJS.ProcessEnv): (line: string) => string {
  try {
    return ordersAs(program, readArgs(program, args), environment)
  } catch {
    return ordersAs(program, {}, environment)
  }
}

const options = { branch: { type: 'string' }, data: { type: 'string' }, version: { type: 'boolean' } } as const

function readArgs(program: Program, args: string[]): Given {
  // Not strict, and each looked at below: Electron and Chromium take switches of their own.
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true })
  const given: Given = {}
  for (const token of tokens) {
    if (token.kind === 'option' && (token.name === 'branch' || token.name === 'data')) {
      // `--branch --data x`: what follows is no value but the next option.
      if (!token.value || token.value.startsWith('-')) throw new Problem('option-empty', token.rawName)
      given[token.name] = token.value
    } else if (token.kind === 'option' && token.name === 'version' && token.value === undefined) {
      given.version = true
    } else if (token.kind === 'positional' ? resolve(token.value) !== program.folder : token.kind === 'option' && !isSwitch(token.name)) {
      throw new Problem('option-unknown', args[token.index])
    }
  }
  return given
}

/**
 * Whether it may be Chromium's or Electron's. Their names are of several words, but for these few; ours are of one,
 * and so is what somebody writes in their place (`--branc`, `--sucursal`).
 */
function isSwitch(name: string): boolean {
  if (/^(branch|data)/i.test(name)) return false
  return name.includes('-') || ['headless', 'inspect', 'lang', 'v', 'vmodule'].includes(name)
}
