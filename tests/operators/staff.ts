import { expect } from 'vitest'
import type { Keys } from '../../electron/keys/keys.ts'
import { enrolments, type Enrolments } from '../../electron/operators/enrolments.ts'
import { itOrders } from '../../electron/operators/it-orders.ts'
import type { Acting, Permission } from '../../electron/operators/operator.ts'
import { operatorDirectory } from '../../electron/operators/operator-directory.ts'
import { operatorSignIns, type OperatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import { codeOf } from '../support/staff.ts'
import { temporaryStore } from '../support/stores.ts'

export const newId = () => crypto.randomUUID()
export const operations = () => ({ count: newId(), success: newId() })
export const password = 'un mate amargo bajo el jacarandá'
export const wrong = { password: 'otra cosa que nadie eligió' }

export const sofia = { name: 'Sofía Paz', legajo: '4512', cuil: '27301234568' }
export const bruno = { name: 'Bruno Díaz', legajo: 'B77', cuil: '20123456786' }
export const clara = { name: 'Clara Ruiz', legajo: '9001', cuil: '20301234563' }

/** A machine where nobody is in, so that nobody is sent out. */
export const counter = { branch: 'UDAI Prueba', machine: 'mostrador-9', role: 'counter', place: null } as const

/** Somebody with all that they come in with. */
export interface Person {
  id: string
  legajo: string
  secret: string
  recoveryCodes: string[]
  /** Of the phone, by the clock of the test. */
  code(): string
  signIn(given?: { password?: string; code?: string; legajo?: string }, at?: OperatorSignIns): ReturnType<OperatorSignIns['signIn']>
  /** In the next step, so that another code is shown. */
  comesIn(at?: OperatorSignIns): Promise<Acting>
}

/** An office with a real store, in which nobody works yet. */
export async function office() {
  const test = await temporaryStore()
  const { store, keys, clock } = test
  const at = (branch: string, machine: string, role: 'counter' | 'kiosk' = 'counter') =>
    operatorSignIns(store, keys, clock, { branch, machine, role, place: role === 'counter' ? 'Mostrador 3' : null })
  const signIns = await at('UDAI Prueba', 'mostrador-1')
  const enrolling = enrolments(store, keys, clock, { branch: 'UDAI Prueba', role: 'counter' })
  const directory = operatorDirectory(store, keys, clock)
  const it = itOrders(store, keys, clock)

  const enrols = async (legajo: string, token: string, chosen = password): Promise<Person> => {
    const begun = await enrolling.begin({ legajo, token }, newId())
    if (!begun) throw new Error('the token was refused')
    const { id } = begun.operator
    const { secret } = enrolling.newSecret(begun.operator)
    const code = () => codeOf(secret, clock.now())
    const step = enrolling.stepOf(secret, code())
    if (step === null) throw new Error('the code was refused')
    const finished = await enrolling.finish({ operator: id, token, password: chosen, secret, step }, newId())
    if (!finished) throw new Error('the enrolment was over')
    const signIn: Person['signIn'] = (given = {}, where = signIns) => where.signIn({ legajo, password: chosen, code: code(), ...given }, operations())
    const comesIn: Person['comesIn'] = async (where) => {
      clock.pass(30)
      const session = await signIn({}, where)
      if (!session) throw new Error('refused')
      return session.acting
    }
    return { id, legajo, secret, ...finished, code, signIn, comesIn }
  }

  /** Added by IT, whatever the reason, and enrolled. */
  const hire = async (who: typeof sofia, allowed: Permission[]): Promise<Person> => {
    const added = await it.add({ ...who, permissions: allowed }, 'prueba', newId())
    if (typeof added === 'string') throw new Error(added)
    return enrols(who.legajo, added.token)
  }
  return { ...test, at, signIns, enrolling, directory, it, enrols, hire }
}

/** An office where Sofía supervises, and works at the desk. */
export async function withSofia() {
  const test = await office()
  const person = await test.hire(sofia, ['desk', 'supervise'])
  test.clock.pass(30)
  const fails = async (times: number) => {
    for (let time = 0; time < times; time += 1) expect(await person.signIn(wrong)).toBeNull()
  }
  return { ...test, person, fails }
}

/** These keys once their pepper was followed by another, and its id. */
export function otherPepper(keys: Keys): { id: string; moved: Keys } {
  const other = { id: 'pepper-other', secret: Buffer.alloc(32, 7) }
  const moved: Keys = {
    current: (purpose) => (purpose === 'pepper' ? other : keys.current(purpose)),
    byId: (id) => (id === other.id ? other : keys.byId(id)),
  }
  return { id: other.id, moved }
}

/** A code that is not the phone's, of the same form. */
export const wrongCode = (right: string): string => String((Number(right) + 500_000) % 1_000_000).padStart(6, '0')

export type Office = Awaited<ReturnType<typeof office>>

export async function begins({ enrolling }: { enrolling: Enrolments }, legajo: string, token: string): Promise<boolean> {
  return (await enrolling.begin({ legajo, token }, newId())) !== null
}
