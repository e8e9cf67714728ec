import type { Kysely } from 'kysely'
import type { KeptHead } from './heads.ts'
import { headsSeenBy } from './heads-seen.ts'
import { entryAt, lastOf } from './pages.ts'
import type { JournalTables } from './tables.ts'
import type { ChainStart } from './verify-chain.ts'

/** A chain does not reach a head that was kept, or has another entry in its place. */
export type HeadBreak = 'tail-missing' | 'other-head'

/** The part of a chain that an export holds: up to `last`. */
export interface ChainPart extends ChainStart {
  last: { seq: number; hash: string }
}

type Parts = ReadonlyMap<string, ChainPart>

export interface Contradiction {
  machine: string
  /** The first entry that is missing, or the one that is another. */
  seq: number
  broken: HeadBreak
  witness?: string
}

/**
 * The first head that its chain does not have: of the ends that an export promises, of those `kept` elsewhere, and of
 * those that these machines noted in chains found sound (`witness` then names which).
 */
export async function contradictedHead(
  db: Kysely<JournalTables>,
  { kept, machines, parts }: { kept: KeptHead[]; machines: string[]; parts: Parts | undefined },
): Promise<Contradiction | null> {
  const promised = [...(parts ?? [])].map(([machine, { last }]) => ({ machine, ...last }))
  for (const head of [...promised, ...kept]) {
    const found = await contradiction(db, head, parts)
    if (found) return found
  }
  for (const witness of machines) {
    for await (const head of headsSeenBy(db, witness)) {
      const found = await contradiction(db, head, parts)
      if (found) return { ...found, witness }
    }
  }
  return null
}

/** Whether a head can be compared here: an export may begin after it or end before. */
export function isHere({ machine, seq }: KeptHead, parts: Parts | undefined): boolean {
  const part = parts?.get(machine)
  return parts === undefined || (part !== undefined && seq > part.after.seq && seq <= part.last.seq)
}

async function contradiction(db: Kysely<JournalTables>, head: KeptHead, parts: Parts | undefined): Promise<Contradiction | null> {
  if (!isHere(head, parts)) return null
  const { machine, seq, hash } = head
  const entry = await entryAt(db, machine, seq)
  if (entry) return entry.hash.startsWith(hash) ? null : { machine, seq, broken: 'other-head' }
  const last = (await lastOf(db, machine))?.seq ?? parts?.get(machine)?.after.seq ?? 0
  return { machine, seq: last + 1, broken: 'tail-missing' }
}
