import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []

/** A folder of its own, gone when the benches end. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clave-bench-'))
  folders.push(folder)
  return folder
}

export function cleanUp(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
