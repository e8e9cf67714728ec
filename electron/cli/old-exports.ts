import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** As `exportJournal` names what has evidence in it, drafts that a power cut left too. `.heads` files name nobody, and stay. */
const exportForm = /^registro-(\d{4}-\d{2}-\d{2})T\d{6}\.(?:jsonl|csv)/

/**
 * Removes the desk's exports of before a day (yyyy-mm-dd), whose evidence is all older than it; answers how many files,
 * and which are left.
 */
export function removeExportsBefore(folder: string, day: string): { removed: number; left: string[] } {
  const exports = existsSync(folder) ? readdirSync(folder).filter((name) => exportForm.test(name)) : []
  const left = exports.filter((name) => !((exportForm.exec(name)?.[1] ?? day) < day && isRemoved(join(folder, name))))
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
