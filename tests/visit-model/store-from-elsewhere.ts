import Sqlite from 'better-sqlite3'
import type { AccountChange } from './step.ts'

// What another program does to the store while the kiosk has it open.

/** Every change fails at its entry, the last thing that it writes: what it had written before must go too. */
export function storeFails(fails: boolean, file: string): void {
  const refusal = "begin select raise(abort, 'no entry today'); end"
  inStore(file, (db) => db.exec(fails ? `create trigger no_entry before insert on journal ${refusal}` : 'drop trigger no_entry'))
}

export function changesAccount(cuil: string, to: AccountChange, file: string): void {
  inStore(file, (db) => {
    if (to === 'other-clave') {
      const since = db.prepare<[string], { clave_since: string }>('select clave_since from account where cuil = ?').get(cuil)?.clave_since
      if (since === undefined) return
      db.prepare('update account set clave_since = ? where cuil = ?').run(new Date(Date.parse(since) + 1).toISOString(), cuil)
    } else db.prepare('update account set level = ? where cuil = ?').run(to === 'level-3' ? 3 : 2, cuil)
  })
}

function inStore(file: string, work: (db: Sqlite.Database) => unknown): void {
  const db = new Sqlite(file)
  work(db)
  db.close()
}
