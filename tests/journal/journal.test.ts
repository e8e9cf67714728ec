import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { change } from '../../electron/accounts/change.ts'
import { chainStart, hashEntry, linkTo, machineSigner, type EntryBody, type MachineSigner } from '../../electron/journal/entry.ts'
import { openJournal, type NewEntry } from '../../electron/journal/journal.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { temporaryStore, type TestStore } from '../support/stores.ts'
import { byHand, note } from './recorded.ts'

async function threeEntries(): Promise<TestStore> {
  const test = await temporaryStore()
  for (const cuil of ['20301234563', '27301234568', '20055361682']) {
    await note(test, { kind: 'account-opened', facts: { level: 2 }, evidence: { cuil } })
  }
  return test
}

/** The same entries as a new chain, each changed by `change`, hashed anew and signed with the attacker's own key. */
async function chainAnew(test: TestStore, signer: MachineSigner, change: (body: EntryBody) => EntryBody): Promise<void> {
  const { db } = test.store
  const entries = await db.selectFrom('journal').selectAll().orderBy('seq').execute()
  byHand(test.store.file, 'delete from journal; delete from journal_evidence')
  let previous = chainStart
  for (const { hash: _hash, signature: _signature, ...entry } of entries) {
    const body = { ...change(entry), previous, commitment: null }
    const hash = hashEntry(body)
    const signed = { ...body, hash, signature: signer.sign(hash) }
    previous = linkTo(signed)
    await db.insertInto('journal').values(signed).execute()
  }
}

/** The first entry tells another public key, and goes on naming the real commitment key. */
const telling = (publicKey: string, entry: EntryBody): EntryBody =>
  entry.kind === 'chain-started' ? { ...entry, facts: JSON.stringify({ ...JSON.parse(entry.facts), publicKey }) } : entry

describe('the journal', () => {
  it('opens its chain with the machine\'s public key and verifies', async () => {
    const test = await threeEntries()
    const verdict = await verifyJournal(test.store.db, test.keys)
    expect(verdict).toMatchObject({ ok: true, entries: 4, heads: [{ machine: test.store.journal.machine, seq: 4 }] })
  })

  it('can not be changed or shortened through the database', async () => {
    const { store } = await threeEntries()
    await expect(store.db.updateTable('journal').set({ kind: 'x' }).execute()).rejects.toThrow('append-only')
    await expect(store.db.deleteFrom('journal').execute()).rejects.toThrow('append-only')
  })

  it('holds nothing personal: that is in the evidence, which can be purged', async () => {
    const test = await threeEntries()
    const entries = await test.store.db.selectFrom('journal').selectAll().execute()
    expect(JSON.stringify(entries)).not.toMatch(/20301234563|27301234568|20055361682/)
    await test.store.db.deleteFrom('journal_evidence').where('seq', '<', 4).execute()
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true })
  })

  it('keeps one chain a machine, side by side', async () => {
    const test = await threeEntries()
    const keys = openKeys(`${test.folder}/other/keys.json`, { dataExists: false, now: test.clock.now() })
    const other = { ...test.store, journal: openJournal({ keys, clock: test.clock, branch: 'otra' }) }
    await change(other, 'op', () => Promise.resolve({ entry: { kind: 'kiosk-started', facts: {} }, result: undefined }))
    const seqs = await test.store.db.selectFrom('journal').select(['machine', 'seq']).execute()
    expect(seqs.filter(({ machine }) => machine === other.journal.machine).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('of two machines in one store verifies on each, which knows its own chain and tells the other\'s apart', async () => {
    const test = await threeEntries()
    const keys = openKeys(`${test.folder}/other/keys.json`, { dataExists: false, now: test.clock.now() })
    const other = { ...test, store: { ...test.store, journal: openJournal({ keys, clock: test.clock, branch: 'otra' }) } }
    await note(other, { kind: 'account-opened', facts: {}, evidence: { cuil: '20055361682' } })
    const [here, there] = [test.store.journal.machine, other.store.journal.machine]
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({
      ok: true,
      entries: 4,
      heads: [{ machine: here, seq: 4, known: true }, { machine: there, seq: 2, known: false }],
    })
    expect(await verifyJournal(test.store.db, keys)).toMatchObject({
      ok: true,
      entries: 2,
      heads: [{ machine: there, known: true }, { machine: here, known: false }],
    })
    byHand(test.store.file, `update journal set facts = '{}' where machine = '${there}' and seq = 2`)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, machine: there, seq: 2, broken: 'hash' })
  })

  it.each([
    ['evidence of no entry', `insert into journal_evidence values ('x', 9, 'a', '{}')`, 9, 'evidence-without-entry'],
    ['the chain\'s start taken out', 'delete from journal where seq = 1', 1, 'gap'],
    ['everything taken out', 'delete from journal; delete from journal_evidence', 1, 'emptied'],
    ['all but the chain\'s start taken out', 'delete from journal where seq > 1; delete from journal_evidence', 2, 'emptied'],
    ['the table taken out', 'drop table journal', 1, 'emptied'],
  ])('verification finds %s', async (_what, sql, seq, broken) => {
    const test = await threeEntries()
    byHand(test.store.file, sql)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, seq, broken })
  })

  describe('with the database file alone', () => {
    const attacker = machineSigner(Buffer.alloc(32, 66))

    it('a whole chain under a name of the attacker\'s own does not take the place of this machine\'s', async () => {
      const test = await threeEntries()
      const { machine } = test.store.journal
      await chainAnew(test, attacker, (body) => ({ ...telling(attacker.publicKey, body), machine: attacker.machine }))
      expect(await verifyJournal(test.store.db, test.keys)).toEqual({ ok: false, machine, seq: 1, broken: 'emptied' })
    })

    it('a whole chain under this machine\'s name does not pass with the attacker\'s key', async () => {
      const test = await threeEntries()
      await chainAnew(test, attacker, (body) => telling(attacker.publicKey, body))
      expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, seq: 1, broken: 'public-key' })
    })

    it('a whole chain that tells this machine\'s key does not pass with the attacker\'s signatures', async () => {
      const test = await threeEntries()
      await chainAnew(test, attacker, (body) => body)
      expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, seq: 1, broken: 'signature' })
    })

    it.each([
      ['no JSON', 'no-chain-start', 'x'],
      ['no key of this kind', 'public-key', JSON.stringify({ publicKey: 'x', commitmentKey: 'y' })],
    ])('a second chain whose first entry tells %s is found, and stops nothing', async (_what, broken, facts) => {
      const test = await threeEntries()
      byHand(test.store.file, '')
      const machine = createHash('sha256').update('x').digest('hex').slice(0, 16)
      const body = { machine, seq: 1, at: '2026-11-23T15:00:00.000Z', kind: 'chain-started', facts, commitment: null, operation: null, previous: chainStart }
      await test.store.db.insertInto('journal').values({ ...body, hash: hashEntry(body), signature: '' }).execute()
      expect(await verifyJournal(test.store.db, test.keys)).toEqual({ ok: false, machine, seq: 1, broken })
    })
  })

  it('of a kiosk that goes on writing is verified up to where it was', async () => {
    const test = await threeEntries()
    for (let more = 0; more < 600; more += 1) await note(test, { kind: 'kiosk-started', facts: {} })
    const verdict = verifyJournal(test.store.db, test.keys)
    for (let more = 0; more < 20; more += 1) await note(test, { kind: 'kiosk-started', facts: {} })
    expect(await verdict).toMatchObject({ ok: true })
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: true, entries: 624 })
  })

  it('a chain that is only given another name does not pass as this machine\'s', async () => {
    const test = await threeEntries()
    byHand(test.store.file, `update journal set machine = '0123456789abcdef'; update journal_evidence set machine = '0123456789abcdef'`)
    expect(await verifyJournal(test.store.db, test.keys)).toMatchObject({ ok: false, seq: 1, broken: 'emptied' })
  })
})

describe('a change and its entry', () => {
  it('are one transaction: a change that fails leaves no entry, an entry that fails no change', async () => {
    const test = await temporaryStore()
    const attempt = { id: 'a', cuil: '20301234563', started_at: 1, outcome: null }
    await expect(
      change(test.store, 'op-1', async (transaction) => {
        await transaction.insertInto('identity_attempt').values(attempt).execute()
        throw new Error('the plug was pulled')
      }),
    ).rejects.toThrow('plug')
    await note(test, { kind: 'kiosk-started', facts: {} }, 'op-2')
    await expect(
      change(test.store, 'op-2', async (transaction) => {
        await transaction.insertInto('identity_attempt').values(attempt).execute()
        return { entry: { kind: 'kiosk-started', facts: {} }, result: undefined }
      }),
    ).rejects.toThrow('UNIQUE')
    expect(await test.store.db.selectFrom('identity_attempt').selectAll().execute()).toEqual([])
  })
  it('whose answer was lost after the commit is looked up by its operation, and told as done', async () => {
    const test = await temporaryStore()
    const begin = test.store.db.transaction.bind(test.store.db)
    const losesAnswers: Pick<ReturnType<typeof begin>, 'execute'> = {
      async execute(work) {
        await begin().execute(work)
        throw new Error('connection lost')
      },
    }
    vi.spyOn(test.store.db, 'transaction').mockReturnValue(losesAnswers as ReturnType<typeof begin>)
    const entry: NewEntry = { kind: 'kiosk-started', facts: {} }
    expect(await change(test.store, 'op-1', () => Promise.resolve({ entry, result: 'done' }))).toBe('done')
    await expect(change(test.store, 'op-2', () => Promise.resolve({ unchanged: 'done' }))).rejects.toThrow('lost')
  })
})
