import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { change } from '../electron/accounts/change.ts'
import { tellIfClockWasSetBack } from '../electron/clock-check.ts'
import { openJournal, type NewEntry } from '../electron/journal/journal.ts'
import { openKeys } from '../electron/keys/keys.ts'
import { temporaryStore, type TestStore } from './support/stores.ts'

const note = ({ store }: TestStore) => (entry: NewEntry) =>
  change(store, crypto.randomUUID(), () => Promise.resolve({ entry, result: undefined }))

/** What a start says of the clock, once it has noted that it started. */
async function start(test: TestStore): Promise<string[]> {
  const log: string[] = []
  await tellIfClockWasSetBack(test.store, { clock: test.clock, log: (line) => log.push(line) }, note(test))
  await note(test)({ kind: 'kiosk-started', facts: {} })
  return log
}

it('a clock set back is told at every start until it is right, by Argentina\'s date and hour', async () => {
  const test = await temporaryStore()
  expect(await start(test)).toEqual([])
  test.clock.set('2020-01-01T00:00:00Z')
  for (const _again of [1, 2, 3]) {
    const [line, ...others] = await start(test)
    expect(line).toContain(' 23/11/2026 12:00. ')
    expect(others).toEqual([])
  }
  test.clock.set('2026-11-24T01:30:00Z')
  expect(await start(test)).toEqual([])
  test.clock.set('2026-11-24T01:00:00Z')
  expect(await start(test)).toEqual([expect.stringContaining(' 23/11/2026 22:30. ')])
  const kinds = await test.store.db.selectFrom('journal').select('kind').where('kind', '=', 'clock-set-back').execute()
  expect(kinds).toHaveLength(4)
})

it('a clock a little behind is no news, nor is one behind another machine\'s', async () => {
  const test = await temporaryStore()
  const keys = openKeys(`${test.folder}/other/keys.json`, { dataExists: false, now: test.clock.now() })
  const other = { ...test, store: { ...test.store, journal: openJournal({ keys, clock: test.clock, branch: 'otra' }) } }
  expect(await start(other)).toEqual([])
  test.clock.set('2026-11-23T14:30:00Z')
  expect(await start(test)).toEqual([])
  test.clock.set('2026-11-23T14:28:00Z')
  expect(await start(test)).toEqual([])
})

it('the newest date is found in an index, not by reading the chain', async () => {
  const { store } = await temporaryStore()
  const query = sql<{ detail: string }>`explain query plan select at from journal where machine = 'x' order by at desc limit 1`
  const { rows } = await query.execute(store.db)
  expect(rows.map(({ detail }) => detail)).toEqual([expect.stringContaining('journal_by_time')])
})
