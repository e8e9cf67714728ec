import type { Transaction } from 'kysely'
import type { Journal, NewEntry } from '../journal/journal.ts'
import { asStoreProblem, type Database } from './database.ts'
import type { Tables } from './tables.ts'

export interface Store {
  db: Database
  journal: Journal
  /** Named in problems only. */
  file: string
}

/** What a change has done: something, which its entry tells; or nothing. */
export type Change<Result> = { entry: NewEntry; result: Result } | { unchanged: Result }

/**
 * The one way to write: `work` and the journal entry that it returns are one transaction.
 * Where the answer to the commit was lost, the operation's id is looked up, so that nothing is done twice and
 * nothing that was done is told as failed (design, promise 7 of a visit).
 */
export async function change<Result>(
  { db, journal, file }: Store,
  operation: string,
  work: (transaction: Transaction<Tables>) => Promise<Change<Result>>,
): Promise<Result> {
  let reached: { result: Result } | undefined
  try {
    return await db.transaction().execute(async (transaction) => {
      const changed = await work(transaction)
      if ('unchanged' in changed) return changed.unchanged
      await journal.append(transaction, { ...changed.entry, operation })
      reached = changed
      return changed.result
    })
  } catch (error) {
    if (reached && (await wasDone(db, operation))) return reached.result
    throw asStoreProblem(error, file)
  }
}

/** A store that cannot even be asked has not answered: the first error stands. */
async function wasDone(db: Database, operation: string): Promise<boolean> {
  try {
    const entry = await db.selectFrom('journal').select('seq').where('operation', '=', operation).executeTakeFirst()
    return entry !== undefined
  } catch {
    return false
  }
}
