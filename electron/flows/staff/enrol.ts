import type { ScreenNamed } from '../../contract.ts'
import type { Operator } from '../../operators/operator.ts'
import { argentineTime } from '../../rules/calendar.ts'
import { compareConfirmation } from '../../rules/confirmation.ts'
import { receiptOf } from '../../desk/receipt.ts'
import { judgePassword } from '../../rules/operator-password.ts'
import { recoverySlip } from '../../slips/recovery-slip.ts'
import type { Slip } from '../../slips/slip.ts'
import { BACK, stay, type Back, type Visit } from '../../visit.ts'
import { takingItsTime } from '../taking-its-time.ts'
import { printedOn, touchedUnder } from './printed.ts'
import type { StaffServices } from './services.ts'
import { tellStaff } from './staff-notice.ts'

type EnrolToken = ScreenNamed<'enrol-token'>
type EnrolPassword = ScreenNamed<'enrol-password'>

/**
 * Somebody who was given a one-time token makes their own account theirs: a password, the codes of their phone and ten
 * recovery codes, all stored in one transaction at the end (issue 5). Then they sign in like anybody else.
 */
export async function enrol(visit: Visit, services: StaffServices): Promise<void> {
  const begun = await giveToken(visit, services)
  if (begun === BACK) return
  const { operator, token } = begun
  const password = await choosePassword(visit, operator, services)
  const { secret, step } = await setUpCodes(visit, operator, services)
  const operation = services.newId()
  const finished = await visit.commit(() => services.enrolments.finish({ operator: operator.id, token, password, secret, step }, operation))
  const slip = { operator, office: services.branch, at: argentineTime(services.now()), receipt: receiptOf(operation) }
  if (finished) await showRecoveryCodes(visit, recoverySlip({ ...slip, codes: finished.recoveryCodes }), finished.recoveryCodes, services)
  else await tellStaff(visit, 'enrolment-over')
}

async function giveToken(visit: Visit, services: StaffServices) {
  const first: EnrolToken = { name: 'enrol-token', legajo: '', checking: false, problem: null }
  for (let screen = first; ; ) {
    const given: { legajo: string; token: string } | Back = await visit.ask(screen, ({ legajo, token }) => {
      if (legajo.trim() === '') return stay<'enrol-token'>({ ...screen, problem: { at: 'legajo', key: 'legajo-missing' } })
      if (token.trim() === '') return stay<'enrol-token'>({ ...screen, problem: { at: 'token', key: 'token-missing' } })
      return { legajo, token }
    })
    if (given === BACK) return BACK
    visit.update({ ...screen, checking: true, problem: null })
    const operation = services.newId()
    const begun = await takingItsTime(visit, services, () => services.enrolments.begin(given, operation))
    if (begun) return { ...begun, token: given.token }
    screen = { ...first, legajo: given.legajo, problem: { at: 'sign-in', key: 'token-refused' } }
  }
}

function choosePassword(visit: Visit, operator: Operator, { commonClaves }: StaffServices): Promise<string> {
  const screen = (password: string, confirmation: string, problem: EnrolPassword['problem']): EnrolPassword => ({
    name: 'enrol-password',
    operator: { name: operator.name, legajo: operator.legajo },
    rules: judgePassword(password, { ...operator, commonClaves }),
    confirmation: compareConfirmation(password, confirmation),
    problem,
  })
  return visit.ask(screen('', '', null), ({ type, password, confirmation }) => {
    const judged = screen(password, confirmation, null)
    if (type === 'typed') return stay(judged)
    const problem = problemOf(password, judged)
    return problem ? stay({ ...judged, problem }) : password
  })
}

function problemOf(password: string, { rules, confirmation }: EnrolPassword): EnrolPassword['problem'] {
  if (password === '') return { at: 'password', key: 'password-missing' }
  if (!rules.every(({ ok }) => ok)) return { at: 'password', key: 'password-breaks-rules' }
  if (confirmation === 'empty') return { at: 'confirmation', key: 'password-confirmation-missing' }
  return confirmation === 'equal' ? null : { at: 'confirmation', key: 'password-confirmation-different' }
}

/** The secret is stored once a code of it has shown that the phone has it. */
async function setUpCodes(visit: Visit, operator: Operator, services: StaffServices): Promise<{ secret: string; step: number }> {
  const { secret, uri } = services.enrolments.newSecret(operator)
  const screen = { name: 'enrol-codes' as const, qr: services.qr(uri), secret: inGroups(secret), checking: false }
  const step = await visit.ask({ ...screen, problem: null }, ({ code }) => {
    if (code.trim() === '') return stay<'enrol-codes'>({ ...screen, problem: 'staff-code-missing' })
    return services.enrolments.stepOf(secret, code) ?? stay<'enrol-codes'>({ ...screen, problem: 'staff-code-wrong' })
  })
  visit.update({ ...screen, checking: true, problem: null })
  return { secret, step }
}

async function showRecoveryCodes(visit: Visit, slip: Slip, codes: string[], services: StaffServices): Promise<void> {
  const screen = { name: 'recovery-codes' as const, codes }
  for (let printed: ScreenNamed<'recovery-codes'>['slip'] = null; ; printed = 'printing') {
    const shown = visit.ask({ ...screen, slip: printed }, (event) => touchedUnder<'recovery-codes', typeof event.type>(visit, event))
    if (printed === 'printing') printedOn(visit, services.print(slip), (state) => ({ ...screen, slip: state }))
    if ((await shown) === 'continue') return
  }
}

const inGroups = (text: string) => text.replace(/(.{4})(?=.)/g, '$1 ')
