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

/**
 * The one way to write: `work` and the journal entry that it returns are one transaction.
 * Where the answer to the commit was lost, the operation's id is looked up, so that nothing is done twice and
 * nothing that was done is told as failed (design, promise 7 of a visit).
 * `work` returns `unchanged` when there is nothing to write.
 */
export async function change<Result>(
  { db, journal, file }: Store,
  operation: string,
  work: (transaction: Transaction<Tables>) => Promise<{ entry: NewEntry | null; result: Result }>,
): Promise<Result> {
  let reached: { result: Result } | undefined
  try {
    return await db.transaction().execute(async (transaction) => {
      const { entry, result } = await work(transaction)
      if (entry) await journal.append(transaction, { ...entry, operation })
      reached = { result }
      return result
    })
  } catch (error) {
    if (reached && (await wasDone(db, operation))) return reached.result
    throw asStoreProblem(error, file)
  }
}

async function wasDone(db: Database, operation: string): Promise<boolean> {
  const entry = await db.selectFrom('journal').select('seq').where('operation', '=', operation).executeTakeFirst()
  return entry !== undefined
}
