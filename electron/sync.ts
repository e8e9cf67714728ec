import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

/** Has what was written to a file reach the disk. */
function syncFile(file: string): void {
  sync(file, 'r+')
}

/** Has a file's name reach the disk, which its contents do not bring along. Throws as the file system does. */
export function syncFolder(folder: string): void {
  // Windows opens no folders; NTFS journals their entries itself.
  if (process.platform !== 'win32') sync(folder, 'r')
}

/** Puts `draft` in the place of `file` so that, whenever the power fails, one of the two is there whole. */
export function replaceFile(draft: string, file: string): void {
  syncFile(draft)
  renameSync(draft, file)
  syncFolder(dirname(file))
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
