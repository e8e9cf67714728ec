import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program that was started, before it is known what for. */
export interface Program {
  /** Read-only: what was installed, or the project. */
  folder: string
  /** Within it a folder for each branch, unless its file or an option names another. */
  data: string
  version: string
  /** The one branch that it was built for, by the name of its file, and of which day. Left out: built for none, as in `npm start`. */
  builtFor?: { branch: string; date: string }
  /** It stands in an office: it opens the branch that it was built for, and no other. */
  packaged: boolean
}

/**
 * What the program in `folder` is, by its package.json, into which `npm run dist` writes `builtFor`. Where Electron says
 * that it is `packaged`, or it was built for a branch, which no other name of its executable undoes, its data lie in
 * `installedData`.
 */
export function programAt(folder: string, electron?: { packaged: boolean; installedData: string }): Program {
  const { version, builtFor } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Pick<Program, 'version' | 'builtFor'>
  const packaged = electron?.packaged === true || builtFor !== undefined
  return { folder, version, packaged, data: packaged && electron ? electron.installedData : join(folder, 'data'), ...(builtFor && { builtFor }) }
}
