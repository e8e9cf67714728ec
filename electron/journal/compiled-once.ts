import { CompiledQuery, type Compilable, type Transaction } from 'kysely'

/**
 * A query that is built and compiled the first time alone, since that takes longer than running it. What it is given
 * must be all of its parameters, in the order in which the query names them: one value, or a row of always the same
 * columns. Throws where that does not hold. Of what it was given it keeps nothing.
 */
export function compiledOnce<Tables, Given extends string | object, Row>(
  build: (db: Transaction<Tables>, given: Given) => Compilable<Row>,
): (db: Transaction<Tables>, given: Given) => Promise<Row[]> {
  let made: { sql: string; columns: string } | undefined
  return async (db, given) => {
    const parameters: unknown[] = typeof given === 'string' ? [given] : Object.values(given)
    const columns = typeof given === 'string' ? '' : Object.keys(given).join()
    if (!made) {
      const compiled = build(db, given).compile()
      const same = compiled.parameters.length === parameters.length && parameters.every((value, at) => value === compiled.parameters[at])
      if (!same) throw new Error('a query that is compiled once must take what it is given, and nothing else')
      made = { sql: compiled.sql, columns }
    }
    if (made.columns !== columns) throw new Error('a query that is compiled once takes always the same columns')
    const { rows } = await db.executeQuery(CompiledQuery.raw(made.sql, parameters))
    return rows as Row[]
  }
}
