import { randomBytes, randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import type { Database } from '../../electron/accounts/database.ts'
import { commitmentsBy } from '../../electron/journal/commitment.ts'
import { chainStart, hashEntry, linkTo, machineSigner, type EntryBody } from '../../electron/journal/entry.ts'
import type { Keys } from '../../electron/keys/keys.ts'
import { realStore, someAccount } from './stores.ts'

export interface LongJournal {
  db: Database
  keys: Keys
  machine: string
  /** The data of a kiosk that has written so much. */
  folder: string
}

/** A store with so many entries, each hashed, linked, signed and committed to its evidence as the kiosk does. */
export async function longJournal(entries: number): Promise<LongJournal> {
  const { store, keys, folder } = await realStore()
  const signer = machineSigner(keys.current('machine').secret)
  const commitmentKey = keys.current('journal')
  const commitmentTo = commitmentsBy(commitmentKey.secret)
  // Around the kiosk's own way of writing, which waits for the disk at each entry.
  const sqlite = new Sqlite(store.file)
  const addEntry = sqlite.prepare('insert into journal values (:machine, :seq, :at, :kind, :facts, :commitment, :operation, :previous, :hash, :signature)')
  const addEvidence = sqlite.prepare('insert into journal_evidence values (?, ?, ?, ?)')
  let previous = chainStart
  const add = (body: EntryBody) => {
    const hash = hashEntry(body)
    const entry = { ...body, hash, signature: signer.sign(hash) }
    addEntry.run(entry)
    previous = linkTo(entry)
  }
  const firstFacts = { branch: 'bench', publicKey: signer.publicKey, commitmentKey: commitmentKey.id }
  const common = (seq: number) => ({ machine: signer.machine, seq, at: new Date(1_795_600_000_000 + seq * 1000).toISOString(), previous })
  sqlite.exec('begin')
  add({ ...common(1), kind: 'chain-started', facts: JSON.stringify(firstFacts), commitment: null, operation: null })
  for (let seq = 2; seq <= entries; seq += 1) {
    const evidence = { salt: randomBytes(16).toString('hex'), body: JSON.stringify({ cuil: someAccount().cuil }) }
    const commitment = commitmentTo(evidence)
    add({ ...common(seq), kind: 'sign-in-counted', facts: JSON.stringify({ branch: 'bench', level: 2 }), commitment, operation: randomUUID() })
    addEvidence.run(signer.machine, seq, evidence.salt, evidence.body)
  }
  sqlite.exec('commit')
  sqlite.close()
  return { db: store.db, keys, machine: signer.machine, folder }
}
