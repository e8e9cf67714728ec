import type { Kysely } from 'kysely'
import type { NewEntry } from './journal.ts'
import { lastOf, machineFrom, machinesIn } from './pages.ts'
import type { JournalTables } from './tables.ts'

/** The last entry of a chain at some moment, as it was printed, kept in a file or noted by another machine. */
export interface KeptHead {
  machine: string
  seq: number
  /** Hex; on paper its first digits alone, no fewer than 16. */
  hash: string
}

/** How many machines keep the head of each: with a chain in every office, all by all would fill the store. */
const keepers = 16

const headForm = /^([0-9a-f]{16}):([1-9][0-9]{0,14}):([0-9a-f]{16,64})$/

/** `machine:seq:hash`, the form in which heads are kept; `readHead` reads it. */
export const headText = ({ machine, seq, hash }: KeptHead): string => `${machine}:${String(seq)}:${hash}`

/** The head that a text tells; null for what is none. */
export function readHead(text: string): KeptHead | null {
  // On paper the digits stand in groups.
  const [, machine, seq, hash] = headForm.exec(text.replace(/\s/g, '')) ?? []
  return machine !== undefined && seq !== undefined && hash !== undefined ? { machine, seq: Number(seq), hash } : null
}

/** The last entry of each chain, by the name of its machine. */
export async function allHeads(db: Kysely<JournalTables>): Promise<KeptHead[]> {
  const heads: KeptHead[] = []
  for (const machine of await machinesIn(db)) {
    const last = await lastOf(db, machine)
    if (last) heads.push({ machine, seq: last.seq, hash: last.hash })
  }
  return heads
}

/**
 * The entry by which this machine keeps the heads of others of the same store, or null where it is alone. Each keeps the
 * 16 that come after it by name, round about, so that each is kept by 16.
 */
export async function noteHeadsOfOthers(db: Kysely<JournalTables>, machine: string): Promise<NewEntry | null> {
  const heads: string[] = []
  let other: string | undefined = machine
  while (heads.length < keepers) {
    other = (await machineFrom(db, '>', other)) ?? (await machineFrom(db, '>=', ''))
    // Round about: at ourselves, or, before we wrote anything, at the one with which we began.
    if (other === undefined || other === machine || heads[0]?.startsWith(`${other}:`)) break
    const head = await lastOf(db, other)
    if (head) heads.push(headText(head))
  }
  return heads.length > 0 ? { kind: 'heads-seen', facts: { heads: heads.join(' ') } } : null
}
