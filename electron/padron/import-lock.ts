import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { ImportStopped } from './import-problem.ts'

/**
 * Holds `file` so that one import runs at a time; answers what lets go of it. The lock is the operating
 * system's, taken through SQLite: it ends with the process, however that ends. The empty file stays, since
 * removing it would let two imports hold two files of one name.
 */
export function lockImport(file: string): () => void {
  if (!existsSync(dirname(file))) throw new ImportStopped({ key: 'cannot-write', file })
  const db = new Database(file, { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new ImportStopped({ key: 'import-running' })
    }
    throw error
  }
  return () => {
    db.close()
  }
}
