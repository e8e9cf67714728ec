import { renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFile, syncFolder } from '../sync.ts'

/** Puts `draft` in the place of `file` so that, whenever the power fails, one of the two is there whole. */
export function replaceFile(draft: string, file: string): void {
  syncFile(draft)
  renameSync(draft, file)
  syncFolder(dirname(file))
}
