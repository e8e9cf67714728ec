import type { ScreenNamed } from '../../contract.ts'
import type { Given } from '../../operators/operator-proofs.ts'
import type { StaffSession } from '../../operators/operator-sign-ins.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { takingItsTime } from '../taking-its-time.ts'
import type { StaffServices } from './services.ts'

export type { StaffSession } from '../../operators/operator-sign-ins.ts'

type SignIn = ScreenNamed<'staff-sign-in'>

/** Legajo, password and code of an operator, until they are right. Which of them was wrong nobody is told. */
export async function signInOperator(visit: Visit, services: StaffServices): Promise<StaffSession | Back> {
  let begun: StaffSession | null = null
  try {
    return await untilRight(visit, { purpose: 'sign-in', about: null }, services, async (given) => {
      begun = await services.operators.signIn(given, { count: services.newId(), success: services.newId() })
      return begun
    })
  } catch (error) {
    // The visit ended while they came in: nobody is there to use the session, or to end it.
    if (begun !== null) await services.operators.signOut((begun as StaffSession).acting, services.newId())
    throw error
  }
}

/**
 * Another operator's yes to what this one is about to do with somebody's clave, given on the spot: no session of theirs
 * opens. Answers the operation that recorded it.
 */
export async function approveByAnother(visit: Visit, { cuil }: { cuil: string }, session: StaffSession, services: StaffServices): Promise<string | Back> {
  const person = services.padron.personOf(cuil)
  const about = { cuil, fullName: person && `${person.surname}, ${person.names}` }
  const by = { acting: session.acting, cuil }
  const approved = await untilRight(visit, { purpose: 'approve', about }, services, (given) =>
    services.operators.approve(given, { count: services.newId(), success: services.newId() }, by))
  return approved === BACK ? BACK : approved.approval
}

async function untilRight<Known>(
  visit: Visit,
  what: Pick<SignIn, 'purpose' | 'about'>,
  services: StaffServices,
  judge: (given: Given) => Promise<Known | null>,
): Promise<Known | Back> {
  const first: SignIn = { name: 'staff-sign-in', ...what, legajo: '', problem: null }
  for (let screen = first; ; ) {
    const given = await askAll(visit, screen)
    if (given === BACK) return BACK
    const known = await takingItsTime(visit, services, () => judge(given))
    if (known) return known
    screen = { ...first, legajo: given.legajo, problem: { at: 'sign-in', key: 'staff-refused' } }
  }
}

async function askAll(visit: Visit, first: SignIn): Promise<Given | Back> {
  const { purpose } = first
  for (let shown = first; ; ) {
    const who: Pick<Given, 'legajo' | 'password'> | Back = await visit.ask(shown, ({ legajo, password }) => {
      if (legajo.trim() === '') return stay<'staff-sign-in'>({ ...shown, problem: { at: 'legajo', key: 'legajo-missing' } })
      if (password === '') return stay<'staff-sign-in'>({ ...shown, problem: { at: 'password', key: 'password-missing' } })
      return { legajo, password }
    })
    if (who === BACK) return BACK
    shown = { ...shown, legajo: who.legajo, problem: null }
    const screen = { name: 'staff-code' as const, purpose, checking: false }
    const code = await visit.ask({ ...screen, problem: null }, (event) =>
      event.code.trim() === '' ? stay<'staff-code'>({ ...screen, problem: 'staff-code-missing' }) : { code: event.code })
    if (code === BACK) continue
    visit.update({ ...screen, checking: true, problem: null })
    return { ...who, ...code }
  }
}
