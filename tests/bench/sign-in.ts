import { randomUUID } from 'node:crypto'
import argon2 from 'argon2'
import { accountStore } from '../../electron/accounts/accounts.ts'
import { argon2Parameters } from '../../electron/accounts/hashing.ts'
import { signInStore } from '../../electron/accounts/sign-ins.ts'
import { systemClock } from '../../electron/clock.ts'
import type { Bench, Line } from './bench.ts'
import { inPairs, median, timed } from './samples.ts'
import { realStore, someAccount } from './stores.ts'

const clave = 'Mate2Bravo7'
const wrong = 'Otra5938Clave'
/** OWASP's first choice: what a machine that cannot spare 64 MiB each would be set to. */
const smaller = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

async function signInsOf(people: number) {
  const { store, keys } = await realStore()
  const accounts = accountStore(store, keys, systemClock)
  const cuils = Array.from({ length: people }, () => someAccount())
  for (const account of cuils) await accounts.open({ ...account, clave }, randomUUID())
  const signIns = await signInStore(store, keys, systemClock, 'bench')
  return {
    store,
    keys,
    cuils: cuils.map(({ cuil }) => cuil),
    tries: (cuil: string, given: string) => signIns.signIn({ cuil, clave: given }, { count: randomUUID(), success: randomUUID() }),
    /** Nothing counted and nothing closed. */
    forget: () => store.db.deleteFrom('sign_in_state').execute(),
  }
}

/** Coming in whole, over the bare argon2id verification of the same hash. */
export const signin: Bench = async () => {
  const { store, keys, cuils, tries } = await signInsOf(1)
  const [cuil = ''] = cuils
  const { hash } = await store.db.selectFrom('account').select('hash').executeTakeFirstOrThrow()
  const { secret } = keys.current('pepper')
  const { ours, reference } = await inPairs(
    { pairs: 150, warmUp: 5 },
    () => timed(() => tries(cuil, clave)),
    () => timed(() => argon2.verify(hash, clave, { secret })),
  )
  await store.db.destroy()
  return [{ what: 'sign in, over the bare argon2id verification', ours: median(ours), reference: median(reference), unit: 'ms', target: { atMost: 1.05 } }]
}

/** Whether a refusal tells by its time what it refused: medians of 200 each, the slowest over the quickest. */
export const timing: Bench = async () => {
  const { store, cuils, tries, forget } = await signInsOf(2)
  const [known = '', closed = ''] = cuils
  const closes = async () => {
    await forget()
    for (let time = 0; time < 5; time += 1) await tries(closed, wrong)
  }
  const times: Record<string, number[]> = { 'an unknown CUIL': [], 'a wrong clave': [], 'a closed way in': [] }
  const refusals = [['an unknown CUIL', '20000000001'], ['a wrong clave', known], ['a closed way in', closed]] as const
  for (let round = 0; round < 204; round += 1) {
    if (round % 4 === 0) await closes()
    // In turn, and each comes first as often.
    for (const place of [0, 1, 2]) {
      const [what, cuil] = refusals[(place + round) % 3] ?? refusals[0]
      const time = await timed(() => tries(cuil, wrong))
      if (round >= 4) times[what]?.push(time)
    }
  }
  await store.db.destroy()
  const [quickest, between, slowest] = Object.entries(times).map(([what, all]) => ({ what, at: median(all) })).sort((a, b) => a.at - b.at)
  if (!quickest || !between || !slowest) throw new Error('nothing was measured')
  return [slowest, between].map(({ what, at }): Line => (
    { what: `refuse ${what}, over refusing ${quickest.what}`, ours: at, reference: quickest.at, unit: 'ms', target: { atMost: 1.05 } }
  ))
}

/** Four people at once over one after the other: how much of two cores the hashing uses. */
export const throughput: Bench = async () => {
  const { store, keys, cuils, tries, forget } = await signInsOf(4)
  const { secret } = keys.current('pepper')
  const atOnce = () => timed(() => Promise.all(cuils.map((cuil) => tries(cuil, wrong))))
  const inTurn = () => timed(async () => { for (const cuil of cuils) await tries(cuil, wrong) })
  const measured = async (what: string, parameters: typeof smaller | typeof argon2Parameters, pairs: number, target: Line['target']): Promise<Line> => {
    const hash = await argon2.hash(clave, { ...parameters, type: argon2.argon2id, secret })
    await store.db.updateTable('account').set({ hash }).execute()
    const { ours, reference } = await inPairs({ pairs, warmUp: 2 }, atOnce, inTurn)
    await forget()
    return { what, ours: 4000 / median(ours), reference: 4000 / median(reference), unit: '/s', target }
  }
  const lines = [
    await measured('sign-ins, four at once over one by one, 19 MiB', smaller, 40, { atLeast: 1.6 }),
    await measured('sign-ins, four at once over one by one, as the kiosk hashes', argon2Parameters, 15, { atLeast: 0.9 }),
  ]
  await store.db.destroy()
  return lines
}
