import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { asStoreProblem, type Database } from '../accounts/database.ts'
import type { Tables } from '../accounts/tables.ts'
import { Problem } from '../problem.ts'

/**
 * Reads a store, whether a kiosk is open on it or not, and changes nothing. Throws `Problem('store-missing')` where
 * there is none, `Problem('store-older')` where no kiosk of this version has opened it yet, and `Problem<StoreProblem>`.
 */
export async function readStore<Result>(file: string, read: (db: Database) => Promise<Result>): Promise<Result> {
  if (!existsSync(file)) throw new Problem('store-missing', file)
  let db: Database | undefined
  try {
    const sqlite = new Sqlite(file, { readonly: true })
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    const tables = await db.introspection.getTables()
    if (!tables.some(({ name }) => name === 'operator')) throw new Problem('store-older', file)
    return await read(db)
  } catch (error) {
    throw asStoreProblem(error, file)
  } finally {
    await db?.destroy()
  }
}
