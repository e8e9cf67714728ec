import Sqlite from 'better-sqlite3'

// What another program does to the store while the kiosk has it open.

/** Every change fails at its entry, the last thing that it writes: what it had written before must go too. */
export function storeFails(fails: boolean, file: string): void {
  const refusal = "begin select raise(abort, 'no entry today'); end"
  inStore(file, (db) => db.exec(fails ? `create trigger no_entry before insert on journal ${refusal}` : 'drop trigger no_entry'))
}

/** Their clave is another one, as far as sessions are concerned. False while somebody else is writing. */
export function changesClave(cuil: string, file: string): boolean {
  return inStore(file, (db) => {
    const since = db.prepare<[string], { clave_since: string }>('select clave_since from account where cuil = ?').get(cuil)?.clave_since
    if (since === undefined) return
    db.prepare('update account set clave_since = ? where cuil = ?').run(new Date(Date.parse(since) + 1).toISOString(), cuil)
  })
}

function inStore(file: string, work: (db: Sqlite.Database) => unknown): boolean {
  const db = new Sqlite(file, { timeout: 0 })
  try {
    work(db)
    return true
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false
    throw error
  } finally {
    db.close()
  }
}
