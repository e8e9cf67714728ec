import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { JournalTables } from '../journal/tables.ts'
import { verifyJournal, type Break } from '../journal/verify.ts'
import type { Keys } from '../keys/keys.ts'
import { Problem } from '../problem.ts'
import type { Terminal } from './terminal.ts'

const sentences: Record<Break, string> = {
  'no-chain-start': 'la cadena no empieza por su primera entrada',
  'public-key': 'la firma no es de la máquina que dice',
  gap: 'falta una entrada',
  previous: 'no sigue a la entrada anterior',
  hash: 'su contenido fue cambiado',
  signature: 'su firma no vale',
  evidence: 'su respaldo fue cambiado',
  'evidence-without-entry': 'hay un respaldo sin su entrada',
}

/**
 * `clave journal verify`: reads the whole journal, live or stopped, and changes nothing. Exit code 0 when every
 * chain holds, 1 when one is broken (it names the first entry that is).
 */
export async function journalVerify(store: string, keys: Keys, terminal: Terminal): Promise<number> {
  if (!existsSync(store)) throw new Problem('store-unreadable', store)
  const sqlite = new Sqlite(store, { readonly: true, fileMustExist: true })
  const db = new Kysely<JournalTables>({ dialect: new SqliteDialect({ database: sqlite }) })
  try {
    const verdict = await verifyJournal(db, keys)
    if (!verdict.ok) {
      terminal.err(`El registro NO está íntegro: máquina ${verdict.machine}, entrada ${String(verdict.seq)}: ${sentences[verdict.broken]}.`)
      return 1
    }
    terminal.out(`El registro está íntegro: ${String(verdict.entries)} entradas.`)
    for (const { machine, seq, hash } of verdict.heads) terminal.out(`Máquina ${machine}: última entrada ${String(seq)}, ${hash}`)
    return 0
  } finally {
    await db.destroy()
  }
}
