import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readBranch, type Branch } from './branch/branch.ts'
import { placeOf, type Place } from './place.ts'

export interface StartOptions {
  branch: Branch
  branchFile: string
  place: Place
}

/**
 * Which branch and which data folder: `--branch` (a code in resources/branches or a file) and `--data`, or
 * KIOSK_BRANCH and KIOSK_DATA, or the sample. Throws the branch file's `Problem`.
 */
export function startOptions(program: string, args: string[], environment: NodeJS.ProcessEnv, dataByDefault: string): StartOptions {
  const { values } = parseArgs({
    args,
    options: { branch: { type: 'string' }, data: { type: 'string' } },
    strict: false, // Electron and Chromium pass switches of their own
  })
  const option = (value: string | boolean | undefined, fallback: string | undefined) => (typeof value === 'string' ? value : fallback)
  const named = option(values.branch, environment['KIOSK_BRANCH']) ?? 'sample'
  const shipped = join(program, 'resources', 'branches', `${named}.json`)
  const branchFile = !isAbsolute(named) && existsSync(shipped) ? shipped : resolve(named)
  const data = resolve(option(values.data, environment['KIOSK_DATA']) ?? dataByDefault)
  return { branch: readBranch(branchFile), branchFile, place: placeOf(program, data) }
}
