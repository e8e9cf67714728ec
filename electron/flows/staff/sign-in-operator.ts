import type { ScreenNamed } from '../../contract.ts'
import type { Operator } from '../../operators/operator.ts'
import type { StaffSession } from '../../operators/operator-sign-ins.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import type { StaffServices } from './services.ts'

export type { StaffSession } from '../../operators/operator-sign-ins.ts'

type SignIn = ScreenNamed<'staff-sign-in'>
type Purpose = SignIn['purpose']

/** What an operator gives to be known, all of it judged together. */
interface Given {
  legajo: string
  password: string
  code: string
}

/** Legajo, password and code of an operator, until they are right. Which of them was wrong nobody is told. */
export function signInOperator(visit: Visit, services: StaffServices): Promise<StaffSession | Back> {
  return untilRight(visit, 'sign-in', (given) =>
    services.operators.signIn(given, { count: services.newId(), success: services.newId() }))
}

/** Another operator's yes to what this one is about to do, given on the spot: no session of theirs opens. */
export function approveByAnother(visit: Visit, session: StaffSession, services: StaffServices): Promise<Operator | Back> {
  return untilRight(visit, 'approve', (given) =>
    services.operators.approve(given, { count: services.newId(), success: services.newId() }, { acting: session.acting, permission: 'desk' }))
}

async function untilRight<Known>(visit: Visit, purpose: Purpose, judge: (given: Given) => Promise<Known | null>): Promise<Known | Back> {
  const first: SignIn = { name: 'staff-sign-in', purpose, legajo: '', problem: null }
  for (let screen = first; ; ) {
    const given = await askAll(visit, screen)
    if (given === BACK) return BACK
    const known = await visit.commit(() => judge(given))
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
