import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openDatabase, type Database } from '../../electron/accounts/database.ts'
import { verifyClave } from '../../electron/accounts/hashing.ts'
import { identityAttempts } from '../../electron/accounts/identity-attempts.ts'
import { systemClock, type Clock } from '../../electron/clock.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openExistingKeys, type Keys } from '../../electron/keys/keys.ts'
import { placeOf } from '../../electron/place.ts'
import type { Ledger } from './ledger.ts'

/** What is not as it was confirmed, and what else is not as it must be; a sentence each. */
export interface Findings {
  lost: string[]
  wrong: string[]
}

/** What was found the last time, none of which may ever be found otherwise. */
export interface FoundBefore {
  attempts: Map<string, string>
  accounts: Map<string, string>
  head: { seq: number; hash: string } | undefined
  keys: string | undefined
}

export const nothingFoundYet = (): FoundBefore => ({ attempts: new Map(), accounts: new Map(), head: undefined, keys: undefined })

/**
 * Compares a data folder with what its people were told, by the product's own code. It works on a copy, so that what
 * a killed kiosk left is opened first by the next kiosk and not by us.
 */
export async function judge(data: string, scratch: string, ledger: Ledger, before: FoundBefore, clock = systemClock): Promise<Findings> {
  const copy = mkdtempSync(join(scratch, 'judged-'))
  try {
    const { store, keys } = placeOf('', data)
    for (const file of [store, `${store}-wal`, `${store}-shm`, `${store}-made`]) if (existsSync(file)) cpSync(file, join(copy, basename(file)))
    if (existsSync(keys)) cpSync(dirname(keys), join(copy, 'keys'), { recursive: true })
    return await judgeCopy(copy, ledger, before, clock)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

async function judgeCopy(data: string, ledger: Ledger, before: FoundBefore, clock: Clock): Promise<Findings> {
  const findings: Findings = { lost: ledger.contradictions.splice(0), wrong: [] }
  const place = placeOf('', data)
  judgeKeys(place.keys, before, findings)
  if (!existsSync(place.store)) {
    if (ledger.confirmed > 0 || before.head) findings.lost.push('the store is not there')
    return findings
  }
  const keys = openExistingKeys(place.keys)
  const db = await openDatabase(place.store)
  try {
    await judgeJournal(db, keys, before, findings)
    await judgeAccounts(db, keys, ledger, before, findings)
    await judgeAttempts(db, ledger, before, findings)
    const attempts = identityAttempts({ db, journal: openJournal({ keys, clock, branch: 'faults' }), file: place.store }, clock)
    for (const [cuil, { counted, answeredRight }] of ledger.people) {
      if (counted - answeredRight >= 3 && (await attempts.next(cuil))) findings.lost.push(`${cuil} was given attempts back`)
    }
    return findings
  } finally {
    await db.destroy()
  }
}

function judgeKeys(file: string, before: FoundBefore, { wrong }: Findings): void {
  if (!existsSync(file)) return
  const keys = readFileSync(file, 'utf8')
  before.keys ??= keys
  if (keys !== before.keys) wrong.push('the keys are not the same any more')
}

async function judgeJournal(db: Database, keys: Keys, before: FoundBefore, { lost, wrong }: Findings): Promise<void> {
  const verdict = await verifyJournal(db, keys)
  if (!verdict.ok) {
    // A kiosk killed between its tables and its first entry has written nothing, and nothing was confirmed.
    if (verdict.broken !== 'emptied' || verdict.seq > 1 || before.head) wrong.push(`the journal breaks at ${verdict.seq}: ${verdict.broken}`)
    return
  }
  const [head] = verdict.heads
  if (before.head) {
    const { seq, hash } = before.head
    const same = await db.selectFrom('journal').select('seq').where('seq', '=', seq).where('hash', '=', hash).executeTakeFirst()
    if (!same) lost.push(`the journal's entry ${seq} of before is not there`)
  }
  before.head = { seq: head.seq, hash: head.hash }
}

async function judgeAccounts(db: Database, keys: Keys, ledger: Ledger, before: FoundBefore, { lost, wrong }: Findings): Promise<void> {
  const accounts = await db.selectFrom('account').select(['cuil', 'hash', 'pepper_id as pepperId']).execute()
  const byCuil = new Map(accounts.map((account) => [account.cuil, account]))
  for (const [cuil, { clave, hasClave }] of ledger.people) {
    if ((clave !== undefined || hasClave) && !byCuil.has(cuil)) lost.push(`${cuil} was told of a clave that is not there`)
  }
  for (const [cuil, hash] of before.accounts) if (byCuil.get(cuil)?.hash !== hash) lost.push(`the account of ${cuil} was another before`)
  before.accounts = new Map(accounts.map(({ cuil, hash }) => [cuil, hash]))

  // Hashing is slow: the last ones, which a fault may have hit.
  for (const cuil of ledger.finished.slice(-2)) {
    const account = byCuil.get(cuil)
    const clave = ledger.people.get(cuil)?.clave ?? ''
    if (account && !(await verifyClave(clave, account, keys))) lost.push(`${cuil} cannot sign in with the clave they chose`)
  }
  const told = await toldByJournal(db, 'account-opened')
  for (const { cuil } of accounts) if (told.filter((entry) => entry.cuil === cuil).length !== 1) wrong.push(`no single entry tells of the account of ${cuil}`)
  if (told.length !== accounts.length) wrong.push(`${told.length} entries tell of ${accounts.length} accounts`)
}

async function judgeAttempts(db: Database, ledger: Ledger, before: FoundBefore, { lost, wrong }: Findings): Promise<void> {
  const attempts = await db.selectFrom('identity_attempt').selectAll().execute()
  const found = new Map(attempts.map(({ id, outcome }) => [id, outcome ?? '']))
  for (const [id, outcome] of before.attempts) {
    if (!found.has(id) || (outcome !== '' && found.get(id) !== outcome)) lost.push(`an attempt that was there is not, or ended otherwise`)
  }
  before.attempts = found

  const byCuil = Map.groupBy(attempts, ({ cuil }) => cuil)
  for (const [cuil, told] of ledger.people) {
    const theirs = byCuil.get(cuil) ?? []
    const ended = (outcome: string) => theirs.filter((attempt) => attempt.outcome === outcome).length
    if (theirs.length < told.counted) lost.push(`${cuil} was told of ${told.counted} attempts, ${theirs.length} are there`)
    if (ended('failed') < told.failed) lost.push(`${cuil} failed ${told.failed} times, ${ended('failed')} are there`)
    if (ended('passed') < told.passed) lost.push(`${cuil} passed ${told.passed} times, ${ended('passed')} are there`)
    if (ended('passed') > told.answeredRight) wrong.push(`${cuil} passed without the right answers`)
  }
  for (const [cuil, theirs] of byCuil) {
    if (theirs.filter(({ outcome }) => outcome !== 'passed').length > 3) wrong.push(`${cuil} had a fourth attempt`)
  }

  const counted = (await toldByJournal(db, 'identity-attempt-counted')).map(({ id }) => id).sort()
  const ended = (await toldByJournal(db, 'identity-attempt-ended')).map(({ id }) => id).sort()
  const ids = (rows: typeof attempts) => rows.map(({ id }) => id).sort().join()
  if (counted.join() !== ids(attempts)) wrong.push('attempts and the entries that tell of them are not the same')
  if (ended.join() !== ids(attempts.filter(({ outcome }) => outcome !== null))) wrong.push('ended attempts and their entries are not the same')
}

/** The evidence of the journal's entries of one kind. */
async function toldByJournal(db: Database, kind: string): Promise<{ cuil: string; id: string }[]> {
  const rows = await db
    .selectFrom('journal')
    .innerJoin('journal_evidence', (join) =>
      join.onRef('journal_evidence.machine', '=', 'journal.machine').onRef('journal_evidence.seq', '=', 'journal.seq'),
    )
    .select('journal_evidence.body')
    .where('journal.kind', '=', kind)
    .execute()
  return rows.map(({ body }) => JSON.parse(body) as { cuil: string; id: string })
}
