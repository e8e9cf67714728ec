import Sqlite from 'better-sqlite3'
import { actions, confirmLevel, slipSentences, understood } from '../../src/text/es-AR/index.ts'
import {
  confirmOperator, deskChecks, deskLower, deskRefuse, enrolCodes, enrolPassword, enrolToken, journal,
  operator as operatorTexts, operatorAdd, operators, operatorToken, permissions, phoneCode, problems, recoveryCodes,
  staffSignIn, staffStart,
} from '../../src/text/staff/index.ts'
import { write, type Card } from '../rules/dni-cards.ts'
import { employ, hire } from './employ.ts'
import { openAccount } from './open-account.ts'
import type { OperatorAtKiosk } from './operator-at-kiosk.ts'
import { codeOf, password, type Credentials } from './staff.ts'
import type { OpenedKiosk } from './whole-kiosk.ts'

const ana = '27301234568'
const elena = { cuil: '27284567892', clave: 'Nube6274Rio' }
const elenasCard: Card = {
  tramite: '00417283956', dni: '28456789', ejemplar: 'A', surname: 'NUNEZ', names: 'ELENA', sex: 'F', birth: '1981-07-09', issue: '2020-02-14', expiry: '2035-02-14',
}
const lucia = { legajo: '40112', name: 'Lucía Ferreyra', cuil: '27300000016', permissions: ['desk' as const, 'phone' as const] }

const norma = { legajo: '10001', name: 'Norma Villagrán', cuil: '20310000079', permissions: ['desk' as const, 'phone' as const, 'supervise' as const] }

type Look = (name: string) => Promise<void>

/**
 * Takes an operator past every screen of the counter, in one visit where the text's size is to stay: enrolled, signed
 * in, level 3 refused and given, and a code of the 130.
 */
export async function walkThroughTheDesk(operator: OperatorAtKiosk, opened: OpenedKiosk, look: Look): Promise<void> {
  await openAccount(opened.place, elena)
  const { token } = await hire(opened, lucia)
  const page = operator.page
  await operator.sees('staff-start')
  await look('mostrador')
  await page.getByRole('button', { name: staffStart.enrol }).tap()
  const enrolling = await operator.sees('enrol-token')
  await look('alta-codigo')
  await enrolling.getByLabel(staffSignIn.legajo, { exact: true }).fill(lucia.legajo)
  await enrolling.getByLabel(enrolToken.token, { exact: true }).fill('AAAA')
  await operator.touches(actions.continue)
  await page.getByText(problems['token-refused']).waitFor()
  await look('alta-rechazada')
  await enrolling.getByLabel(enrolToken.token, { exact: true }).fill(token)
  await operator.touches(actions.continue)
  const choosing = await operator.sees('enrol-password')
  await choosing.getByLabel(enrolPassword.password, { exact: true }).fill('mate')
  await operator.touches(actions.continue)
  await look('alta-contrasena')
  await choosing.getByLabel(enrolPassword.password, { exact: true }).fill(password)
  await choosing.getByLabel(enrolPassword.confirmation, { exact: true }).fill(password)
  await operator.touches(actions.continue)
  const pairing = await operator.sees('enrol-codes')
  await pairing.getByAltText(enrolCodes.qr).waitFor()
  await look('alta-telefono')
  // What is on the screen, not what is read aloud of it.
  const secret = (await pairing.locator('.groups [aria-hidden="true"]').allTextContents()).join('')
  await operator.typesDigits(codeOf(secret, opened.clock.now()))
  await operator.touches(actions.continue)
  await operator.sees('recovery-codes')
  await operator.touches(recoveryCodes.print)
  await page.getByText(recoveryCodes.slip['no-printer']).waitFor()
  await look('alta-resguardo')
  await operator.touches(recoveryCodes.kept)

  // The code of a moment ago is used up.
  opened.clock.jump(30)
  const who = { id: '', legajo: lucia.legajo, password, secret, recoveryCodes: [] }
  await operator.sees('staff-start')
  await page.getByRole('button', { name: staffStart.signIn }).tap()
  await operator.sees('staff-sign-in')
  await look('ingreso')
  await operator.givesProof({ ...who, password: 'otro mate amargo por la tarde' })
  await page.getByText(problems['staff-refused']).waitFor()
  await look('ingreso-rechazado')
  await operator.givesProof(who, 'sign-in', () => look('ingreso-codigo'))
  await operator.sees('desk')
  await look('escritorio')

  await raises(operator, look, who)

  await operator.chooses('phone')
  await operator.sees('desk-find')
  await look('130-cuil')
  await operator.finds(ana)
  await operator.sees('question')
  await look('130-pregunta')
  await operator.answersQuestions(opened.factsOf(ana), { wrong: 1 })
  await operator.sees('identity-failed')
  await look('130-no-pudimos')
  await operator.touches('NUEVO INTENTO')
  await operator.answersQuestions(opened.factsOf(ana))
  await operator.sees('phone-code')
  await look('130-codigo')
  await operator.touches(phoneCode.done)
  await operator.sees('desk')
}

/** Takes an operator past the screens of what is done most at a counter. */
export async function walkThroughARaise(operator: OperatorAtKiosk, opened: OpenedKiosk, look: Look): Promise<void> {
  await openAccount(opened.place, elena)
  const who = await employ(opened, lucia)
  await operator.comesToWork(who)
  await look('escritorio')
  await raises(operator, look, who)
}

/** Level 3, refused and given. */
async function raises(operator: OperatorAtKiosk, look: Look, who: Pick<Credentials, 'password'>): Promise<void> {
  const { page } = operator
  await operator.chooses('raise')
  await operator.sees('desk-find')
  await look('buscar')
  await operator.scans(write('A', { ...elenasCard, birth: '1981-07-10', ejemplar: 'B' }))
  await operator.sees('desk-checks')
  await look('no-se-puede')
  await operator.touches(actions.back)
  await operator.sees('desk-find')
  await operator.scans(write('MRZ', elenasCard))
  await operator.sees('desk-card')
  await look('tarjeta')
  await operator.copiesFromCard(elenasCard.tramite, 'A')
  await operator.sees('desk-checks')
  await look('nivel-3')
  await operator.touches(deskChecks.go.raise)
  await page.getByText(problems['attest-card']).waitFor()
  await look('nivel-3-falta')
  await operator.touches(deskChecks.refuse)
  await operator.sees('desk-refuse')
  await page.getByText(deskRefuse.reasons['person-under-pressure']).tap()
  await look('no-corresponde')
  await operator.touches(actions.back)
  await operator.attests(deskChecks.go.raise)
  await operator.sees('confirm-level')
  await look('confirma-la-persona')
  await operator.confirmsLevel('Mate2Bravo7')
  await page.getByText(confirmLevel.refused).waitFor()
  await look('confirma-rechazada')
  await operator.confirmsLevel(elena.clave)
  await operator.sees('desk-done')
  await page.getByText(slipSentences['no-printer']).waitFor()
  await look('ya-es-nivel-3')
  await operator.isDone()
  await operator.sees('hand-back')
  await look('devolve-la-pantalla')
  await operator.takesScreenBack(who)
}

/** Takes a supervisor past every screen of theirs, in one visit: a level taken away, operators, the record, the day. */
export async function walkThroughSupervision(operator: OperatorAtKiosk, opened: OpenedKiosk, look: Look): Promise<void> {
  await openAccount(opened.place, elena)
  const colleague = await employ(opened, { legajo: '60334', name: 'Raúl Benítez Echagüe', cuil: '20121234565', permissions: ['desk', 'phone'] })
  const supervisor = await employ(opened, norma)
  await operator.comesToWork(supervisor)
  await look('escritorio-supervision')

  await operator.chooses('operators')
  await operator.sees('operators')
  await look('operadores')
  await operator.touches(operators.add)
  const adding = await operator.sees('operator-add')
  await operator.touches(actions.continue)
  await look('dar-de-alta')
  await adding.getByLabel(operatorAdd.name, { exact: true }).fill(lucia.name)
  await adding.getByLabel(operatorAdd.legajo, { exact: true }).fill(lucia.legajo)
  await adding.getByLabel(operatorAdd.cuil, { exact: true }).fill(lucia.cuil)
  await operator.page.getByText(permissions.desk.what, { exact: true }).tap()
  await operator.touches(actions.continue)
  await operator.sees('operator-token')
  await look('codigo-de-alta')
  await operator.touches(operatorToken.done)
  await operator.sees('operators')
  await operator.page.getByRole('button', { name: new RegExp(colleague.legajo) }).tap()
  await operator.sees('operator')
  await look('operador')
  await operator.page.getByRole('button', { name: operatorTexts.end.what }).tap()
  await operator.sees('confirm-operator')
  await look('terminar-acceso')
  await operator.touches(confirmOperator.end.action)
  await operator.sees('operators')
  await operator.touches(actions.back)

  await operator.chooses('lower')
  await operator.finds(elena.cuil)
  await operator.sees('desk-lower')
  await look('sin-nivel-3')
  await operator.touches(actions.back)
  await operator.touches(actions.back)
  hasLevel3(opened, elena.cuil)
  await operator.chooses('lower')
  await operator.finds(elena.cuil)
  await operator.sees('desk-lower')
  await operator.page.getByText(deskLower.reasons['somebody-else-uses-it']).tap()
  await look('quitar-nivel-3')
  await operator.touches(deskLower.go)
  await operator.sees('desk-done')
  await operator.page.getByText(slipSentences['no-printer']).waitFor()
  await look('se-quito')
  await operator.isDone()

  await operator.chooses('today')
  await operator.sees('journal')
  await look('cambios-de-hoy')
  await operator.touches(actions.back)
  await operator.chooses('journal')
  await operator.sees('journal')
  await look('registro')
  await operator.touches(journal.export)
  await operator.page.getByText(journal.keep).waitFor()
  await look('registro-exportado')
  await operator.touches(actions.back)
  await operator.chooses('report')
  await operator.sees('report')
  await look('para-mirar')
  await operator.touches(actions.back)
  await operator.chooses('day-slip')
  await operator.sees('day-slip')
  await look('cierre-del-dia')
  await operator.touches(actions.back)
  await operator.chooses('phone')
  await operator.finds(norma.cuil)
  await operator.sees('staff-notice')
  await look('aviso')
  await operator.touches(understood)
}

function hasLevel3({ place }: OpenedKiosk, cuil: string): void {
  const store = new Sqlite(place.store)
  store.prepare('update account set level = 3 where cuil = ?').run(cuil)
  store.close()
}
