import { CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { instantsOf, isDay } from '../../electron/journal/days.ts'
import { openJournal, type NewEntry } from '../../electron/journal/journal.ts'
import { searchJournal, type JournalSearch } from '../../electron/journal/search.ts'
import { createJournalIndexes, createJournalTables, type JournalTables } from '../../electron/journal/tables.ts'
import { temporaryStore, type TestStore } from '../support/stores.ts'
import { anotherMachine, note } from './recorded.ts'

const acts: NewEntry[] = [
  { kind: 'account-opened', facts: { level: 2 }, evidence: { cuil: '20301234563' } },
  { kind: 'level-raised', facts: { operator: 'op-1' }, evidence: { cuil: '20301234563' } },
  { kind: 'level-raised', facts: { operator: 'op-2' }, evidence: { cuil: '27301234568' } },
  { kind: 'operator-signed-in', facts: { operator: 'op-1' } },
]

/** Two branches in one store, each with these acts, a day after the other. */
async function twoBranches(): Promise<TestStore> {
  const test = await temporaryStore()
  const other = anotherMachine(test)
  for (const [day, machine] of [['2026-11-23', test], ['2026-11-24', other]] as const) {
    for (const [minute, act] of acts.entries()) {
      test.clock.set(`${day}T15:0${String(minute)}:00Z`)
      await note(machine, act)
    }
  }
  return test
}

/** Of both branches, where no other is told. */
const found = ({ store }: TestStore, search: Partial<JournalSearch> = {}) => searchJournal(store.db, { branches: ['prueba', 'otra'], limit: 100, ...search })

const kindsFound = async (test: TestStore, search: Partial<JournalSearch>) => (await found(test, search)).map(({ kind }) => kind)

describe('a search of the journal', () => {
  it('tells the newest first, across chains, with facts and evidence', async () => {
    const test = await twoBranches()
    expect(await found(test, { limit: 3 })).toMatchObject([
      { seq: 5, kind: 'operator-signed-in', facts: { branch: 'otra', operator: 'op-1' }, evidence: null },
      { seq: 4, kind: 'level-raised', evidence: { cuil: '27301234568' } },
      { seq: 3, kind: 'level-raised', evidence: { cuil: '20301234563' } },
    ])
    expect(await found(test)).toHaveLength(10)
  })

  it.each<[string, Partial<JournalSearch>, string[]]>([
    ['a branch', { branches: ['prueba'] }, ['operator-signed-in', 'level-raised', 'level-raised', 'account-opened', 'chain-started']],
    ['no branch', { branches: [] }, []],
    ['branches', { branches: ['prueba', 'otra'], kinds: ['account-opened'] }, ['account-opened', 'account-opened']],
    ['kinds', { kinds: ['account-opened', 'operator-signed-in'] }, ['operator-signed-in', 'account-opened', 'operator-signed-in', 'account-opened']],
    ['no kind', { kinds: [] }, []],
    ['an operator', { operator: 'op-1', branches: ['otra'] }, ['operator-signed-in', 'level-raised']],
    ['an operator\'s acts of a kind', { operator: 'op-1', kinds: ['level-raised'] }, ['level-raised', 'level-raised']],
    ['a person', { cuil: '27301234568' }, ['level-raised', 'level-raised']],
    ['a person and an operator', { cuil: '27301234568', operator: 'op-1' }, []],
    ['the days from one on', { since: '2026-11-24', kinds: ['level-raised'] }, ['level-raised', 'level-raised']],
    ['the days from one after all on', { since: '2026-11-25' }, []],
  ])('by %s', async (_by, search, kinds) => {
    expect(await kindsFound(await twoBranches(), search)).toEqual(kinds)
  })

  it.each<[string, Partial<JournalSearch>]>([['all', {}], ['an operator', { operator: 'op-1' }], ['a person', { cuil: '20301234563' }]])(
    'of %s goes on from the last that was shown, page by page, and shows each once',
    async (_of, search) => {
      const test = await twoBranches()
      const all = await found(test, search)
      const paged: typeof all = []
      for (;;) {
        const page = await found(test, { ...search, before: paged.at(-1), limit: 3 })
        if (page.length === 0) break
        paged.push(...page)
      }
      expect(paged).toEqual(all)
    },
  )

  it('of a person no longer finds what was purged', async () => {
    const test = await twoBranches()
    await test.store.db.deleteFrom('journal_evidence').execute()
    expect(await kindsFound(test, { cuil: '27301234568' })).toEqual([])
    expect(await found(test, { kinds: ['level-raised'], limit: 1 })).toMatchObject([{ evidence: null }])
  })

  it.each<[string, Partial<JournalSearch>, RegExp]>([
    ['a kind', { kinds: ['level-raised'], branches: ['b', 'c'], before: { at: 'x', machine: 'm', seq: 1 } }, /SEARCH entry USING INDEX journal_by_kind \(kind=\? AND \(at,machine,seq\)<\(\?,\?,\?\)\)/],
    ['an operator', { operator: 'op-1', kinds: ['level-raised'] }, /SEARCH entry USING INDEX journal_by_operator/],
    ['a person', { cuil: '27301234568', since: '2026-11-23', kinds: ['level-raised'] }, /SEARCH evidence USING INDEX journal_evidence_by_cuil/],
  ])('by %s goes through its index, however long the journal', async (_by, search, index) => {
    const sqlite = new Sqlite(':memory:')
    const asked: CompiledQuery[] = []
    const db = new Kysely<JournalTables>({ dialect: new SqliteDialect({ database: sqlite }), log: ({ query }) => { asked.push(query) } })
    await createJournalTables(db)
    await createJournalIndexes(db)
    await searchJournal(db, { branches: ['prueba', 'otra'], limit: 10, ...search })
    const { sql: text, parameters } = asked.at(-1) ?? CompiledQuery.raw('')
    const plan = sqlite.prepare(`explain query plan ${text}`).all(...parameters) as { detail: string }[]
    await db.destroy()
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(index)
    expect(plan.map(({ detail }) => detail).join('\n')).not.toContain('SCAN')
  })

  it('finds what this machine wrote under another branch, by the branch of then', async () => {
    const test = await twoBranches()
    const moved = { ...test, store: { ...test.store, journal: openJournal({ keys: test.keys, clock: test.clock, branch: 'nueva' }) } }
    await note(moved, { kind: 'kiosk-started', facts: {} })
    expect(await kindsFound(test, { branches: ['nueva'] })).toEqual(['kiosk-started'])
  })
})

describe('days', () => {
  it('begin and end as the clocks of Argentina say', () => {
    expect(instantsOf({ since: '2026-11-23', until: '2026-11-23' })).toEqual({ from: '2026-11-23T03:00:00.000Z', before: '2026-11-24T03:00:00.000Z' })
    expect(instantsOf({})).toEqual({})
  })

  it.each([['2026-11-23', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-11-2', false], ['23/11/2026', false], ['', false], ['2026-11-23T00:00', false]])(
    '%j: %j',
    (text, is) => {
      expect(isDay(text)).toBe(is)
      if (!is) expect(() => instantsOf({ since: text })).toThrow('not a day')
    },
  )
})
