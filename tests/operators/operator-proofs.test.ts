import { describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { operatorProofs, type Proof } from '../../electron/operators/operator-proofs.ts'
import { bruno, newId, office, password, sofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

/** Proved at once, at two machines, before either is redeemed: in which order they come does not depend on chance. */
async function provedTwice(which: 'phone' | 'recovery') {
  const test = await office()
  const person = await test.hire(sofia, ['supervise'])
  test.clock.pass(30)
  const proofs = operatorProofs(test.store, test.keys, test.clock, { branch: 'UDAI Prueba', role: 'counter' })
  const code = which === 'phone' ? person.code() : (person.recoveryCodes[0] ?? '')
  const prove = async (): Promise<Proof> => {
    const proof = await proofs.prove({ legajo: '4512', password, code }, newId(), null)
    if (!proof) throw new Error('refused')
    return proof
  }
  const redeem = (proof: Proof) => test.store.db.transaction().execute((transaction) => proofs.redeem(transaction, proof))
  return { ...test, person, redeem, first: await prove(), second: await prove() }
}

describe.each(['phone', 'recovery'] as const)('a code of %s that was proved twice', (which) => {
  it('is redeemed once', async () => {
    const { redeem, first, second } = await provedTwice(which)
    expect(await redeem(first)).toMatchObject({ recoveryCodesLeft: which === 'phone' ? null : 9 })
    expect(await redeem(second)).toBeNull()
    expect(await redeem(first)).toBeNull()
  })

  it('is not redeemed once its operator was ended, or has enrolled anew', async () => {
    const { redeem, first, second, directory, person, hire, enrols, clock } = await provedTwice(which)
    const supervisor = await hire(bruno, ['supervise'])
    await directory.end(person.id, await supervisor.comesIn(), newId())
    expect(await redeem(first)).toBeNull()
    const reopened = await directory.reopen(person.id, await supervisor.comesIn(), newId())
    if (typeof reopened === 'string') throw new Error(reopened)
    clock.set('2026-11-23T15:00:00Z') // so that the step of before is still to come
    await enrols(sofia.legajo, reopened.token)
    expect(await redeem(second)).toBeNull()
  })
})
