import { hasSpeech } from '../../electron/shells/speech-files.ts'
import { failAttempts } from './fail-attempts.ts'
import { agesClave, openAccount } from './open-account.ts'
import type { PersonAtKiosk } from './person-at-kiosk.ts'
import type { OpenedKiosk } from './whole-kiosk.ts'

const ana = '27301234568'
const juan = '20301234563'

/**
 * Takes somebody past every screen and overlay of the creation, and looks at each: Ana fails once and then creates
 * her clave; Juan fails for the third time and is sent to the counter. Each of them first has the kiosk suit them.
 */
export async function walkPastEveryScreen(
  person: PersonAtKiosk,
  opened: OpenedKiosk,
  look: (name: string) => Promise<void>,
  suits = () => Promise.resolve(),
): Promise<void> {
  await person.sees('start')
  await suits()
  const { accessibilityPanel, actions, chooseClave, confirmLeave, frame, idle, keyboard, problems, readings, robotCheck } = person.words
  const anasFacts = opened.factsOf(ana)
  await look('inicio')
  await person.touches(readings.manual)
  await person.page.getByRole('heading', { name: readings.manual }).waitFor()
  await look('manual')
  await person.touches(actions.close)
  await person.touches(frame.accessibility)
  await person.page.getByRole('dialog').waitFor()
  for (const [section, name] of Object.entries(accessibilityPanel.sections)) {
    await person.page.getByRole('tab', { name }).tap()
    await look(`accesibilidad-${section}`)
  }
  await person.touches(accessibilityPanel.done)

  await person.startsToCreate()
  await person.sees('policies')
  await look('politicas')
  await person.touches(actions.continue)
  await look('politicas-falta-leer')
  await person.acceptsPolicies()
  await person.sees('enter-cuil')
  await look('cuil')
  await person.typesDigits('2730')
  await look('cuil-mientras-escribe')
  await person.pauses()
  opened.clock.jump(60)
  await person.page.getByText(frame.concealed).waitFor()
  await look('cuil-oculto')
  opened.clock.jump(30)
  await person.page.getByRole('button', { name: idle.stay }).waitFor()
  await look('seguis-ahi')
  await person.touches(idle.stay)
  await person.touches(actions.continue)
  await look('cuil-incompleto')
  await person.typesDigits('1234568')
  await person.startsToProveToBeHuman()
  await person.sees('robot-check')
  await look('robot')
  if (hasSpeech(opened.place.program)) await listensInstead(person, look)
  await person.touches(robotCheck.help)
  await person.sees('robot-help')
  await look('robot-ayuda')
  await person.isApprovedBy({ legajo: '40112', code: '000000' })
  await person.page.getByText(problems['approval-refused']).waitFor()
  await look('robot-ayuda-rechazada')
  await person.touches(actions.back)
  await person.choosesPictures()
  await look('robot-elegidas')
  await person.touches(actions.continue)
  await person.sees('enter-cuil')
  await look('cuil-completo')
  await person.touches(actions.continue)
  await person.sees('enter-tramite')
  await look('tramite')
  await person.touches(actions.cancel)
  await person.page.getByRole('button', { name: confirmLeave.stay }).waitFor()
  await look('cancelar')
  await person.touches(confirmLeave.stay)
  await person.entersTramite('00123456789')
  await person.sees('question')
  await look('pregunta')
  await person.answersQuestions(anasFacts, { wrong: 1 })
  await person.sees('identity-failed')
  await look('nuevo-intento')
  await person.triesAgain()
  await person.entersTramite('00123456789')
  await person.answersQuestions(anasFacts)
  await person.sees('choose-clave')
  await look('clave')
  await person.typesClave('clave', 'Mate123')
  await person.touches(chooseClave.show.clave)
  await look('clave-con-teclado')
  await person.touches(keyboard.eraseAll)
  await person.typesClave('clave', 'Mate2Bravo7')
  await person.typesClave('confirmation', 'Mate2Bravo7')
  await person.page.getByText(chooseClave.equal, { exact: true }).waitFor()
  await look('clave-lista')
  await person.touches(actions.continue)
  await person.sees('finished')
  await look('final')
  await person.startsUsing()

  // Somebody else, who fails for the third time and is sent to the counter.
  await failAttempts(opened.place, juan, 2)
  await person.sees('start')
  await suits()
  await person.startsToCreate()
  await person.acceptsPolicies()
  await person.entersCuil(juan)
  await person.answersQuestions(opened.factsOf(juan), { wrong: 1 })
  await person.sees('notice')
  await look('mostrador')
}

/** Only where the kiosk has a voice. */
async function listensInstead(person: PersonAtKiosk, look: (name: string) => Promise<void>): Promise<void> {
  const { actions, problems, robotCheck } = person.words
  await person.touches(robotCheck.listen)
  await person.sees('robot-question')
  await look('robot-pregunta')
  await person.answersSpokenQuestion({ wrong: true })
  await person.page.getByText(problems['word-wrong']).waitFor()
  await look('robot-pregunta-otra')
  await person.touches(actions.back)
  await person.sees('robot-check')
}

const clave = 'Mate2Bravo7'

/** Takes somebody who has a clave, an old one, past the screens that lead into Mi ANSES and those in it. */
export async function walkIntoMiAnses(
  person: PersonAtKiosk,
  opened: OpenedKiosk,
  look: (name: string) => Promise<void>,
  suits = () => Promise.resolve(),
): Promise<void> {
  await person.sees('start')
  await suits()
  const { actions, claveStatus, findCuil, problems } = person.words
  await openAccount(opened.place, { cuil: ana, clave })
  agesClave(opened.place, ana, 400)
  await person.startsToSignIn()
  await person.sees('enter-cuil')
  await look('ingresar-cuil')
  await person.touches(findCuil.link)
  await person.sees('find-cuil')
  await look('no-se-mi-cuil')
  await person.touches(actions.continue)
  await look('no-se-mi-cuil-falta')
  await person.scans('00123456789@GOMEZ@ANA MARIA@F@30123456@B@01/12/1990@20/06/2018')
  await person.sees('cuil-found')
  await look('tu-cuil')
  await person.touches(actions.continue)
  await person.sees('enter-cuil')
  await person.provesToBeHuman()
  await person.touches(actions.continue)
  await person.sees('enter-clave')
  await look('ingresar-clave')
  await person.entersClave('Pluma5938')
  await person.page.getByText(problems['sign-in-refused']).waitFor()
  await look('ingreso-rechazado')
  await person.entersClave(clave)
  await person.sees('mi-anses')
  await look('mi-anses')
  await person.page.getByRole('button', { name: 'Mis cobros' }).tap()
  await person.sees('service')
  await look('servicio')
  await person.touches(actions.back)
  await person.page.getByRole('button', { name: claveStatus.title }).tap()
  await person.sees('clave-status')
  await look('gestion')
}

/**
 * Takes somebody who has a clave past every screen of what can be done with one, in one visit where the text's size is
 * to stay: found CUIL, refused, inside, an old clave changed, closed, recovered.
 */
export async function walkThroughMiAnses(
  person: PersonAtKiosk,
  opened: OpenedKiosk,
  look: (name: string) => Promise<void>,
  suits = () => Promise.resolve(),
): Promise<void> {
  const { actions, claveStatus, confirmClose, problems } = person.words
  await walkIntoMiAnses(person, opened, look, suits)
  await person.touches(claveStatus.change)
  await person.sees('enter-clave')
  await look('clave-de-ahora')
  await person.entersClave(clave)
  await person.acceptsPolicies()
  await person.choosesClave(clave)
  await person.page.getByText(problems['clave-reused']).waitFor()
  await look('clave-repetida')
  await person.choosesClave('Kiosco58Luz')
  await person.sees('finished')
  await look('clave-cambiada')
  await person.startsUsing()
  await person.sees('mi-anses')
  await person.page.getByRole('button', { name: claveStatus.title }).tap()
  await person.sees('clave-status')
  await person.touches(claveStatus.somebodyKnows)
  await person.sees('confirm-close')
  await look('cerrar-clave')
  await person.touches(confirmClose.close)
  await person.entersTramite('00123456789')
  await person.answersQuestions(opened.factsOf(ana))
  await person.sees('before-recovery')
  await look('antes-de-recuperar')
  await person.touches(actions.continue)
  await person.sees('choose-clave')
  await look('clave-nueva')
  await person.choosesClave('Nube6274Rio')
  await person.sees('finished')
  await look('clave-recuperada')
}
