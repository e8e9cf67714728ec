import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { exportedEntry, exportHeader, exportSeal, type ExportHeader, type ExportSeal } from './export-format.ts'
import { readFacts as parsed } from './facts.ts'
import { linesOf } from './lines.ts'
import type { EntryRow } from './pages.ts'
import { preparedOnce } from './prepared-once.ts'
import { createJournalTables, type JournalTables } from './tables.ts'

/** How the file of an export ends: with a seal and what it should be of, or at a line that does not belong there. */
export interface ExportEnd {
  seal?: ExportSeal
  /** SHA-256 of the lines before the end. */
  digest: string
  /** The number of a line that is no entry, or one more of an entry; nothing after it was loaded. */
  unreadable?: number
}

export type LoadedExport = ExportEnd & { db: Kysely<JournalTables>; header: ExportHeader }

/**
 * An export as a store of its own, which SQLite keeps in a file without a name: gone when it is closed or the program
 * ends, since there are people in it. Null where the first line is no header of an export.
 */
export async function loadExport(file: string): Promise<LoadedExport | null> {
  const lines = linesOf(file)
  const { value: first } = (await lines.next()) as { value?: string }
  const header = exportHeader.safeParse(parsed(first ?? ''))
  if (!header.success) return null
  const sqlite = new Sqlite('')
  const database = { prepare: preparedOnce(sqlite), close: () => sqlite.close() }
  const db = new Kysely<JournalTables>({ dialect: new SqliteDialect({ database }) })
  try {
    await createJournalTables(db)
    sqlite.exec('begin')
    const end = await loadEntries(sqlite, lines, first ?? '')
    sqlite.exec('commit')
    return { db, header: header.data, ...end }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function loadEntries(sqlite: Sqlite.Database, lines: AsyncIterable<string>, first: string): Promise<ExportEnd> {
  const add = adding(sqlite)
  const digest = createHash('sha256').update(`${first}\n`)
  let number = 1
  let seal: ExportSeal | undefined
  for await (const line of lines) {
    number += 1
    const value = parsed(line)
    const entry = exportedEntry.safeParse(value)
    if (!seal && entry.success && add(entry.data)) {
      digest.update(`${line}\n`)
      continue
    }
    const last = exportSeal.safeParse(value)
    if (seal || !last.success) return { digest: digest.digest('hex'), unreadable: number }
    seal = last.data
  }
  return { digest: digest.digest('hex'), ...(seal && { seal }) }
}

/** Adds an entry and its evidence; false for what no store would take, such as an entry that is there already. */
function adding(sqlite: Sqlite.Database): (row: EntryRow) => boolean {
  const entry = sqlite.prepare('insert into journal values (:machine, :seq, :at, :kind, :facts, :commitment, :operation, :previous, :hash, :signature)')
  const evidence = sqlite.prepare('insert into journal_evidence values (:machine, :seq, :salt, :body)')
  return (row) => {
    try {
      entry.run(row)
      if (row.salt !== null || row.body !== null) evidence.run(row)
      return true
    } catch (error) {
      if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) return false
      throw error
    }
  }
}
