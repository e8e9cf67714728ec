import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { change, type Store } from '../accounts/change.ts'
import { asStoreProblem, type Database } from '../accounts/database.ts'
import type { Clock } from '../clock.ts'
import { isDay } from '../journal/days.ts'
import { exportJournal } from '../journal/export.ts'
import { allHeads, headText } from '../journal/heads.ts'
import { purgeEvidence } from '../journal/purge.ts'
import { openExistingKeys, type Keys } from '../keys/keys.ts'
import type { Place } from '../place.ts'
import { Problem } from '../problem.ts'
import { argentineDay } from '../rules/calendar.ts'
import { unlessUnknown } from './arguments.ts'
import { withJournalOf } from './journal-archive.ts'
import { stillInFileText } from './journal-sentences.ts'
import { removeExportsBefore } from './old-exports.ts'
import type { Terminal } from './terminal.ts'
import { writeStore } from './write-store.ts'

const exportUsage = 'Uso: journal export CARPETA [--since AAAA-MM-DD] [--until AAAA-MM-DD]'
const purgeUsage = 'Uso: journal purge --older-than DÍAS (365 o más)'

const fewestDays = 365
const dayMs = 24 * 60 * 60 * 1000
/** In one transaction, for which an open kiosk waits. */
const purgedAtOnce = 50_000

/** `clave journal heads`: the last entry of each chain, as `journal verify --heads` reads them. Throws as `withJournalOf`. */
export async function journalHeads(place: Place, terminal: Terminal): Promise<number> {
  if (!existsSync(place.store)) throw new Problem('store-missing', place.store)
  await withJournalOf(place.store, async (db) => {
    for (const head of await allHeads(db)) terminal.out(headText(head))
  })
  return 0
}

/**
 * `clave journal export`: what was recorded in these days, or all of it, into files of a folder; the journal tells that
 * it was. Answers 0, or 2 when it was asked wrong. Throws a `Problem` where it can not read or write; no file is left then.
 */
export async function journalExport(args: string[], place: Place, clock: Clock, terminal: Terminal): Promise<number> {
  const asked = readExportArgs(args)
  if (!asked) {
    terminal.err(exportUsage)
    return 2
  }
  const { folder, since, until } = asked
  return withStore(place, clock, async (store, keys) => {
    // First of all: nobody takes people's data out untold.
    await change(store, randomUUID(), () =>
      Promise.resolve({ entry: { kind: 'journal-exported', facts: { since: since ?? null, until: until ?? null } }, result: undefined }))
    const { files, entries } = await exportJournal({ db: store.db, keys, clock, folder, since, until }).catch((error: unknown) => {
      throw asStoreProblem(error, place.store)
    })
    terminal.out(`Se exportaron ${String(entries)} entradas, con los respaldos que quedan. Tienen datos de personas: guardalas bajo llave.`)
    for (const file of files) terminal.out(file)
    return 0
  })
}

/**
 * `clave journal purge`: takes out the evidence older than that many days, never an entry, and tells how much in the
 * journal; removes the desk's exports of before, since all evidence in them is older too, and names those that hold some
 * beside younger, which their seal keeps from being cut. A kiosk may be open. Answers 0; 1 where another program reads
 * the store, whose file then still holds what was taken out; 2 when it was asked wrong. Throws a `Problem` where the store
 * can not serve.
 */
export async function journalPurge(args: string[], place: Place, clock: Clock, terminal: Terminal): Promise<number> {
  const parsed = unlessUnknown(() => parseArgs({ args, options: { 'older-than': { type: 'string', default: '' } } }))
  const days = parsed?.values['older-than'] ?? ''
  if (!/^\d{1,5}$/.test(days) || Number(days) < fewestDays) {
    terminal.err(purgeUsage)
    return 2
  }
  const before = new Date(clock.now() - Number(days) * dayMs).toISOString()
  return withStore(place, clock, async (store) => {
    // What is taken out is overwritten too: by default SQLite leaves it lying in the file.
    await sql`pragma secure_delete = on`.execute(store.db)
    let purged = 0
    for (let rows = purgedAtOnce; rows === purgedAtOnce; purged += rows) rows = await purgeOnce(store, before)
    const isOverwritten = await overwriteFile(store.db)
    terminal.out(purged === 0 ? 'No hay respaldos tan viejos: no se borró nada.' : `Se borraron ${String(purged)} respaldos de más de ${days} días. Las entradas quedan.`)
    tellExports(place.exports, removeExportsBefore(place.exports, argentineDay(Date.parse(before))), terminal)
    if (isOverwritten) return 0
    terminal.err(stillInFileText)
    return 1
  })
}

/** False where somebody reads the store as it was before, and so keeps it in the file: SQLite waits a moment, and then says so. */
async function overwriteFile(db: Database): Promise<boolean> {
  const { rows: [checkpoint] } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
  return checkpoint?.busy === 0
}

function tellExports(folder: string, { removed, left }: ReturnType<typeof removeExportsBefore>, terminal: Terminal): void {
  if (removed > 0) terminal.out(`También se borraron ${String(removed)} archivos de exportaciones de antes, de ${folder}. Sus .heads quedan: no nombran a nadie.`)
  if (left.length > 0) terminal.out(`En ${folder} quedan exportaciones que pueden tener esos respaldos. Si nadie las necesita, borralas: ${left.join(', ')}`)
}

function purgeOnce(store: Store, before: string): Promise<number> {
  return change(store, randomUUID(), async (transaction) => {
    const rows = await purgeEvidence(transaction, before, purgedAtOnce)
    return rows === 0 ? { unchanged: 0 } : { entry: { kind: 'evidence-purged', facts: { before, rows } }, result: rows }
  })
}

async function withStore(place: Place, clock: Clock, work: (store: Store, keys: Keys) => Promise<number>): Promise<number> {
  if (!existsSync(place.store)) throw new Problem('store-missing', place.store)
  const keys = openExistingKeys(place.keys)
  return writeStore(place.store, keys, clock, (store) => work(store, keys))
}

function readExportArgs(args: string[]) {
  const options = { since: { type: 'string' }, until: { type: 'string' } } as const
  const parsed = unlessUnknown(() => parseArgs({ args, allowPositionals: true, options }))
  const [folder, ...others] = parsed?.positionals ?? []
  if (!parsed || folder === undefined || others.length > 0) return null
  const { since, until } = parsed.values
  if ([since, until].some((day) => day !== undefined && !isDay(day))) return null
  return since !== undefined && until !== undefined && since > until ? null : { folder, since, until }
}
