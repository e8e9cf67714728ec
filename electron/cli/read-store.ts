import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { asStoreProblem, type Database } from '../accounts/database.ts'
import { preparedOnce } from '../journal/prepared-once.ts'
import { Problem } from '../problem.ts'

/**
 * Lets `read` read a store, live or stopped, of whatever version, and changes nothing (SQLite may leave its own -shm and
 * -wal files beside it, as it does beside an open one). Throws `Problem<StoreProblem>`.
 */
export async function readOnly<Tables, Result>(file: string, read: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(file, { readonly: true, fileMustExist: true })
    const database = { prepare: preparedOnce(sqlite), close: () => undefined }
    return await read(new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }))
  } catch (error) {
    throw asStoreProblem(error, file)
  } finally {
    sqlite?.close()
  }
}

/**
 * Reads a store, whether a kiosk is open on it or not, and changes nothing. Throws `Problem('store-missing')` where
 * there is none, `Problem('store-older')` where no kiosk of this version has opened it yet, and `Problem<StoreProblem>`.
 */
export async function readStore<Result>(file: string, read: (db: Database) => Promise<Result>): Promise<Result> {
  if (!existsSync(file)) throw new Problem('store-missing', file)
  return readOnly(file, async (db: Database) => {
    const tables = await db.introspection.getTables()
    if (!tables.some(({ name }) => name === 'operator')) throw new Problem('store-older', file)
    return read(db)
  })
}
