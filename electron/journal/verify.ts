import { createSecretKey, type KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Keys } from '../keys/keys.ts'
import { chainStart, commitmentTo, hashEntry, machineOf, machineSigner, readPublicKey, signatureHolds } from './entry.ts'
import type { JournalTables } from './tables.ts'

/** The first thing that does not hold, in the order in which a chain is read. */
export type Break =
  | 'emptied'
  | 'no-chain-start'
  | 'public-key'
  | 'gap'
  | 'previous'
  | 'hash'
  | 'signature'
  | 'evidence'
  | 'evidence-without-entry'

export interface Head {
  machine: string
  seq: number
  hash: string
  /** False for a chain that another key signed: it holds together, and nothing here says whose it is. */
  known: boolean
}

/** `entries` are those of this machine's chain; `heads` has it first. */
export type Verdict =
  | { ok: true; entries: number; heads: [Head, ...Head[]] }
  | { ok: false; machine: string; seq: number; broken: Break }

const chainFacts = z.object({ publicKey: z.string(), commitmentKey: z.string() })

/**
 * Reads every chain from its first entry and checks order, hashes, signatures and commitments to the evidence
 * that is still there (purged evidence is no fault). Memory does not grow with the journal.
 * The chain of the machine whose keys these are must be there, signed by its key and by no other: who has the
 * database alone can empty it or start a chain of their own, and neither passes. Chains of other machines (a shared
 * store) are checked by the key that they tell in their first entry, and told apart.
 * A tail cut off whole leaves a shorter but unbroken chain: compare the heads with those kept elsewhere.
 */
export async function verifyJournal(db: Kysely<JournalTables>, keys: Keys): Promise<Verdict> {
  const own = machineSigner(keys.current('machine').secret)
  const tables = new Set((await db.introspection.getTables()).map(({ name }) => name))
  if (!tables.has('journal') || !tables.has('journal_evidence')) {
    return { ok: false, machine: own.machine, seq: 1, broken: 'emptied' }
  }
  const stray = await db
    .selectFrom('journal_evidence as evidence')
    .leftJoin('journal', (join) =>
      join.onRef('journal.machine', '=', 'evidence.machine').onRef('journal.seq', '=', 'evidence.seq'),
    )
    .select(['evidence.machine', 'evidence.seq'])
    .where((on) => on.or([on('journal.hash', 'is', null), on('journal.commitment', 'is', null)]))
    .executeTakeFirst()
  if (stray) return { ok: false, ...stray, broken: 'evidence-without-entry' }

  const ownChain = await verifyChain(db, own.machine, { publicKey: own.publicKey, keys })
  if (!ownChain.ok) return ownChain
  const heads: [Head, ...Head[]] = [{ ...ownChain.head, known: true }]
  const others = await db
    .selectFrom('journal')
    .select('machine')
    .distinct()
    .where('machine', '!=', own.machine)
    .orderBy('machine')
    .execute()
  for (const { machine } of others) {
    const chain = await verifyChain(db, machine)
    if (!chain.ok) return chain
    heads.push({ ...chain.head, known: false })
  }
  return { ok: true, entries: ownChain.head.seq, heads }
}

/** `own` for this machine's chain. The keys of another's commitments lie on that machine: its evidence is not compared. */
async function verifyChain(db: Kysely<JournalTables>, machine: string, own?: { publicKey: string; keys: Keys }) {
  const rows = db
    .selectFrom('journal as entry')
    .leftJoin('journal_evidence as evidence', (join) =>
      join.onRef('evidence.machine', '=', 'entry.machine').onRef('evidence.seq', '=', 'entry.seq'),
    )
    .selectAll('entry')
    .select(['evidence.salt', 'evidence.body'])
    .where('entry.machine', '=', machine)
    .orderBy('entry.seq')
    .stream()

  const broken = (seq: number, why: Break) => ({ ok: false as const, machine, seq, broken: why })
  let seq = 0
  let hash = chainStart
  let chain: { publicKey: KeyObject; commitmentSecret?: KeyObject } | undefined
  for await (const row of rows) {
    seq += 1
    if (row.seq !== seq) return broken(seq, 'gap')
    if (row.previous !== hash) return broken(seq, 'previous')
    if (row.hash !== hashEntry(row)) return broken(seq, 'hash')
    if (!chain) {
      const facts = row.kind === 'chain-started' ? chainFacts.safeParse(parsedOrNull(row.facts)) : undefined
      if (!facts?.success) return broken(seq, 'no-chain-start')
      const { publicKey: told, commitmentKey } = facts.data
      const publicKey = machineOf(told) === machine && told === (own?.publicKey ?? told) ? publicKeyOrNull(told) : null
      if (!publicKey) return broken(seq, 'public-key')
      chain = { publicKey, ...(own && { commitmentSecret: createSecretKey(own.keys.byId(commitmentKey).secret) }) }
    }
    if (!signatureHolds(chain.publicKey, row)) return broken(seq, 'signature')
    if (chain.commitmentSecret && row.salt !== null && row.body !== null) {
      const commitment = commitmentTo(chain.commitmentSecret, { salt: row.salt, body: row.body })
      if (row.commitment !== commitment) return broken(seq, 'evidence')
    }
    hash = row.hash
  }
  // A chain's start is written in one transaction with the entry that follows it: it never stands alone.
  if (seq < 2) return broken(seq + 1, 'emptied')
  return { ok: true as const, head: { machine, seq, hash } }
}

/** Null, which is no chain's start, for what somebody put there that is no JSON. */
function parsedOrNull(facts: string): unknown {
  try {
    return JSON.parse(facts)
  } catch {
    return null
  }
}

/** Null for a text that is no Ed25519 key: whoever made it could sign nothing with it. */
function publicKeyOrNull(publicKey: string): KeyObject | null {
  try {
    return readPublicKey(publicKey)
  } catch {
    return null
  }
}
