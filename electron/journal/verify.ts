import type { Kysely } from 'kysely'
import type { Keys } from '../keys/keys.ts'
import { machineSigner } from './entry.ts'
import type { KeptHead } from './heads.ts'
import { missingEvidence, type MissingEvidence } from './missing-evidence.ts'
import { machinesIn } from './pages.ts'
import type { JournalTables } from './tables.ts'
import { verifyChain, type ChainBreak, type OwnKeys } from './verify-chain.ts'
import { contradictedHead, isHere, type ChainPart, type HeadBreak } from './verify-heads.ts'

/** `line` and `seal`: what does not hold in an export, beyond its chains. */
export type Break = ChainBreak | HeadBreak | 'line' | 'seal'

export interface Head extends KeptHead {
  /** False where these keys do not say whose chain it is: it holds together, and its evidence was not compared. */
  known: boolean
}

export interface Broken {
  ok: false
  /** Empty where there is no chain at all. */
  machine: string
  /** The first entry that does not hold; of a `line` its number. */
  seq: number
  broken: Break
  /** The machine that had noted the head which is not there. */
  witness?: string
}

/** `heads` has this machine's first; `entries` are those of its chain, or of all where no keys were given. */
export interface Sound<Heads extends Head[]> {
  ok: true
  entries: number
  heads: Heads
  /** Heads that are not in the part of their chain that an export holds. */
  uncompared: KeptHead[]
  /** Null for an export too: of what is not in it, its seal tells. */
  missingEvidence: MissingEvidence | null
}

export type Verdict = Sound<[Head, ...Head[]]> | Broken

/**
 * Checks every chain from its first entry: order, hashes, links, signatures, and commitments to the evidence that is
 * still there (that some is not breaks no chain, since it can be purged; `missingEvidence` tells where no purge explains
 * it). Memory does not grow with the journal.
 * With `keys`, the chain of their machine must be there, signed by its key and by no other: who has the database alone
 * can empty it or start a chain of their own, and neither passes. Other chains, and all where `keys` is null, are
 * checked by the key that they tell in their first entry, and told apart.
 * A tail cut off whole leaves a shorter but unbroken chain: so each chain must have the heads that other machines noted
 * in theirs, and those of `heads`, which were kept elsewhere. Throws `Problem('key-missing')`.
 */
export async function verifyJournal(db: Kysely<JournalTables>, keys: Keys | null, heads: KeptHead[] = []): Promise<Verdict> {
  const own = keys && ownOf(keys)
  const emptied: Broken = { ok: false, machine: own?.machine ?? '', seq: 1, broken: 'emptied' }
  const tables = new Set((await db.introspection.getTables()).map(({ name }) => name))
  if (!tables.has('journal') || !tables.has('journal_evidence')) return emptied
  const machines = await machinesIn(db)
  if (own && !machines.includes(own.machine)) return emptied
  const verdict = await verifyChains(db, { own, heads })
  if (!verdict.ok) return verdict
  const [first, ...others] = verdict.heads
  return first ? { ...verdict, heads: [first, ...others] } : emptied
}

export type Own = OwnKeys & { machine: string }

export function ownOf(keys: Keys): Own {
  const { machine, publicKey } = machineSigner(keys.current('machine').secret)
  return { machine, publicKey, keys }
}

/** The chains that are there, whichever these are. `parts` tells, of an export, which part of each it must hold. */
export async function verifyChains(
  db: Kysely<JournalTables>,
  { own, heads: kept, parts }: { own: Own | null; heads: KeptHead[]; parts?: ReadonlyMap<string, ChainPart> | undefined },
): Promise<Sound<Head[]> | Broken> {
  const machines = await machinesIn(db)
  const missing = await missingEvidence(db)
  const heads: Head[] = []
  let evidence = 0
  for (const machine of machines.sort((a, b) => Number(b === own?.machine) - Number(a === own?.machine))) {
    const known = machine === own?.machine
    const chain = await verifyChain(db, machine, { own: known ? own : undefined, start: parts?.get(machine), see: missing.see })
    if (!chain.ok) return chain
    evidence += chain.evidence
    heads.push({ machine, seq: chain.head.seq, hash: chain.head.hash, known })
  }
  const stray = await evidenceWithoutEntry(db, evidence)
  if (stray) return { ok: false, ...stray, broken: 'evidence-without-entry' }

  const contradicted = await contradictedHead(db, { kept, machines, parts })
  if (contradicted) return { ok: false, ...contradicted }
  const entries = heads
    .filter(({ known }) => known || !own)
    .reduce((sum, { machine, seq }) => sum + seq - (parts?.get(machine)?.after.seq ?? 0), 0)
  return { ok: true, entries, heads, uncompared: kept.filter((head) => !isHere(head, parts)), missingEvidence: parts ? null : await missing.found() }
}

/** Asked entry by entry only where there is more evidence, or less, than the chains have shown. */
async function evidenceWithoutEntry(db: Kysely<JournalTables>, shown: number): Promise<{ machine: string; seq: number } | undefined> {
  const { there } = await db.selectFrom('journal_evidence').select(({ fn }) => fn.countAll<number>().as('there')).executeTakeFirstOrThrow()
  if (there === shown) return undefined
  return db
    .selectFrom('journal_evidence as evidence')
    .leftJoin('journal', (join) =>
      join.onRef('journal.machine', '=', 'evidence.machine').onRef('journal.seq', '=', 'evidence.seq'),
    )
    .select(['evidence.machine', 'evidence.seq'])
    .where('journal.hash', 'is', null)
    .executeTakeFirst()
}
