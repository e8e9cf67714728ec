import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { Keys } from '../keys/keys.ts'
import { argentineDay } from '../rules/calendar.ts'
import { replaceFile } from '../sync.ts'
import { CuilIndex } from './cuil-index.ts'
import { lockImport } from './import-lock.ts'
import { type ImportProblem, ImportStopped } from './import-problem.ts'
import { openPadron, PadronProblem } from './padron.ts'
import { PAGE_ROWS, padronTables, readMeta, writeMeta } from './padron-file.ts'
import { PADRON_FORMAT, padronSeal, POPULATION_PAGE } from './padron-seal.ts'
import { pageWriter } from './page-writer.ts'
import { populationToText, PopulationSample } from './population-sample.ts'
import { type CsvReading, readCsv } from './read-csv.ts'
import { readRow } from './read-row.ts'
import { type Rejection, writeRejections } from './rejections.ts'

export interface ImportProgress {
  readBytes: number
  totalBytes: number
  rows: number
}

export interface PadronImport {
  csv: string
  /** The padrón to replace or to make. */
  file: string
  keys: Keys
  /** Where to list the rejected rows. */
  report: string
  /** The people are invented, and the kiosk says so on screen. */
  fictitious: boolean
  /** Share of rows that may be rejected: 0.01 unless told otherwise. */
  maxRejectedShare?: number
  /** The file must have at least so many rows. */
  expectedRows?: number
  /** Allows a padrón of fewer than half the people of the one it replaces. */
  allowFewer?: boolean
  onProgress?: (progress: ImportProgress) => void
  /** Milliseconds since 1970. */
  now: number
  signal?: AbortSignal
}

export type ImportResult =
  | { ok: true; rows: number; people: number; rejected: number; extraColumns: string[] }
  | { ok: false; problem: ImportProblem }

/**
 * Loads a CSV (format in `columns.ts`) as the new padrón: written beside the old one, checked, then put in
 * its place in one step. Whatever stops it leaves the old padrón untouched. Throws `Problem('key-missing')`
 * when there is no padrón key.
 */
export async function importPadron(task: PadronImport): Promise<ImportResult> {
  const draft = `${task.file}.new`
  let unlock: (() => void) | undefined
  try {
    unlock = lockImport(`${task.file}.lock`)
    removeDraft(draft) // of an import that was killed
    const imported = await writeDraft(task, draft)
    checkDraft(task, draft, imported)
    replaceFile(draft, task.file)
    const { rows, people, rejected, extraColumns } = imported
    return { ok: true, rows, people, rejected, extraColumns }
  } catch (error) {
    const problem = problemOf(error, task.file)
    if (problem === undefined) throw error
    return { ok: false, problem }
  } finally {
    if (unlock) {
      removeDraft(draft)
      unlock()
    }
  }
}

interface Imported {
  rows: number
  people: number
  rejected: number
  extraColumns: string[]
  /** A CUIL to look up in the draft. */
  sample: string
}

async function writeDraft(task: PadronImport, draft: string): Promise<Imported> {
  const key = task.keys.current('padron')
  const salt = randomBytes(32)
  const today = argentineDay(task.now)
  closeSync(openSync(draft, 'wx', 0o600))
  const db = new Database(draft)
  try {
    // The draft is thrown away when anything fails, and synced whole before it is used.
    for (const setting of ['journal_mode = MEMORY', 'synchronous = OFF', 'locking_mode = EXCLUSIVE']) db.pragma(setting)
    db.exec(`${padronTables} BEGIN`)
    const seal = padronSeal(key, salt)
    const pages = pageWriter(db, seal)
    const index = new CuilIndex()
    const population = new PopulationSample(key, today)
    const rejections: Rejection[] = []

    const reading = await readCsv(task.csv, {
      onRow(line, fields, suspect) {
        const read = readRow(fields, today, suspect)
        if (!read.ok) rejections.push({ line, column: read.column, problem: read.problem })
        const cuil = read.ok ? read.row.cuil : read.cuil
        if (cuil === undefined) return
        const row = read.ok ? read.row : undefined
        index.add(cuil, line, row === undefined)
        pages.add(cuil, row)
        if (row) population.add(row)
      },
      onBroken: (line, problem) => rejections.push({ line, column: '', problem }),
      onPiece: (readBytes, totalBytes, rows) => task.onProgress?.({ readBytes, totalBytes, rows }),
      signal: task.signal,
    })
    pages.end()
    writeIndex(db, index, rejections)
    writeRejections(task.report, rejections)
    checkCounts(task, reading, rejections.length, index.people)

    writeMeta(db, PADRON_FORMAT, {
      key_id: key.id,
      salt,
      people: index.people,
      page_rows: PAGE_ROWS,
      fictitious: task.fictitious ? 1 : 0,
      source_digest: reading.digest,
      imported_at: new Date(task.now).toISOString(),
      as_of: today,
      sealed_population: seal.seal(POPULATION_PAGE, Buffer.alloc(0), populationToText(population.sampled())),
    })
    db.exec('COMMIT')
    return {
      rows: reading.rows,
      people: index.people,
      rejected: rejections.length,
      extraColumns: reading.extraColumns,
      sample: index.cuilAt(Math.floor(index.people / 2)),
    }
  } finally {
    db.close()
  }
}

/**
 * A CUIL on several lines is rejected on all of them: nobody can say which is right. Their rows stay sealed in
 * their pages, where no CUIL leads to them.
 */
function writeIndex(db: Database.Database, index: CuilIndex, rejections: Rejection[]): void {
  index.settle((line) => rejections.push({ line, column: 'cuil', problem: 'cuil-repeated' }))
  const insert = db.prepare('INSERT INTO cuils (first, block) VALUES (?, ?)')
  for (const { first, block } of index.blocks()) insert.run(first, block)
}

function checkCounts(task: PadronImport, { rows }: CsvReading, rejected: number, people: number): void {
  if (people === 0 || rejected > rows * (task.maxRejectedShare ?? 0.01)) {
    throw new ImportStopped({ key: 'too-many-rejected', rejected, rows, report: task.report })
  }
  if (task.expectedRows !== undefined && rows < task.expectedRows) {
    throw new ImportStopped({ key: 'too-few-rows', rows, expected: task.expectedRows })
  }
  const before = peopleIn(task.file)
  if (task.allowFewer !== true && people < before / 2) {
    throw new ImportStopped({ key: 'too-few-people', people, before })
  }
}

/** How many people the padrón in use has; none when there is none that can be read: it is replaced anyway. */
function peopleIn(file: string): number {
  if (!existsSync(file)) return 0
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    return readMeta(db).people
  } catch {
    return 0 // corrupt or of another version, which is what this import mends
  } finally {
    db?.close()
  }
}

/** Opens the draft as the kiosk will, which checks it whole, and looks up somebody in its middle. */
function checkDraft({ keys }: PadronImport, draft: string, { sample }: Imported): void {
  const padron = openPadron(draft, keys)
  try {
    if (padron.find(sample) === undefined) throw new ImportStopped({ key: 'check-failed' })
  } finally {
    padron.close()
  }
}

function problemOf(error: unknown, file: string): ImportProblem | undefined {
  if (error instanceof ImportStopped) return error.problem
  if (error instanceof PadronProblem) return { key: 'check-failed' }
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return undefined
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(error.code)) return { key: 'disk-full' }
  const path = 'path' in error && typeof error.path === 'string' ? error.path : file
  const unwritable = /^(SQLITE_(CANTOPEN|READONLY|IOERR)|E(ACCES|PERM|ROFS|NOENT|NOTDIR|ISDIR|BUSY)$)/
  return unwritable.test(error.code) ? { key: 'cannot-write', file: path } : undefined
}

function removeDraft(draft: string): void {
  rmSync(draft, { force: true })
}
