import { Kysely, SqliteDialect, sql } from 'kysely'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compiledOnce } from '../../electron/journal/compiled-once.ts'

interface Tables { card: { holder: string; number: number } }

describe('a query compiled once', () => {
  let db: Kysely<Tables>
  beforeEach(async () => {
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Sqlite(':memory:') }) })
    await sql`create table card (holder text, number integer)`.execute(db)
  })
  afterEach(() => db.destroy())

  const within = <Result>(work: Parameters<ReturnType<Kysely<Tables>['transaction']>['execute']>[0]) =>
    db.transaction().execute(work) as Promise<Result>

  it('takes each time what it is given, not what it was given first', async () => {
    const insert = compiledOnce<Tables, Tables['card'], unknown>((transaction, card) => transaction.insertInto('card').values(card))
    const find = compiledOnce<Tables, string, Tables['card']>((transaction, holder) => transaction.selectFrom('card').selectAll().where('holder', '=', holder))
    await within(async (transaction) => {
      await insert(transaction, { holder: 'Ana', number: 1 })
      await insert(transaction, { holder: 'Beto', number: 2 })
    })
    for (const [holder, number] of [['Ana', 1], ['Beto', 2]] as const) {
      expect(await within((transaction) => find(transaction, holder))).toEqual([{ holder, number }])
    }
  })

  it('refuses columns in another order, more of them or others: their values would go where they do not belong', async () => {
    const insert = compiledOnce<Tables, object, unknown>((transaction, card) => transaction.insertInto('card').values(card as Tables['card']))
    await within((transaction) => insert(transaction, { holder: 'Ana', number: 1 }))
    for (const card of [{ number: 2, holder: 'Beto' }, { holder: 'Beto' }, { holder: 'Beto', numero: 2 }]) {
      await expect(within((transaction) => insert(transaction, card))).rejects.toThrow('the same columns')
    }
    expect(await db.selectFrom('card').selectAll().execute()).toEqual([{ holder: 'Ana', number: 1 }])
  })

  it('refuses a query that takes anything else than what it is given', async () => {
    const withItsOwn = compiledOnce<Tables, string, unknown>((transaction, holder) =>
      transaction.selectFrom('card').selectAll().where('holder', '=', holder).where('number', '=', 7))
    await expect(within((transaction) => withItsOwn(transaction, 'Ana'))).rejects.toThrow('what it is given')
  })
})
