import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { asStoreProblem } from '../accounts/database.ts'
import type { JournalTables } from '../journal/tables.ts'
import { verifyJournal, type Break, type Verdict } from '../journal/verify.ts'
import type { Keys } from '../keys/keys.ts'
import { Problem } from '../problem.ts'
import type { Terminal } from './terminal.ts'

const sentences: Record<Break, string> = {
  emptied: 'falta. Un kiosco que se abrió alguna vez siempre la tiene: el registro fue vaciado o reemplazado',
  'no-chain-start': 'la cadena no empieza como empieza toda cadena',
  'public-key': 'la firma no es de la máquina que dice',
  gap: 'falta una entrada',
  previous: 'no sigue a la entrada anterior',
  hash: 'su contenido fue cambiado',
  signature: 'su firma no vale',
  evidence: 'su respaldo fue cambiado',
  'evidence-without-entry': 'hay un respaldo sin su entrada',
}

/**
 * `clave journal verify`: reads the whole journal, live or stopped, and changes nothing (SQLite may leave
 * its own -shm and -wal files beside the store, as it does beside an open one). Exit code 0 when this
 * machine's chain is there and every chain holds, 1 when one is broken (it names the first entry that is).
 * `openKeys` is called once the store is known to exist. Throws `Problem('store-missing')` and `Problem<StoreProblem>`.
 */
export async function journalVerify(store: string, openKeys: () => Keys, terminal: Terminal): Promise<number> {
  if (!existsSync(store)) throw new Problem('store-missing', store)
  const verdict = await verifyFile(store, openKeys())
  if (!verdict.ok) {
    terminal.err(`El registro NO está íntegro: máquina ${verdict.machine}, entrada ${String(verdict.seq)}: ${sentences[verdict.broken]}.`)
    return 1
  }
  terminal.out(`El registro está íntegro: ${String(verdict.entries)} entradas de esta máquina.`)
  for (const { machine, seq, hash, known } of verdict.heads) {
    const name = known ? `Máquina ${machine}` : `Máquina que este equipo no conoce, ${machine}`
    terminal.out(`${name}: última entrada ${String(seq)}, ${hash}`)
  }
  return 0
}

async function verifyFile(store: string, keys: Keys): Promise<Verdict> {
  let db: Kysely<JournalTables> | undefined
  try {
    const sqlite = new Sqlite(store, { readonly: true, fileMustExist: true })
    db = new Kysely<JournalTables>({ dialect: new SqliteDialect({ database: sqlite }) })
    return await verifyJournal(db, keys)
  } catch (error) {
    throw asStoreProblem(error, store)
  } finally {
    await db?.destroy()
  }
}
