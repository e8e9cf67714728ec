import { expect, it, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import { readBranch } from '../electron/branch/branch.ts'
import { placeOf } from '../electron/place.ts'
import { staffServices } from '../electron/staff-services.ts'
import { office } from './support/citizen.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const branch = readBranch('resources/branches/sample-counter.json')

async function madeAt(now?: string) {
  const { services, store, keys, clock, folder } = await office()
  if (now !== undefined) clock.set(now)
  const padron = () => { throw new Error('nobody is looked up here') }
  const print = () => Promise.resolve('no-printer' as const)
  const make = (role = branch.role) => staffServices(store, services, { keys, clock, branch: { ...branch, role }, place: placeOf('.', folder), padron, print })
  return { services, store, make }
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
  for (const name of ['accounts', 'claves', 'signIns', 'phoneCodes', 'staffChanges', 'cuilSearches'] as const) {
    const part: unknown = services[name]
    expect(reached.has(part), name).toBe(false)
    for (const [method, of] of Object.entries(part as object)) expect(reached.has(of), `${name}.${method}`).toBe(false)
  }
  expect(reached.has(services.attempts)).toBe(true)
})

it('knows a counter that no kiosk shares its store with, by who has been opened on it within thirty days', async () => {
  const { store, make } = await madeAt()
  expect((await make()).isAlone).toBe(true)
  const started = (role: string) => store.db.transaction().execute((transaction) => store.journal.append(transaction, { kind: 'kiosk-started', facts: { role } }))
  await started('counter')
  expect((await make()).isAlone).toBe(true)
  await started('kiosk')
  expect((await make()).isAlone).toBe(false)
  expect((await make('kiosk')).isAlone).toBe(false)
})
