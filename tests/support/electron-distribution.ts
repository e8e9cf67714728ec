import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseState } from '@electron/fuses'

/** What stands before the fuses in the binary (electronjs.org/docs/latest/tutorial/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** As Electron 45 ships them, in their order (build/fuses/fuses.json5 of its sources). */
const asShipped = [
  FuseState.ENABLE, FuseState.DISABLE, FuseState.ENABLE, FuseState.ENABLE, FuseState.DISABLE, FuseState.DISABLE, FuseState.DISABLE, FuseState.ENABLE,
  FuseState.ENABLE,
]

/**
 * A folder that stands in for an unpacked distribution of Electron, whose binary is not to be had everywhere: what a
 * packager copies, renames, removes and changes is there, and nothing that runs.
 */
export async function electronDistribution(folder: string, version: string): Promise<string> {
  const resources = join(folder, 'resources')
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(resources)
  const fuses = Buffer.concat([Buffer.from(sentinel), Buffer.from([1, asShipped.length, ...asShipped])])
  writeFileSync(join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron'), Buffer.concat([Buffer.alloc(4096), fuses, Buffer.alloc(4096)]), { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'icudtl.dat', 'locales/es-419.pak']) writeFileSync(join(folder, file), file)
  const welcome = `${folder}-welcome`
  mkdirSync(welcome)
  writeFileSync(join(welcome, 'main.js'), '')
  await createPackage(welcome, join(resources, 'default_app.asar'))
  rmSync(welcome, { recursive: true })
  return folder
}
