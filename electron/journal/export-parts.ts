import type { Kysely } from 'kysely'
import { Problem } from '../problem.ts'
import { chainKeysOf } from './chain-keys.ts'
import { instantsOf, type Days } from './days.ts'
import { chainStart, linkTo } from './entry.ts'
import { entryAt, machinesIn } from './pages.ts'
import type { JournalTables } from './tables.ts'
import type { ChainPart } from './verify-heads.ts'

export type NamedPart = ChainPart & { machine: string }

/**
 * What of each chain was written in these days, from the first such entry to the last: without gaps, though a clock that
 * was set back has dated some between them otherwise. A chain that wrote nothing in them is left out.
 * Throws `Problem('journal-broken')` for a chain that can not be told how to check.
 */
export async function partsOf(db: Kysely<JournalTables>, days: Days): Promise<NamedPart[]> {
  const parts: NamedPart[] = []
  for (const machine of await machinesIn(db)) {
    const bounds = await boundsOf(db, machine, days)
    if (bounds) parts.push(await partBetween(db, machine, bounds))
  }
  return parts
}

async function boundsOf(db: Kysely<JournalTables>, machine: string, days: Days): Promise<{ first: number; last: number } | null> {
  const { from, before } = instantsOf(days)
  let query = db.selectFrom('journal').select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')]).where('machine', '=', machine)
  if (from !== undefined) query = query.where('at', '>=', from)
  if (before !== undefined) query = query.where('at', '<', before)
  const { first, last } = await query.executeTakeFirstOrThrow()
  // None matches: SQLite answers a row of nulls, which the types do not tell.
  return (first as number | null) === null ? null : { first, last }
}

async function partBetween(db: Kysely<JournalTables>, machine: string, { first, last }: { first: number; last: number }): Promise<NamedPart> {
  const [start, end] = [await entryAt(db, machine, 1), await entryAt(db, machine, last)]
  const before = first === 1 ? undefined : await entryAt(db, machine, first - 1)
  const keys = start && chainKeysOf(start)
  if (!keys || !end) throw new Problem('journal-broken', `máquina ${machine}, entrada 1`)
  return {
    machine,
    ...keys,
    after: { seq: first - 1, link: before ? linkTo(before) : chainStart },
    last: { seq: last, hash: end.hash },
  }
}
