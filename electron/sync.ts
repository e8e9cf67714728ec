import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Has what was written to a file reach the disk. Throws as the file system does. */
export function syncFile(file: string): void {
  sync(file, 'r+')
}

/** Has a file's name reach the disk, which its contents do not bring along. Throws as the file system does. */
export function syncFolder(folder: string): void {
  // Windows opens no folders; NTFS journals their entries itself.
  if (process.platform !== 'win32') sync(folder, 'r')
}

function sync(path: string, flags: string): void {
  const descriptor = openSync(path, flags)
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
