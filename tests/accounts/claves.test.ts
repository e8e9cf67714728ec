import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { claveStore, type NewClave } from '../../electron/accounts/claves.ts'
import { signInStore } from '../../electron/accounts/sign-ins.ts'
import { verifyJournal } from '../../electron/journal/verify.ts'
import { temporaryStore } from '../support/stores.ts'

// At its full cost the hashing would take most of the time; how it is done has tests of its own.
vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const cuil = '27301234568'
const policies = { digest: 'e'.repeat(64), acceptedAt: '2026-11-23T16:00:00.000Z' }
const newId = () => crypto.randomUUID()

async function withAccount(clave = 'Mate2Bravo7') {
  const test = await temporaryStore()
  const { store, keys, clock } = test
  await accountStore(store, keys, clock).open({ cuil, clave, policies }, newId())
  const signIns = await signInStore(store, keys, clock, 'UDAI Prueba')
  const tries = (given: string) => signIns.signIn({ cuil, clave: given }, { count: newId(), success: newId() })
  const claves = claveStore(store, keys, clock)
  /** By who has just been told how their clave stands. */
  const replace = async (given: string, why: NewClave['why'] = { how: 'recovered' }, was?: NewClave['was']) => {
    const state = was ?? (await claves.stateOf(cuil))
    return state && claves.replace({ cuil, clave: given, why, was: state }, newId())
  }
  return { ...test, claves, signIns, tries, replace }
}

describe('a clave in the place of another', () => {
  it('opens from then on, the one before does not', async () => {
    const { tries, clock, store, keys, replace } = await withAccount()
    clock.pass(60)
    const replaced = await replace('Pluma5938')
    expect(replaced).toEqual({ level: 2, claveSince: '2026-11-23T15:01:00.000Z' })
    expect(await tries('Mate2Bravo7')).toBeNull()
    expect(await tries('Pluma5938')).toMatchObject({ claveSince: '2026-11-23T15:01:00.000Z' })
    expect(await verifyJournal(store.db, keys)).toMatchObject({ ok: true })
  })

  it('recovered, opens a way in that was closed, and brings level 3 back to 2, with its date', async () => {
    const { claves, tries, store, clock, replace } = await withAccount()
    await store.db.updateTable('account').set({ level: 3 }).execute()
    for (let time = 0; time < 5; time += 1) await tries('Otra5938Clave')
    expect(await claves.stateOf(cuil)).toMatchObject({ level: 3, lock: clock.now() + 15 * 60_000 })
    clock.pass(60)
    expect(await replace('Pluma5938')).toMatchObject({ level: 2 })
    expect(await claves.stateOf(cuil)).toMatchObject({ level: 2, levelSince: '2026-11-23T15:01:00.000Z', lock: null })
    expect(await tries('Pluma5938')).not.toBeNull()
  })

  it('changed in a session keeps its level and notes the policies; not in one that no longer holds', async () => {
    const { tries, store, clock, replace } = await withAccount()
    await store.db.updateTable('account').set({ level: 3 }).execute()
    const session = await tries('Mate2Bravo7')
    clock.pass(60)
    if (!session) throw new Error('refused')
    const why = { how: 'changed' as const, policies }
    expect(await replace('Pluma5938', why, session)).toMatchObject({ level: 3 })
    const account = await store.db.selectFrom('account').selectAll().executeTakeFirstOrThrow()
    expect(account).toMatchObject({ policies_digest: policies.digest, policies_accepted_at: policies.acceptedAt })
    expect(await replace('Kiosco58Luz', why, session)).toBeNull()
    expect(await tries('Pluma5938')).not.toBeNull()
  })

  it('ends the sessions of the one before even where the clock stands still', async () => {
    const { tries, signIns, replace } = await withAccount()
    const session = await tries('Mate2Bravo7')
    if (!session) throw new Error('refused')
    await replace('Pluma5938')
    expect(await signIns.levelOf(session)).toBeNull()
  })

  it('is none of the one of now and the five before; the sixth is free again', async () => {
    const { claves, clock, replace } = await withAccount('Clave0aBc')
    for (const number of [1, 2, 3, 4, 5, 6]) {
      clock.pass(60)
      await replace(`Clave${String(number)}aBc`)
    }
    const used = await Promise.all([0, 1, 2, 6].map((number) => claves.wasUsed(cuil, `Clave${String(number)}aBc`)))
    expect(used).toEqual([false, true, true, true])
    expect(await claves.wasUsed(cuil, 'Mate2Bravo7')).toBe(false)
  }, 30_000)

  it('recovered, is refused where it has become another meanwhile, or of another level', async () => {
    const { claves, replace, store, tries } = await withAccount()
    const told = await claves.stateOf(cuil)
    if (!told) throw new Error('no account')
    await store.db.updateTable('account').set({ level: 3 }).execute()
    expect(await replace('Pluma5938', { how: 'recovered' }, told)).toBeNull()
    await replace('Kiosco58Luz')
    expect(await replace('Pluma5938', { how: 'recovered' }, told)).toBeNull()
    expect(await tries('Kiosco58Luz')).not.toBeNull()
  })

  it('is nothing for who has no account', async () => {
    const { claves } = await withAccount()
    expect(await claves.stateOf('20123456786')).toBeNull()
    const was = { level: 2 as const, claveSince: '2026-11-23T15:00:00.000Z' }
    expect(await claves.replace({ cuil: '20123456786', clave: 'Pluma5938', why: { how: 'recovered' }, was }, newId())).toBeNull()
  })
})

describe('a clave that is closed', () => {
  it('lets nobody in, ends sessions, and opens by recovery', async () => {
    const { claves, tries, signIns, store, replace } = await withAccount()
    const session = await tries('Mate2Bravo7')
    if (!session) throw new Error('refused')
    expect(await claves.close(session, newId())).toBe(true)
    expect(await claves.close(session, newId())).toBe(false)
    expect(await signIns.levelOf(session)).toBeNull()
    expect(await tries('Mate2Bravo7')).toBeNull()
    expect(await claves.stateOf(cuil)).toMatchObject({ lock: 'recovery' })
    await replace('Pluma5938')
    expect(await tries('Pluma5938')).not.toBeNull()
    const kinds = await store.db.selectFrom('journal').select('kind').where('kind', 'like', 'clave-%').orderBy('seq').execute()
    expect(kinds.map(({ kind }) => kind)).toEqual(['clave-closed', 'clave-recovered'])
  })

  it('is not by a session that no longer holds', async () => {
    const { claves, tries, replace } = await withAccount()
    const session = await tries('Mate2Bravo7')
    await replace('Pluma5938')
    expect(await claves.close({ cuil, claveSince: session?.claveSince ?? '' }, newId())).toBe(false)
    expect(await tries('Pluma5938')).not.toBeNull()
  })
})
