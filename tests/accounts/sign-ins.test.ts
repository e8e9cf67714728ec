import argon2 from 'argon2'
import { describe, expect, it } from 'vitest'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { hashClave, verifyClave } from '../../electron/accounts/hashing.ts'
import { signInStore, type SignIns } from '../../electron/accounts/sign-ins.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { temporaryStore } from '../support/stores.ts'

const cuil = '27301234568'
const stranger = '20123456786'
const clave = 'Mate2Bravo7'
const newId = () => crypto.randomUUID()

/** Somebody with a clave, whose hash of that day took no time: it is hashed anew when they first come in. */
async function withAccount() {
  const test = await temporaryStore()
  const { store, keys, clock } = test
  await accountStore(store, keys, clock).open({ cuil, clave, policies: { digest: 'd'.repeat(64), acceptedAt: '2026-11-23T15:00:00.000Z' } }, newId())
  const quick = await argon2.hash(clave, { memoryCost: 1024, timeCost: 2, parallelism: 1, secret: keys.current('pepper').secret })
  await store.db.updateTable('account').set({ hash: quick }).execute()
  const signIns = await signInStore(store, keys, clock, 'UDAI Prueba')
  return { ...test, signIns, tries: tryWith(signIns) }
}

const tryWith = (signIns: SignIns) => (given: string, who = cuil) =>
  signIns.signIn({ cuil: who, clave: given }, { count: newId(), success: newId() })

async function fails(tries: ReturnType<typeof tryWith>, times: number, who = cuil): Promise<void> {
  for (let time = 0; time < times; time += 1) expect(await tries('Otra5938Clave', who)).toBeNull()
}

describe('signing in', () => {
  it('with the right clave tells the level, and what happened since the last time', async () => {
    const { tries, clock, store, keys } = await withAccount()
    expect(await tries(clave)).toEqual({ cuil, level: 2, claveSince: '2026-11-23T15:00:00.000Z', refused: null, lastSignIn: null })
    const first = clock.now()
    clock.pass(3600)
    await fails(tries, 2)
    const refused = { times: 2, at: clock.now(), branch: 'UDAI Prueba' }
    clock.pass(60)
    expect(await tries(clave)).toMatchObject({ refused, lastSignIn: { at: first, branch: 'UDAI Prueba' } })
    expect(await tries(clave)).toMatchObject({ refused: null })
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })

  it('heeds capitals', async () => {
    const { tries } = await withAccount()
    expect(await tries('mate2bravo7')).toBeNull()
  })

  it('five wrong claves in a row close it for 15 minutes, five more for an hour, five more for good', async () => {
    const { tries, clock } = await withAccount()
    for (const minutes of [15, 60]) {
      await fails(tries, 5)
      clock.pass(minutes * 60 - 1)
      expect(await tries(clave)).toBeNull()
      clock.pass(1)
    }
    await fails(tries, 5)
    clock.pass(365 * 24 * 3600)
    expect(await tries(clave)).toBeNull()
  })

  it('what is tried while it is closed does not lengthen that, and is told once the person is in', async () => {
    const { tries, clock } = await withAccount()
    await fails(tries, 5)
    clock.pass(14 * 60)
    await fails(tries, 3)
    clock.pass(60)
    expect(await tries(clave)).toMatchObject({ refused: { times: 8 } })
  })

  it('a success begins the count anew', async () => {
    const { tries } = await withAccount()
    await fails(tries, 4)
    expect(await tries(clave)).not.toBeNull()
    await fails(tries, 4)
    expect(await tries(clave)).not.toBeNull()
  })

  it('the clave given again by who is in begins the count anew, and leaves what was refused to be told when they next come in, once', async () => {
    const { tries, signIns } = await withAccount()
    await fails(tries, 4)
    expect(await signIns.signIn({ cuil, clave, again: true }, { count: newId(), success: newId() })).not.toBeNull()
    await fails(tries, 1)
    expect(await tries(clave)).toMatchObject({ refused: { times: 5 } })
    expect(await tries(clave)).toMatchObject({ refused: null })
  })

  it('a clock set back opens nothing', async () => {
    const { tries, clock } = await withAccount()
    await fails(tries, 5)
    clock.set('2026-11-20T15:00:00Z')
    expect(await tries(clave)).toBeNull()
  })

  it('200 wrong claves at once, from two programs, count exactly five, and leave it closed', async () => {
    const { tries, store, keys, clock } = await withAccount()
    const others = tryWith(await signInStore(store, keys, clock, 'Otra'))
    const all = await Promise.all(Array.from({ length: 200 }, (_, time) => (time % 2 ? tries : others)('Otra5938Clave')))
    expect(all.every((one) => one === null)).toBe(true)
    const state = await store.db.selectFrom('sign_in_state').selectAll().executeTakeFirstOrThrow()
    expect(state).toMatchObject({ place: cuil, failures: 5, refused: 200 })
    expect(await tries(clave)).toBeNull()
  })

  it('refuses who has no account alike, and keeps no CUIL of theirs but as evidence', async () => {
    const { tries, store } = await withAccount()
    await fails(tries, 3, stranger)
    const states = await store.db.selectFrom('sign_in_state').select('place').execute()
    expect(states).toEqual([{ place: expect.stringMatching(/^stranger-\d{1,4}$/) as unknown }])
    expect(await store.db.selectFrom('sign_in').selectAll().execute()).toEqual([])
  })

  it('does as much for every refusal: one entry of the journal, with nothing personal in it', async () => {
    const { tries, store } = await withAccount()
    await fails(tries, 5)
    await fails(tries, 1) // closed
    await fails(tries, 1, stranger)
    const entries = await store.db.selectFrom('journal').select(['kind', 'facts']).where('kind', '=', 'sign-in-counted').execute()
    expect(entries).toHaveLength(7)
    expect(new Set(entries.map(({ facts }) => facts)).size).toBe(1)
  })

  it('keeps the last five times that somebody came in', async () => {
    const { tries, store, clock } = await withAccount()
    const times: number[] = []
    for (let time = 0; time < 7; time += 1) {
      clock.pass(60)
      times.push(clock.now())
      await tries(clave)
    }
    const kept = await store.db.selectFrom('sign_in').select('at').orderBy('at').execute()
    expect(kept.map(({ at }) => at)).toEqual(times.slice(-5))
  })

  it('hashes anew a clave whose hash is of other parameters, which then still opens', async () => {
    const { tries, store, keys } = await withAccount()
    const { hash: weak } = await store.db.selectFrom('account').select('hash').executeTakeFirstOrThrow()
    expect(await tries(clave)).not.toBeNull()
    const { hash, pepper_id: pepperId } = await store.db.selectFrom('account').select(['hash', 'pepper_id']).executeTakeFirstOrThrow()
    expect(hash).not.toBe(weak)
    expect(hash.slice(0, 30)).toBe((await hashClave(clave, keys)).hash.slice(0, 30))
    expect(await verifyClave(clave, { hash, pepperId }, keys)).toBe(true)
    expect(await tries(clave)).not.toBeNull()
  })

  it('a session holds while its clave does', async () => {
    const { tries, store, signIns } = await withAccount()
    const session = await tries(clave)
    if (!session) throw new Error('refused')
    await store.db.updateTable('account').set({ level: 3 }).execute()
    expect(await signIns.levelOf(session)).toBe(3)
    await store.db.updateTable('account').set({ clave_since: '2026-11-23T16:00:00.000Z' }).execute()
    expect(await signIns.levelOf(session)).toBeNull()
  })
})
