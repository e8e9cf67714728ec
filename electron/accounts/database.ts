import { closeSync, constants, existsSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { preparedOnce } from '../journal/prepared-once.ts'
import { storeMark } from '../place.ts'
import { Problem } from '../problem.ts'
import { syncFolder } from '../sync.ts'
import { migrate } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export type StoreProblem = 'store-corrupt' | 'store-read-only' | 'store-disk-unwritable' | 'store-locked' | 'disk-full' | 'store-newer' | 'store-unreadable'

/** How long a write waits for another program (the CLI, a backup) to let go of the file. */
const busyMs = 5_000

/**
 * Opens the embedded store and brings its schema up to date.
 * Throws `Problem<StoreProblem>` when the file cannot serve; nothing is repaired or replaced on its own.
 */
export async function openDatabase(file: string): Promise<Database> {
  let sqlite: Sqlite.Database | undefined
  try {
    if (!existsSync(dirname(file))) throw new Problem('store-unreadable', file)
    const isNew = !existsSync(storeMark(file))
    if (!isNew) refuseEmpty(file)
    refuseReadOnly(file)
    sqlite = new Sqlite(file, { timeout: busyMs })
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('trusted_schema = OFF')
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Problem('store-corrupt', file)
    if (!isNew && sqlite.pragma('schema_version', { simple: true }) === 0) throw new Problem('store-corrupt', file)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: everyTransactionImmediate(sqlite) }) })
    // Kysely puts no transaction around what it does to SQLite, and a start that is killed must not leave half of it.
    sqlite.exec('begin immediate')
    await migrate(db)
    sqlite.exec('commit')
    if (isNew) leaveMark(file)
    return db
  } catch (error) {
    sqlite?.close()
    throw asStoreProblem(error, file)
  }
}

/** From here on, whenever the power fails, a store that is not there has been lost. */
function leaveMark(file: string): void {
  closeSync(openSync(storeMark(file), 'w', 0o600))
  syncFolder(dirname(file))
}

function refuseEmpty(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.size) throw new Problem('store-corrupt', file)
}

/** SQLite opens a file that it may not write without a word, and says so only at the first write. */
function refuseReadOnly(file: string): void {
  try {
    closeSync(openSync(file, constants.O_RDWR))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/**
 * Our transactions all write: taking the write lock at once lets a second program wait its turn, where a
 * transaction that first reads and then writes would fail at the second step. And SQLite itself rolls back when
 * the disk is full: a second rollback would fail and hide why.
 */
function everyTransactionImmediate(sqlite: Sqlite.Database): SqliteDatabase {
  const statementFor = (text: string) => {
    if (text === 'begin') return 'begin immediate'
    return text === 'rollback' && !sqlite.inTransaction ? 'select 1 where false' : text
  }
  const prepare = preparedOnce(sqlite)
  return {
    prepare: (text) => prepare(statementFor(text)),
    close: () => sqlite.close(),
  }
}

/** Turns SQLite's and the file system's codes into a problem that IT has a sentence for. */
export function asStoreProblem(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const problem = storeProblems.find(([pattern]) => pattern.test(code))?.[1]
  return problem ? new Problem(problem, file, { cause: error }) : error
}

const storeProblems: [RegExp, StoreProblem][] = [
  [/^SQLITE_(CORRUPT|NOTADB)/, 'store-corrupt'],
  // A disk that fails under a live kiosk is set read-only by the system: what is open learns of it at its next write.
  [/^(SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE)|EROFS|EIO)$/, 'store-disk-unwritable'],
  [/^(SQLITE_READONLY|EACCES|EPERM)/, 'store-read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'store-locked'],
  // SHMSIZE: no room for the file of shared memory, which is made anew at each first opening.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^SQLITE_(CANTOPEN|IOERR)/, 'store-unreadable'],
]
