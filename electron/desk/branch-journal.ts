import { basename } from 'node:path'
import { change, type Change, type Store } from '../accounts/change.ts'
import type { Clock } from '../clock.ts'
import { branchOfIt } from '../journal/branch-of-it.ts'
import { exportJournal } from '../journal/export.ts'
import { allHeads, type KeptHead } from '../journal/heads.ts'
import type { EntryKind } from '../journal/journal.ts'
import { searchJournal, type FoundEntry } from '../journal/search.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing, StaffSessionOver, whoActs } from '../operators/acting.ts'
import { listOperators } from '../operators/operator-directory.ts'
import { makeDataFolder } from '../place.ts'
import { Problem } from '../problem.ts'
import type { Acting, Operator } from '../operators/operator.ts'
import { anomalyDays, type StaffAct } from '../rules/anomalies.ts'
import { argentineDay } from '../rules/calendar.ts'
import { exportsOfTheHour } from './exports-of-the-hour.ts'

const dayMs = 24 * 3_600_000
/** Far more than what the staff of a branch does in three months. */
const mostActs = 100_000
/** At one machine: each is as large as the journal, and a page that goes on asking must not fill the disk. */
const exportsAnHour = 6

const acts = { 'level-raised': 'raised', 'way-opened': 'opened', 'phone-code-made': 'phone-code' } as const

export interface JournalQuery {
  /** null for all. */
  kinds: EntryKind[] | null
  /** The first day, yyyy-mm-dd; null for all. */
  since: string | null
  operator: string | null
  cuil: string | null
}

/** An entry as supervisors find it; `byIt`: ordered at a machine, and its operator is whom it is about. */
export type BranchEntry = FoundEntry & { byIt: boolean }

/** What staff did in a day. */
export interface DayCounts {
  raised: number
  lowered: number
  opened: number
  phoneCodes: number
}

/**
 * The record of this branch, and what IT ordered at a machine, as its supervisors read it; that they searched, exported,
 * printed it or looked at the report is in it too. All throw `StaffSessionOver`: who was ended reads no more either.
 */
export interface BranchJournal {
  noteSearch(by: Acting, query: JournalQuery, operation: string): Promise<void>
  /** Newest first; `after` is the last that was shown. */
  page(by: Acting, query: JournalQuery, after: FoundEntry | null, limit: number): Promise<BranchEntry[]>
  /** Whom entries tell of: everybody who works or worked here, by name. */
  operators(by: Acting): Promise<Operator[]>
  /** All of it into files on this machine, with the evidence of this branch and of no other. */
  export(by: Acting, operation: string): Promise<{ folder: string; files: string[] } | 'export-failed' | 'export-too-many'>
  notePrinted(by: Acting, operation: string): Promise<void>
  noteReport(by: Acting, operation: string): Promise<void>
  /** What operators did in the branch's past that `findAnomalies` looks at. */
  acts(by: Acting): Promise<StaffAct[]>
  countsOfDay(by: Acting, now: number): Promise<DayCounts>
  heads(by: Acting): Promise<(KeptHead & { isThisMachine: boolean })[]>
}

export function branchJournal(
  store: Store,
  { keys, clock, branch, folder }: { keys: Keys; clock: Clock; /** Its code. */ branch: string; /** Where exports go. */ folder: string },
): BranchJournal {
  const { db, journal } = store
  const note = (by: Acting, kind: EntryKind, operation: string, more: Record<string, string | null> = {}, evidence?: { cuil: string }) =>
    change(store, operation, async (transaction) => {
      const { id } = await requireActing(transaction, by, 'supervise', clock.now())
      return { entry: { kind, facts: { operator: id, ...more }, ...(evidence && { evidence }) }, result: undefined }
    })
  const requireReading = async (by: Acting) => {
    const operator = await whoActs(db, by, clock.now())
    if (!operator?.permissions.includes('supervise')) throw new StaffSessionOver()
  }
  const branches = [branch, branchOfIt]
  const found = async (by: Acting, kinds: EntryKind[], since: string) => {
    await requireReading(by)
    return searchJournal(db, { branches, kinds, since, limit: mostActs })
  }
  // The entry first: it is part of what is exported.
  const countExport = (by: Acting, operation: string) =>
    change(store, operation, async (transaction): Promise<Change<boolean>> => {
      const { id } = await requireActing(transaction, by, 'supervise', clock.now())
      if ((await exportsOfTheHour(transaction, journal.machine, clock.now())) >= exportsAnHour) return { unchanged: false }
      return { entry: { kind: 'journal-exported', facts: { operator: id } }, result: true }
    })

  return {
    noteSearch: (by, { since, operator, cuil }, operation) =>
      note(by, 'journal-searched', operation, { since, about: operator }, cuil === null ? undefined : { cuil }),
    async page(by, { kinds, since, operator, cuil }, after, limit) {
      await requireReading(by)
      const entries = await searchJournal(db, {
        branches,
        limit,
        ...(kinds && { kinds }),
        ...(since !== null && { since }),
        ...(operator !== null && { operator }),
        ...(cuil !== null && { cuil }),
        ...(after && { before: after }),
      })
      return entries.map((entry) => ({ ...entry, byIt: entry.facts['branch'] === branchOfIt || entry.facts['byIt'] === true }))
    },
    async operators(by) {
      await requireReading(by)
      return listOperators(db)
    },
    async export(by, operation) {
      if (!(await countExport(by, operation))) return 'export-too-many'
      try {
        makeDataFolder(folder)
        const { files } = await exportJournal({ db, keys, clock, folder, evidenceOf: branches })
        return { folder, files: files.map((file) => basename(file)) }
      } catch (error) {
        if (error instanceof Problem) return 'export-failed'
        throw error
      }
    },
    notePrinted: (by, operation) => note(by, 'day-slip-printed', operation),
    noteReport: (by, operation) => note(by, 'report-read', operation),
    async acts(by) {
      const entries = await found(by, Object.keys(acts) as (keyof typeof acts)[], argentineDay(clock.now() - anomalyDays.past * dayMs))
      return entries.map(({ kind, at, facts }) => ({
        kind: acts[kind as keyof typeof acts],
        operator: String(facts['operator']),
        at: Date.parse(at),
        afterRecovery: facts['afterRecovery'] === true,
      }))
    },
    async countsOfDay(by, now) {
      const entries = await found(by, ['level-raised', 'level-lowered', 'way-opened', 'phone-code-made'], argentineDay(now))
      const count = (of: EntryKind) => entries.filter(({ kind }) => kind === of).length
      return { raised: count('level-raised'), lowered: count('level-lowered'), opened: count('way-opened'), phoneCodes: count('phone-code-made') }
    },
    async heads(by) {
      await requireReading(by)
      return (await allHeads(db)).map((head) => ({ ...head, isThisMachine: head.machine === journal.machine }))
    },
  }
}
