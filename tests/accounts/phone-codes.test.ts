import { rmSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { accountStore } from '../../electron/accounts/accounts.ts'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { hashClave, verifyClave } from '../../electron/accounts/hashing.ts'
import { phoneCodeLastsMs, phoneCodes } from '../../electron/accounts/phone-codes.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { temporaryStore, type TestStore } from '../support/stores.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  const light = lightHashing(await original<typeof Hashing>())
  return { ...light, hashClave: vi.fn(light.hashClave), verifyClave: vi.fn(light.verifyClave) }
})

/** What is hashed from now on, in the order in which it was done. */
function workDone(): string[] {
  const done: string[] = []
  for (const [how, what] of [[hashClave, 'hashed'], [verifyClave, 'verified']] as const) {
    const light = vi.mocked<(...given: never[]) => Promise<unknown>>(how).getMockImplementation()
    vi.mocked<(...given: never[]) => Promise<unknown>>(how).mockImplementationOnce(async (...given) => {
      const result = await light?.(...given)
      done.push(what)
      return result
    })
  }
  return done
}

const cuil = '20301234563'
const code = 'ABCD2346'
const newId = () => crypto.randomUUID()
const account = { cuil, clave: 'Mate2Bravo7', policies: { digest: 'd'.repeat(64), acceptedAt: '2026-11-23T15:00:00.000Z' } }

/** A code of the 130 in the place of any before, as the store keeps it; its id. */
async function givenCode({ store, keys, clock }: TestStore, whose = cuil): Promise<string> {
  const { hash, pepperId } = await hashClave(code, keys)
  const row = { cuil: whose, id: newId(), hash, pepper_id: pepperId, until: clock.now() + phoneCodeLastsMs, tries: 0 }
  await store.db.insertInto('phone_code').values(row).onConflict((on) => on.column('cuil').doUpdateSet(row)).execute()
  return row.id
}

const codesIn = async ({ store }: TestStore) => (await store.db.selectFrom('phone_code').select('cuil').orderBy('cuil').execute()).map((row) => row.cuil)

describe('a code of the 130', () => {
  it.each([[119, true], [121, false]])('by a clock set back to %i seconds before it was made is good: %s', async (seconds, isGood) => {
    const test = await temporaryStore()
    const id = await givenCode(test)
    const codes = await phoneCodes(test.store, test.keys, test.clock)
    test.clock.pass(-seconds)
    expect(await codes.judge({ cuil, code }, newId())).toBe(isGood ? id : null)
  })

  it('takes the same work for who has one and who has none, from the first try after a start', async () => {
    const test = await temporaryStore()
    await givenCode(test)
    for (const tried of [cuil, '27301234568']) {
      const codes = await phoneCodes(test.store, test.keys, test.clock)
      const work = workDone()
      await codes.judge({ cuil: tried, code }, newId())
      expect(work).toEqual(['hashed', 'verified'])
    }
  })

  it('whose pepper is gone is a problem at the start while it is good, and none once it is over', async () => {
    const test = await temporaryStore()
    await givenCode(test)
    const { store, clock, folder } = test
    rmSync(`${folder}/keys`, { recursive: true })
    const others = openKeys(`${folder}/keys/keys.json`, { dataExists: false, now: clock.now() })
    await expect(phoneCodes(store, others, clock)).rejects.toMatchObject({ key: 'key-missing', detail: test.keys.current('pepper').id })
    clock.pass(24 * 3_600)
    await phoneCodes(store, others, clock)
  })
})

describe('opening an account', () => {
  it('by a code of the 130 uses it up', async () => {
    const test = await temporaryStore()
    const phoneCode = await givenCode(test)
    expect(await accountStore(test.store, test.keys, test.clock).open({ ...account, phoneCode }, newId())).toBe('opened')
    expect(await codesIn(test)).toEqual([])
  })

  it('by another way takes out a code that was never used, and nobody else’s', async () => {
    const test = await temporaryStore()
    await givenCode(test)
    await givenCode(test, '27301234568')
    expect(await accountStore(test.store, test.keys, test.clock).open(account, newId())).toBe('opened')
    expect(await codesIn(test)).toEqual(['27301234568'])
  })

  it('opens nothing by a code in the place of which another came, and leaves that one', async () => {
    const test = await temporaryStore()
    const accounts = accountStore(test.store, test.keys, test.clock)
    const before = await givenCode(test)
    const now = await givenCode(test)
    expect(await accounts.open({ ...account, phoneCode: before }, newId())).toBe('phone-code-over')
    expect(await accounts.exists(cuil)).toBe(false)
    expect(await accounts.open({ ...account, phoneCode: now }, newId())).toBe('opened')
  })

  it('says that there is one already, where the code went with it', async () => {
    const test = await temporaryStore()
    const accounts = accountStore(test.store, test.keys, test.clock)
    const phoneCode = await givenCode(test)
    await accounts.open(account, newId())
    expect(await accounts.open({ ...account, phoneCode }, newId())).toBe('already-there')
  })
})
