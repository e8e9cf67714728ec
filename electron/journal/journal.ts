import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Keys } from '../keys/keys.ts'
import { commitmentsBy } from './commitment.ts'
import { compiledOnce } from './compiled-once.ts'
import { chainStart, hashEntry, machineSigner, type Facts } from './entry.ts'
import { guardOf } from './guard.ts'
import type { JournalTables } from './tables.ts'

/** Every kind of entry there is, and what its facts say; nothing personal is a fact. */
export type EntryKind =
  | 'chain-started'
  | 'kiosk-started'
  | 'clock-set-back'
  | 'identity-attempt-counted'
  | 'identity-attempt-ended'
  | 'account-opened'
  | 'cuil-search-counted'
  | 'sign-in-counted'
  | 'signed-in'
  | 'clave-recovered'
  | 'clave-changed'
  | 'clave-closed'
  | 'many-sign-ins-refused'
  | 'pepper-rotated'
  | 'event-refused'
  | 'operator-added'
  | 'operator-sign-in-counted'
  | 'operator-signed-in'
  | 'operator-signed-out'
  | 'operator-approved'
  | 'operator-approval-refused'
  | 'operator-enrolment-counted'
  | 'operator-enrolled'
  | 'operator-ended'
  | 'operator-reopened'
  | 'operator-unlocked'
  | 'operator-resumed'
  | 'presence-approved'
  | 'presence-refused'
  | 'desk-looked-up'
  | 'desk-refused'
  | 'level-raised'
  | 'level-lowered'
  | 'way-opened'
  | 'phone-code-made'
  | 'phone-code-counted'
  | 'staff-change-told'
  | 'desk-compared'
  | 'journal-searched'
  | 'journal-exported'
  | 'report-read'
  | 'day-slip-printed'
  | 'heads-seen'
  | 'evidence-purged'

export interface NewEntry {
  kind: EntryKind
  facts: Facts
  /** Personal, kept in a table of its own; the entry only commits to it. */
  evidence?: Record<string, string | number | boolean | null>
  operation?: string
}

export interface Journal {
  readonly machine: string
  /**
   * Adds an entry at the end of this machine's chain, inside the transaction of the change it tells of. Throws
   * `Problem('journal-broken')` where that end is not what this machine wrote: nothing is built on it.
   */
  append(transaction: Transaction<JournalTables>, entry: NewEntry): Promise<void>
}

const headOf = compiledOnce((db: Transaction<JournalTables>, machine: string) =>
  db.selectFrom('journal').selectAll().where('machine', '=', machine).orderBy('seq', 'desc').limit(sql.lit(1)),
)
const addEntry = compiledOnce((db: Transaction<JournalTables>, row: JournalTables['journal']) => db.insertInto('journal').values(row))
const addEvidence = compiledOnce((db: Transaction<JournalTables>, row: JournalTables['journal_evidence']) =>
  db.insertInto('journal_evidence').values(row),
)

/** The append-only record of everything that changed (design, "Stores and keys"). */
export function openJournal({ keys, clock, branch }: { keys: Keys; clock: Clock; branch: string }): Journal {
  const signer = machineSigner(keys.current('machine').secret)
  const commitmentKey = keys.current('journal')
  const commitmentTo = commitmentsBy(commitmentKey.secret)
  const guard = guardOf(signer)
  async function append(transaction: Transaction<JournalTables>, entry: NewEntry): Promise<void> {
    const [head] = await headOf(transaction, signer.machine)
    if (!head && entry.kind !== 'chain-started') {
      const facts = { publicKey: signer.publicKey, commitmentKey: commitmentKey.id }
      await append(transaction, { kind: 'chain-started', facts })
      return append(transaction, entry)
    }
    const seq = (head?.seq ?? 0) + 1
    const evidence = entry.evidence && { salt: randomBytes(16).toString('hex'), body: JSON.stringify(entry.evidence) }
    const body = {
      machine: signer.machine,
      seq,
      at: new Date(clock.now()).toISOString(),
      kind: entry.kind,
      facts: JSON.stringify({ branch, ...entry.facts }),
      commitment: evidence ? commitmentTo(evidence) : null,
      operation: entry.operation ?? null,
      previous: head ? guard.linkToGenuine(head) : chainStart,
    }
    const hash = hashEntry(body)
    const signed = { ...body, hash, signature: signer.sign(hash) }
    await addEntry(transaction, signed)
    guard.wrote(signed)
    if (evidence) await addEvidence(transaction, { machine: signer.machine, seq, ...evidence })
  }

  return { machine: signer.machine, append }
}
