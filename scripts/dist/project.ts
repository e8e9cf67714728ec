import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the project, and a path in it. */
export const project = resolve(import.meta.dirname, '../..')
export const inProject = (...path: string[]): string => join(project, ...path)

export const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The version of an npm package as it is installed, or by default that of the project. */
export function versionOf(packageName?: string): string {
  const folder = packageName === undefined ? project : inProject('node_modules', packageName)
  return (readJson(join(folder, 'package.json')) as { version: string }).version
}
