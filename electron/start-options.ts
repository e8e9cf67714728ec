import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBranch, type Branch } from './branch/branch.ts'
import { makeDataFolder, placeOf, type Place } from './place.ts'
import { Problem } from './problem.ts'

export interface StartOptions {
  branch: Branch
  branchFile: string
  place: Place
}

/**
 * Which branch and which data folder: `--branch` (a code in resources/branches or a file) and `--data`, or
 * KIOSK_BRANCH and KIOSK_DATA, or the sample. A `packaged` program stands in an office: it has no sample to fall
 * back on, and `Problem('branch-not-named')` says so. Throws the branch file's `Problem`, that of the data folder,
 * and `Problem('option-empty' | 'option-unknown')` for what was mistyped.
 */
export function startOptions(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
  dataByDefault: string,
  { packaged = false } = {},
): StartOptions {
  const given = readArgs(program, args)
  // A variable that is set to nothing says nothing.
  const named = given.branch ?? (environment['KIOSK_BRANCH'] || (packaged ? undefined : 'sample'))
  if (named === undefined) throw new Problem('branch-not-named')
  const shipped = join(program, 'resources', 'branches', `${named}.json`)
  const branchFile = !isAbsolute(named) && existsSync(shipped) ? shipped : resolve(named)
  const data = resolve(given.data ?? (environment['KIOSK_DATA'] || dataByDefault))
  const branch = readBranch(branchFile)
  return { branch, branchFile, place: placeOf(program, makeDataFolder(data), branch.role) }
}

const options = { branch: { type: 'string' }, data: { type: 'string' } } as const

function readArgs(program: string, args: string[]): { branch?: string; data?: string } {
  // Not strict, and each looked at below: Electron and Chromium take switches of their own.
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true })
  const given: { branch?: string; data?: string } = {}
  for (const token of tokens) {
    if (token.kind === 'option' && (token.name === 'branch' || token.name === 'data')) {
      // `--branch --data x`: what follows is no value but the next option.
      if (!token.value || token.value.startsWith('-')) throw new Problem('option-empty', token.rawName)
      given[token.name] = token.value
    } else if (token.kind === 'positional' ? resolve(token.value) !== program : token.kind === 'option' && !isSwitch(token.name)) {
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
