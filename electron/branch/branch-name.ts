import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What Windows calls no file. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The name of a branch file, after which its program, its folder and its files are called: 2 to 40 small letters, digits
 * and dashes. Undefined where none can be called so.
 */
export function branchName(file: string): string | undefined {
  const name = basename(file, '.json')
  return /^[a-z0-9][a-z0-9-]{1,39}$/.test(name) && !reserved.test(name) ? name : undefined
}

/** Where the branch files of a program lie, by the program's folder. */
export const branchesOf = (program: string): string => join(program, 'resources', 'branches')

/** The file of that name among the program's; undefined where there is none. */
export function shippedBranch(program: string, name: string): string | undefined {
  const file = join(branchesOf(program), `${name}.json`)
  return existsSync(file) ? file : undefined
}

/** The names of the program's branch files, in order. */
export const shippedBranches = (program: string): string[] =>
  readdirSync(branchesOf(program)).filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json')).sort()
