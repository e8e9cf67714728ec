import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Keys } from '../keys/keys.ts'
import { chainStart, commitmentTo, hashEntry, machineOf, readPublicKey, signatureHolds } from './entry.ts'
import type { JournalTables } from './tables.ts'

/** The first thing that does not hold, in the order in which a chain is read. */
export type Break =
  | 'no-chain-start'
  | 'public-key'
  | 'gap'
  | 'previous'
  | 'hash'
  | 'signature'
  | 'evidence'
  | 'evidence-without-entry'
export type Verdict =
  | { ok: true; entries: number; heads: { machine: string; seq: number; hash: string }[] }
  | { ok: false; machine: string; seq: number; broken: Break }

const chainFacts = z.object({ publicKey: z.string(), commitmentKey: z.string() })

/**
 * Reads every chain from its first entry and checks order, hashes, signatures and commitments to the evidence
 * that is still there (purged evidence is no fault). Memory does not grow with the journal.
 * A tail cut off whole leaves a shorter but unbroken chain: compare the heads with those kept elsewhere.
 */
export async function verifyJournal(db: Kysely<JournalTables>, keys: Keys): Promise<Verdict> {
  const stray = await db
    .selectFrom('journal_evidence as evidence')
    .leftJoin('journal', (join) =>
      join.onRef('journal.machine', '=', 'evidence.machine').onRef('journal.seq', '=', 'evidence.seq'),
    )
    .select(['evidence.machine', 'evidence.seq'])
    .where((on) => on.or([on('journal.hash', 'is', null), on('journal.commitment', 'is', null)]))
    .executeTakeFirst()
  if (stray) return { ok: false, ...stray, broken: 'evidence-without-entry' }

  const machines = await db.selectFrom('journal').select('machine').distinct().orderBy('machine').execute()
  const heads = []
  let entries = 0
  for (const { machine } of machines) {
    const chain = await verifyChain(db, keys, machine)
    if (!chain.ok) return chain
    heads.push({ machine, seq: chain.seq, hash: chain.hash })
    entries += chain.seq
  }
  return { ok: true, entries, heads }
}

async function verifyChain(db: Kysely<JournalTables>, keys: Keys, machine: string) {
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
  let chain: { publicKey: ReturnType<typeof readPublicKey>; commitmentKey: Buffer } | undefined
  for await (const row of rows) {
    seq += 1
    if (row.seq !== seq) return broken(seq, 'gap')
    if (row.previous !== hash) return broken(seq, 'previous')
    if (row.hash !== hashEntry(row)) return broken(seq, 'hash')
    if (!chain) {
      const facts = row.kind === 'chain-started' ? chainFacts.safeParse(JSON.parse(row.facts)) : undefined
      if (!facts?.success) return broken(seq, 'no-chain-start')
      if (machineOf(facts.data.publicKey) !== machine) return broken(seq, 'public-key')
      chain = { publicKey: readPublicKey(facts.data.publicKey), commitmentKey: keys.byId(facts.data.commitmentKey).secret }
    }
    if (!signatureHolds(chain.publicKey, row)) return broken(seq, 'signature')
    if (row.salt !== null && row.body !== null) {
      const evidence = { salt: row.salt, body: row.body }
      if (row.commitment !== commitmentTo(chain.commitmentKey, evidence)) return broken(seq, 'evidence')
    }
    hash = row.hash
  }
  return { ok: true as const, seq, hash }
}
