import type { Compilable, CompiledQuery, Transaction } from 'kysely'

/**
 * A query that is built and compiled the first time alone, since that takes longer than running it. What it is given
 * must be all of its parameters, in the order in which the query names them: one value, or a row of always the same
 * columns. Throws where that does not hold, which the first use shows.
 */
export function compiledOnce<Tables, Given extends string | object, Row>(
  build: (db: Transaction<Tables>, given: Given) => Compilable<Row>,
): (db: Transaction<Tables>, given: Given) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  return async (db, given) => {
    const parameters: unknown[] = typeof given === 'string' ? [given] : Object.values(given)
    if (!compiled) {
      compiled = build(db, given).compile()
      const same = compiled.parameters.length === parameters.length && parameters.every((value, at) => value === compiled?.parameters[at])
      if (!same) throw new Error('a query that is compiled once must take what it is given, and nothing else')
    }
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}
