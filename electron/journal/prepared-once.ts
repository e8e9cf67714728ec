import type Sqlite from 'better-sqlite3'

/** Far more than a store has queries; what comes beyond is prepared anew each time. */
const mostPrepared = 200

/**
 * Kysely prepares each query anew, which costs a commit a quarter of its time; and what was prepared is let go of late,
 * so that a journal read in pages would fill the memory. A store asks few queries, over and over.
 */
export function preparedOnce(sqlite: Sqlite.Database): (text: string) => Sqlite.Statement {
  const prepared = new Map<string, Sqlite.Statement>()
  return (text) => {
    const statement = prepared.get(text) ?? sqlite.prepare(text)
    if (prepared.size < mostPrepared) prepared.set(text, statement)
    return statement
  }
}
