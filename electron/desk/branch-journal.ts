import { basename } from 'node:path'
import { change, type Store } from '../accounts/change.ts'
import type { Clock } from '../clock.ts'
import { exportJournal } from '../journal/export.ts'
import { allHeads, type KeptHead } from '../journal/heads.ts'
import type { EntryKind } from '../journal/journal.ts'
import { searchJournal, type FoundEntry } from '../journal/search.ts'
import type { Keys } from '../keys/keys.ts'
import { requireActing } from '../operators/acting.ts'
import { makeDataFolder } from '../place.ts'
import { Problem } from '../problem.ts'
import type { Acting } from '../operators/operator.ts'
import { anomalyDays, type StaffAct } from '../rules/anomalies.ts'
import { argentineDay } from '../rules/calendar.ts'

const dayMs = 24 * 3_600_000
/** Far more than what the staff of a branch does in three months. */
const mostActs = 100_000

const acts = { 'level-raised': 'raised', 'way-opened': 'opened', 'phone-code-made': 'phone-code' } as const

export interface JournalQuery {
  /** null for all. */
  kinds: EntryKind[] | null
  /** The first day, yyyy-mm-dd; null for all. */
  since: string | null
  operator: string | null
  cuil: string | null
}

/** What staff did in a day. */
export interface DayCounts {
  raised: number
  lowered: number
  opened: number
  phoneCodes: number
}

/**
 * The record of this branch as its supervisors read it; that they searched, exported or printed it is in it too. These
 * three throw `StaffSessionOver`.
 */
export interface BranchJournal {
  noteSearch(by: Acting, query: JournalQuery, operation: string): Promise<void>
  /** Newest first; `after` is the last that was shown. */
  page(query: JournalQuery, after: FoundEntry | null, limit: number): Promise<FoundEntry[]>
  /** All of it into files on this machine; null where they can not be written. */
  export(by: Acting, operation: string): Promise<{ folder: string; files: string[] } | null>
  notePrinted(by: Acting, operation: string): Promise<void>
  /** What operators did in the branch's past that `findAnomalies` looks at. */
  acts(): Promise<StaffAct[]>
  countsOfDay(now: number): Promise<DayCounts>
  heads(): Promise<(KeptHead & { isThisMachine: boolean })[]>
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
  const found = (kinds: EntryKind[], since: string) => searchJournal(db, { branch, kinds, since, limit: mostActs })

  return {
    noteSearch: (by, { since, operator, cuil }, operation) =>
      note(by, 'journal-searched', operation, { since, about: operator }, cuil === null ? undefined : { cuil }),
    page: ({ kinds, since, operator, cuil }, after, limit) =>
      searchJournal(db, {
        branch,
        limit,
        ...(kinds && { kinds }),
        ...(since !== null && { since }),
        ...(operator !== null && { operator }),
        ...(cuil !== null && { cuil }),
        ...(after && { before: after }),
      }),
    async export(by, operation) {
      // The entry first: it is part of what is exported.
      await note(by, 'journal-exported', operation)
      try {
        makeDataFolder(folder)
        const { files } = await exportJournal({ db, keys, clock, folder })
        return { folder, files: files.map((file) => basename(file)) }
      } catch (error) {
        if (error instanceof Problem) return null
        throw error
      }
    },
    notePrinted: (by, operation) => note(by, 'day-slip-printed', operation),
    async acts() {
      const entries = await found(Object.keys(acts) as (keyof typeof acts)[], argentineDay(clock.now() - anomalyDays.past * dayMs))
      return entries.map(({ kind, at, facts }) => ({
        kind: acts[kind as keyof typeof acts],
        operator: String(facts['operator']),
        at: Date.parse(at),
        afterRecovery: facts['afterRecovery'] === true,
      }))
    },
    async countsOfDay(now) {
      const entries = await found(['level-raised', 'level-lowered', 'way-opened', 'phone-code-made'], argentineDay(now))
      const count = (of: EntryKind) => entries.filter(({ kind }) => kind === of).length
      return { raised: count('level-raised'), lowered: count('level-lowered'), opened: count('way-opened'), phoneCodes: count('phone-code-made') }
    },
    async heads() {
      return (await allHeads(db)).map((head) => ({ ...head, isThisMachine: head.machine === journal.machine }))
    },
  }
}
