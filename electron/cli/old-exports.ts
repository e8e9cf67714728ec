import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dayOfExport } from '../journal/export-name.ts'

/**
 * Removes the desk's exports of before a day (yyyy-mm-dd), whose evidence is all older than it; answers how many files,
 * and which are left. Their `.heads` stay.
 */
export function removeExportsBefore(folder: string, day: string): { removed: number; left: string[] } {
  const exports = (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const made = dayOfExport(name)
    return made === null ? [] : [{ name, made }]
  })
  const left = exports.filter(({ name, made }) => !(made < day && isRemoved(join(folder, name)))).map(({ name }) => name)
  return { removed: exports.length - left.length, left }
}

function isRemoved(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch {
    // Told as left: whoever gave the order removes it.
    return false
  }
}
