import { basename } from 'node:path'

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
