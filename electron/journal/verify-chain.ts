import type { KeyObject } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Keys } from '../keys/keys.ts'
import { chainKeysOf, type ChainKeys } from './chain-keys.ts'
import { commitmentsBy, type Evidence } from './commitment.ts'
import { chainStart, hashEntry, linkTo, machineOf, readPublicKey, signatureHolds, type SignedEntry } from './entry.ts'
import { chainPages, lastOf, type EntryRow } from './pages.ts'
import type { JournalTables } from './tables.ts'

/** What does not hold in a chain, in the order in which an entry is looked at. */
export type ChainBreak =
  | 'emptied'
  | 'gap'
  | 'previous'
  | 'hash'
  | 'no-chain-start'
  | 'public-key'
  | 'signature'
  | 'evidence'
  | 'evidence-without-entry'

/** Where a part of a chain begins: the entry before it, and the keys that the whole chain tells in its first. */
export interface ChainStart extends ChainKeys {
  after: { seq: number; link: string }
}

export interface OwnKeys {
  publicKey: string
  keys: Keys
}

export type ChainVerdict =
  | { ok: true; head: SignedEntry; evidence: number }
  | { ok: false; machine: string; seq: number; broken: ChainBreak }

/**
 * Reads one chain, or the part of it that begins at `start`, and names the first entry that does not hold. `own` is told
 * for this machine's chain alone: the keys of another's commitments lie on that machine, its evidence is not compared.
 * Only the last signature is checked where that one holds (`guard.ts` says why), each where it does not.
 */
export async function verifyChain(
  db: Kysely<JournalTables>,
  machine: string,
  { own, start, see }: { own?: OwnKeys | undefined; start?: ChainStart | undefined; /** Is shown each entry that holds. */ see: (row: EntryRow) => void },
): Promise<ChainVerdict> {
  const broken = (seq: number, why: ChainBreak) => ({ ok: false as const, machine, seq, broken: why })
  let { seq, link } = start?.after ?? { seq: 0, link: chainStart }
  const head = await lastOf(db, machine)
  if (!head) return broken(seq + 1, 'emptied')
  let checks: Checks | undefined
  let before: EntryRow | undefined
  let evidence = 0
  for await (const page of chainPages(db, machine, { upTo: head.seq })) {
    for (const row of page) {
      seq += 1
      if (row.seq !== seq) return broken(seq, 'gap')
      if (row.previous !== link) {
        // Of two entries that do not meet, it may be the signature of the one before that was altered.
        return before && checks?.signedBadly(before) ? broken(seq - 1, 'signature') : broken(seq, 'previous')
      }
      if (row.hash !== hashEntry(row)) return broken(seq, 'hash')
      if (!checks) {
        const told = start?.after.seq ? start : chainKeysOf(row)
        if (!told) return broken(seq, 'no-chain-start')
        const publicKey = publicKeyOf(machine, told, own)
        if (!publicKey) return broken(seq, 'public-key')
        checks = checksWith(publicKey, own && commitmentsOf(own, told), head)
      }
      const fault = checks.faultIn(row)
      if (fault) return broken(seq, fault)
      if (row.body !== null) evidence += 1
      see(row)
      link = linkTo(row)
      before = row
    }
  }
  if (link !== linkTo(head)) return broken(seq + 1, 'gap')
  // A chain's start is written in one transaction with the entry that follows it: it never stands alone.
  if (!start && seq < 2) return broken(seq + 1, 'emptied')
  return { ok: true, head, evidence }
}

type Checks = ReturnType<typeof checksWith>

function checksWith(publicKey: KeyObject, commitmentTo: ((evidence: Evidence) => string) | undefined, head: SignedEntry) {
  const signedBadly = (entry: SignedEntry) => !signatureHolds(publicKey, entry)
  const everySignature = signedBadly(head)
  return {
    signedBadly,
    faultIn(row: EntryRow): ChainBreak | null {
      if (everySignature && signedBadly(row)) return 'signature'
      if (row.salt === null || row.body === null) return null
      if (row.commitment === null) return 'evidence-without-entry'
      if (commitmentTo && row.commitment !== commitmentTo({ salt: row.salt, body: row.body })) return 'evidence'
      return null
    },
  }
}

/** The key is asked for at the first evidence, when the signatures have said that the chain tells its own keys. */
function commitmentsOf({ keys }: OwnKeys, { commitmentKey }: ChainKeys): (evidence: Evidence) => string {
  let commitmentTo: ((evidence: Evidence) => string) | undefined
  return (evidence) => (commitmentTo ??= commitmentsBy(keys.byId(commitmentKey).secret))(evidence)
}

/** Null where the key is not of the machine's name, is another than this machine's, or is no Ed25519 key at all. */
function publicKeyOf(machine: string, { publicKey }: ChainKeys, own?: OwnKeys): KeyObject | null {
  if (machineOf(publicKey) !== machine || publicKey !== (own?.publicKey ?? publicKey)) return null
  try {
    return readPublicKey(publicKey)
  } catch {
    return null
  }
}
