import { randomUUID } from 'node:crypto'
import argon2 from 'argon2'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { argon2Parameters } from '../../electron/accounts/hashing.ts'
import { systemClock } from '../../electron/clock.ts'
import type { Bench } from './bench.ts'
import { inPairs, median, timed } from './samples.ts'
import { realStore, someAccount } from './stores.ts'

/** Opening an account whole, over the bare argon2id of its clave. */
export const hash: Bench = async () => {
  const { store, keys } = await realStore()
  const accounts = accountStore(store, keys, systemClock)
  const clave = 'Mate2Bravo7'
  const secret = keys.current('pepper').secret
  const { ours, reference } = await inPairs(
    { pairs: 60, warmUp: 5 },
    () => timed(() => accounts.open({ ...someAccount(), clave }, randomUUID())),
    () => timed(() => argon2.hash(clave, { ...argon2Parameters, type: argon2.argon2id, secret })),
  )
  await store.db.destroy()
  return [{ what: 'open an account, over the bare argon2id hash', ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 1.05 } }]
}
