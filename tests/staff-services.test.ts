import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import { readBranch } from '../electron/branch/branch.ts'
import type { NewEntry } from '../electron/journal/journal.ts'
import { placeOf } from '../electron/place.ts'
import { staffServices } from '../electron/staff-services.ts'
import { office } from './support/citizen.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const branch = readBranch('resources/branches/large-counter.json')

async function madeAt() {
  const { services, store, keys, clock, folder } = await office()
  const padron = () => { throw new Error('nobody is looked up here') }
  const print = () => Promise.resolve('no-printer' as const)
  const make = (role = branch.role) => staffServices(store, services, { keys, clock, branch: { ...branch, role }, place: placeOf('.', folder), padron, print })
  return { services, store, clock, make }
}

/** Everything that is to be had from an object by its properties. */
function reachableFrom(value: unknown, seen = new Set<unknown>()): Set<unknown> {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return seen
  seen.add(value)
  for (const part of Object.values(value)) reachableFrom(part, seen)
  return seen
}

it('hands staff nothing that sets, reads or judges a clave', async () => {
  const { services, make } = await madeAt()
  const reached = reachableFrom(await make())
  for (const name of ['accounts', 'claves', 'signIns', 'phoneCodes', 'staffChanges', 'cuilSearches', 'attempts'] as const) {
    const part: unknown = services[name]
    expect(reached.has(part), name).toBe(false)
    for (const [method, of] of Object.entries(part as object)) expect(reached.has(of), `${name}.${method}`).toBe(false)
  }
})

describe('a counter that no kiosk shares its store with', () => {
  const writtenIn = (store: Awaited<ReturnType<typeof madeAt>>['store']) => (entry: NewEntry) =>
    store.db.transaction().execute((transaction) => store.journal.append(transaction, entry))

  it('is told by who has been opened on it within thirty days, asked each time anew', async () => {
    const { store, make } = await madeAt()
    const write = writtenIn(store)
    const counter = await make()
    expect(await counter.isAlone()).toBe(true)
    await write({ kind: 'kiosk-started', facts: { role: 'counter' } })
    expect(await counter.isAlone()).toBe(true)
    await write({ kind: 'kiosk-started', facts: { role: 'kiosk' } })
    expect(await counter.isAlone()).toBe(false)
    expect(await (await make('kiosk')).isAlone()).toBe(false)
  })

  it.each<[string, NewEntry, boolean]>([
    ['somebody comes in', { kind: 'signed-in', facts: { level: 2, again: false } }, false],
    ['somebody tries to prove who they are', { kind: 'identity-attempt-counted', facts: { leftAfter: 2 } }, false],
    ['somebody looks for their CUIL', { kind: 'cuil-search-counted', facts: {} }, false],
    ['a clave is confirmed at the counter', { kind: 'signed-in', facts: { level: 2, again: true } }, true],
    ['an operator asks on the phone', { kind: 'identity-attempt-counted', facts: { leftAfter: 2, operator: 'o-1', byPhone: true } }, true],
    ['an operator comes in', { kind: 'operator-signed-in', facts: { operator: 'o-1' } }, true],
  ])('is told by what a kiosk writes, long after it was started: where %s', async (_what, entry, isAlone) => {
    const { store, clock, make } = await madeAt()
    const write = writtenIn(store)
    await write({ kind: 'kiosk-started', facts: { role: 'kiosk' } })
    clock.pass(31 * 24 * 3_600)
    const counter = await make()
    expect(await counter.isAlone()).toBe(true)
    await write(entry)
    expect(await counter.isAlone()).toBe(isAlone)
  })
})
