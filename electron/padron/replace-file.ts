import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts `draft` in the place of `file` so that, whenever the power fails, one of the two is there whole. */
export function replaceFile(draft: string, file: string): void {
  sync(draft, 'r+')
  renameSync(draft, file)
  // Windows opens no folders; NTFS journals their entries itself.
  if (process.platform !== 'win32') sync(dirname(file), 'r')
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
