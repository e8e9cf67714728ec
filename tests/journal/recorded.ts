import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { change } from '../../electron/accounts/change.ts'
import { withJournalOf } from '../../electron/cli/journal-archive.ts'
import { exportJournal } from '../../electron/journal/export.ts'
import { openJournal, type NewEntry } from '../../electron/journal/journal.ts'
import { verifyExport } from '../../electron/journal/verify-export.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import type { KeptHead } from '../../electron/journal/heads.ts'
import { lastOf } from '../../electron/journal/pages.ts'
import { openKeys, type Keys } from '../../electron/keys/keys.ts'
import { temporaryFolder, temporaryStore, type TestStore } from '../support/stores.ts'

export const note = ({ store }: Pick<TestStore, 'store'>, entry: NewEntry, operation: string = crypto.randomUUID()) =>
  change(store, operation, () => Promise.resolve({ entry, result: undefined }))

export const cuils = ['20301234563', '27301234568', '20055361682']

/** A chain's start, three entries with evidence (2, 3, 4) and one without (5), a minute apart. */
export async function fiveEntries(): Promise<TestStore> {
  const test = await temporaryStore()
  for (const cuil of cuils) {
    await note(test, { kind: 'account-opened', facts: { level: 2 }, evidence: { cuil } })
    test.clock.pass(60)
  }
  await note(test, { kind: 'kiosk-started', facts: {} })
  return test
}

/** Another machine that writes in the same store. */
export function anotherMachine(test: TestStore, name = 'other'): TestStore {
  const keys = openKeys(join(test.folder, name, 'keys.json'), { dataExists: false, now: test.clock.now() })
  return { ...test, keys, store: { ...test.store, journal: openJournal({ keys, clock: test.clock, branch: 'otra' }) } }
}

/** Of the machine's own chain. */
export async function headOf({ store }: TestStore): Promise<KeptHead> {
  const { machine, seq, hash } = (await lastOf(store.db, store.journal.machine)) ?? { machine: '', seq: 0, hash: '' }
  return { machine, seq, hash }
}

/** What stands in the way of who writes in the journal by hand, which they take out first. */
export const freeForAll = `drop trigger if exists journal_no_update; drop trigger if exists journal_no_delete;
  drop index if exists journal_by_operator; drop index if exists journal_evidence_by_cuil;`

/** What somebody with the file, but without the keys, can do. */
export function byHand(file: string, sql: string): void {
  const db = new Sqlite(file)
  db.exec(freeForAll + sql)
  db.close()
}

/** A copy of the store as it is now, in a folder of its own. */
export function backupOf({ store }: TestStore): string {
  const file = join(temporaryFolder(), 'backup.db')
  const db = new Sqlite(store.file, { readonly: true })
  db.prepare('vacuum into ?').run(file)
  db.close()
  return file
}

export async function exportOf({ store, keys, clock }: TestStore, days: { since?: string; until?: string } = {}): Promise<string> {
  const { files } = await exportJournal({ db: store.db, keys, clock, folder: temporaryFolder(), ...days })
  return files[0] ?? ''
}

/** Changes the lines of an export, of which the first is its header and the last its seal. */
export function editLines(file: string, edit: (lines: string[]) => string[]): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8').trimEnd().split('\n')).map((line) => `${line}\n`).join(''))
}

export interface Form {
  form: string
  /** Verifies the journal in this form, when `sql` was done to it by hand. */
  verify(test: TestStore, sql: string, heads?: KeptHead[], keys?: Keys | null): Promise<Awaited<ReturnType<typeof verifyExport | typeof verifyJournal>>>
}

export const forms: Form[] = [
  {
    form: 'the live store',
    verify(test, sql, heads = [], keys = test.keys) {
      byHand(test.store.file, sql)
      return verifyJournal(test.store.db, keys, heads)
    },
  },
  {
    form: 'a backup',
    verify(test, sql, heads = [], keys = test.keys) {
      const backup = backupOf(test)
      byHand(backup, sql)
      return withJournalOf(backup, (db) => verifyJournal(db, keys, heads))
    },
  },
  {
    form: 'an export',
    async verify(test, sql, heads = [], keys = test.keys) {
      byHand(test.store.file, sql)
      return verifyExport(await exportOf(test), keys, heads)
    },
  },
]

export const stores = forms.slice(0, 2)
