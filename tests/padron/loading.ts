import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Keys } from '../../electron/keys/keys.ts'
import { columns } from '../../electron/padron/columns.ts'
import { importPadron, type PadronImport } from '../../electron/padron/import-padron.ts'

export const now = Date.parse('2026-11-23T15:00:00Z')
export const sample = new URL('../../resources/padron/sample-ficticio.csv', import.meta.url).pathname

const key = { id: 'padron-test', secret: Buffer.alloc(32, 7) }

/** Keys that hold the padrón's key and no other. */
export const keys: Keys = {
  current: () => key,
  byId(id) {
    if (id !== key.id) throw new Error(`no key ${id}`)
    return key
  },
}

const ana: Record<string, string> = {
  cuil: '27301234568',
  surname: 'Gómez',
  names: 'Ana María',
  birth_date: '1990-12-01',
  tramite: '00123456789',
  ejemplar: 'B',
  dni_expires: '2033-06-20',
}

/** The CSV line of Ana María Gómez, who has a card and no facts, with something changed. */
export function line(changes: Record<string, string> = {}): string {
  return `${columns.map((column) => changes[column] ?? ana[column] ?? '').join(',')}\n`
}

export const header = `${columns.join(',')}\n`

/** CUILs that are right, to tell rows apart. */
export const cuils = ['20301234563', '20123456786', '27123456780', '20300000070', '23300000029', '24300000025']

/** A folder with a way to load CSV into its padrón. */
export function loading() {
  const folder = mkdtempSync(join(tmpdir(), 'padron-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'padron.db')
  const csv = join(folder, 'people.csv')
  const report = join(folder, 'report.csv')
  return {
    folder,
    file,
    csv,
    report,
    reportLines: () => readFileSync(report, 'utf8').trimEnd().split('\n').slice(1),
    load: (contents: string | Buffer, options: Partial<PadronImport> = {}) => {
      writeFileSync(csv, contents)
      return importPadron({ csv, file, keys, report, fictitious: true, now, ...options })
    },
    loadFile: (path: string, options: Partial<PadronImport> = {}) =>
      importPadron({ csv: path, file, keys, report, fictitious: true, now, ...options }),
  }
}
