import type { CDPSession, Locator } from '@playwright/test'
import {
  accessibilityPanel, actions, chooseClave, enterCuil, enterTramite, finished, idle, keyboard, policies, question, robotCheck, speech, start,
} from '../../src/text/es-AR/index.ts'
import { sentencesOf } from '../../src/speech/sentences.ts'
import { openAccount } from '../support/open-account.ts'
import { PersonWithKeys } from '../support/person-with-keys.ts'
import { SpeechLog } from '../support/speech-log.ts'
import { expect, test } from './kiosk.ts'

const ana = { cuil: '27301234568', tramite: '00123456789' }
const clave = 'Mate2Bravo7'

const focused = (keys: PersonWithKeys) => keys.page.locator(':focus')

test.describe('@access without touching', () => {
  test('F2 turns the voice on, Escape goes back, and arrows reach keys', async ({ person }) => {
    const keys = new PersonWithKeys(person)
    await keys.sees('start')
    await keys.presses('F2')
    await expect(keys.page.getByRole('heading', { name: accessibilityPanel.title })).toBeVisible()
    await expect(keys.page.locator('[data-caption]')).toHaveText(sentencesOf(speech.welcome)[0] ?? '')
    await keys.presses('F2')
    await keys.startsTo('signIn')
    await keys.sees('enter-cuil')
    await keys.types('2730', keyboard.numberPad)
    await expect(keys.page.getByRole('textbox')).toHaveValue(/^27 – 30/)
    await keys.reaches(keys.page.locator('[data-key="1"]'))
    await keys.page.keyboard.press('ArrowDown')
    await expect(focused(keys)).toHaveAttribute('data-key', '4')
    await keys.page.keyboard.press('ArrowUp')
    await keys.startsToProveToBeHuman()
    await keys.sees('robot-check')
    await keys.goesBack()
    await keys.sees('enter-cuil')
    await expect(keys.page.getByRole('heading', { level: 1 })).toBeFocused()
    await keys.presses('ArrowRight')
    await expect(focused(keys)).toHaveText(enterCuil.lead['sign-in'])
  })

  test('who types on a keyboard of their own keeps its caret and its Enter', async ({ person }) => {
    await person.startsToSignIn()
    await person.sees('enter-cuil')
    const field = person.page.getByRole('textbox')
    await field.tap()
    await person.page.keyboard.type('2730', { delay: 60 })
    await person.page.keyboard.press('ArrowLeft')
    await expect(field).toBeFocused()
    await person.page.keyboard.type('5', { delay: 60 })
    await expect(field).toHaveValue('27 – 350')
    await person.page.keyboard.press('Enter')
    await expect(person.page.getByRole('alert')).toBeVisible()
    await person.page.keyboard.press('ArrowDown')
    await expect(field).not.toBeFocused()
  })

  for (const hands of ['five keys', 'two switches'] as const) {
    test(`a whole creation by ${hands} only @slow`, async ({ opened, person }) => {
      test.setTimeout(300_000)
      const keys = new PersonWithKeys(person, hands)
      await keys.startsTo('create')
      await keys.acceptsPolicies()
      await keys.entersCuil(ana.cuil)
      await keys.entersTramite(ana.tramite)
      await keys.answersQuestions(opened.factsOf(ana.cuil))
      await keys.choosesClave(clave)
      await expect(await keys.sees('finished')).toContainText(finished.title.created)
    })

    test(`a sign-in by ${hands} only, with the spoken question for the pictures @slow`, async ({ opened, person }) => {
      test.setTimeout(300_000)
      await openAccount(opened.place, { cuil: ana.cuil, clave })
      const keys = new PersonWithKeys(person, hands)
      await keys.startsTo('signIn')
      await keys.entersCuil(ana.cuil, 'question')
      await keys.entersClave(clave)
      await keys.sees('mi-anses')
    })
  }
})

test.describe('@access without seeing', () => {
  test('each screen of a creation says what it is, and nothing of a secret is said @slow', async ({ opened, person }) => {
    test.setTimeout(600_000)
    const keys = new PersonWithKeys(person)
    await keys.sees('start')
    const log = await SpeechLog.of(keys.page)
    const hears = async (...texts: string[]) => {
      await expect.poll(() => log.missing(texts.flatMap(sentencesOf)), { timeout: 60_000 }).toEqual([])
      log.forget()
    }
    await keys.presses('F2')
    await hears(speech.welcome, accessibilityPanel.title)
    await keys.presses('F2')
    await hears(start.title)
    await keys.startsTo('create')
    await hears(policies.title, policies.lead)
    await keys.acceptsPolicies()
    await hears(enterCuil.title.create, enterCuil.lead.create, speech.step(1, 4, 'CUIL'))
    await keys.reaches(keys.page.getByRole('textbox'))
    await hears(enterCuil.label, speech.kinds.field, speech.states.empty)
    await keys.selects(keys.page.locator('[data-key="2"]'))
    await hears('2')
    await keys.selects(keys.page.locator('[data-key="erase"]'))
    await hears(speech.erased)
    await keys.entersCuil(ana.cuil)
    await hears(robotCheck.title, enterTramite.title, enterTramite.lead, speech.step(2, 4, 'DNI'))
    await keys.chooses(actions.continue)
    await hears(await keys.page.getByRole('alert').innerText(), enterTramite.label, speech.kinds.field)
    await keys.entersTramite(ana.tramite)
    await hears(question.count(1, 3), question.lead, speech.step(3, 4, 'Preguntas'))
    await keys.answersQuestions(opened.factsOf(ana.cuil))
    await hears(chooseClave.title.create, chooseClave.lead.create, chooseClave.proved, speech.step(4, 4, 'Clave'))
    await keys.choosesClave(clave)
    await keys.sees('finished')
    const characters = log.said.filter((one) => [...one].length === 1 || [...clave].some((letter) => one === keyboard.capital(letter)))
    expect(characters).toEqual([])
    expect(log.said).toContain(chooseClave.confirmation)
    await hears(finished.title.created, finished.lead.created())
  })

  test('the headphones bring the characters of a secret, which no caption shows', async ({ opened, person }) => {
    await openAccount(opened.place, { cuil: ana.cuil, clave })
    const keys = new PersonWithKeys(person)
    await keys.sees('start')
    await keys.presses('F2')
    const headphones = keys.page.getByRole('checkbox', { name: accessibilityPanel.headphones.what })
    if (!(await headphones.isVisible())) await keys.selects(keys.page.getByRole('tab', { name: accessibilityPanel.sections.voice }))
    await keys.selects(headphones)
    await keys.presses('F2')
    await person.startsToSignIn()
    const log = await SpeechLog.of(keys.page)
    await keys.entersCuil(ana.cuil)
    await keys.sees('enter-clave')
    log.forget()
    await keys.reaches(keys.page.locator('[data-key="a"]'))
    await expect.poll(() => log.said).toContain('•')
    await keys.selects(keys.page.locator('[data-key="a"]'))
    expect(log.said.filter((one) => [...one].length === 1 && one !== '•')).toEqual([])
  })

  test('the idle warning is said, with the seconds that are left', async ({ opened, person }) => {
    const keys = new PersonWithKeys(person)
    await keys.turnsTheVoiceOn()
    await keys.startsTo('signIn')
    await keys.sees('enter-cuil')
    const log = await SpeechLog.of(keys.page)
    opened.clock.jump(60)
    opened.clock.jump(30)
    await expect.poll(() => log.missing([idle.title, idle.leftAloud(30)]), { timeout: 40_000 }).toEqual([])
    await keys.presses('Escape')
    await expect(keys.page.getByRole('heading', { name: enterCuil.title['sign-in'] })).toBeVisible()
  })

  test('a finger slides to hear and is lifted to choose', async ({ person }) => {
    const keys = new PersonWithKeys(person)
    await keys.turnsTheVoiceOn()
    const signIn = person.page.getByRole('button', { name: start.signIn })
    const create = person.page.getByRole('button', { name: start.create })
    await signIn.waitFor()
    const log = await SpeechLog.of(person.page)
    const finger = await Finger.on(await person.page.context().newCDPSession(person.page))

    // Lifted beside everything, nothing is chosen.
    await finger.touches(create)
    await expect.poll(() => log.said).toContain(start.create)
    await finger.slidesTo(person.page.getByRole('heading', { level: 1 }))
    await expect.poll(() => log.said).toContain(start.title)
    await finger.lifts()
    await expect(signIn).toBeVisible()

    await finger.touches(create)
    await finger.slidesTo(signIn)
    await expect.poll(() => log.said).toContain(start.signIn)
    await finger.lifts()
    await person.sees('enter-cuil')

    // A key writes where the finger is lifted, and once.
    const two = person.page.locator('[data-key="2"]')
    await two.and(person.page.locator(':not([aria-disabled="true"] *)')).waitFor()
    await finger.touches(person.page.locator('[data-key="1"]'))
    await expect(person.page.getByRole('textbox')).toHaveValue('')
    await finger.slidesTo(two)
    await finger.lifts()
    await expect(person.page.getByRole('textbox')).toHaveValue('2')
  })
})

/** One finger on the panel, held down for as long as it likes. */
class Finger {
  readonly #session: CDPSession
  private constructor(session: CDPSession) {
    this.#session = session
  }

  static async on(session: CDPSession): Promise<Finger> {
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 })
    return new Finger(session)
  }

  touches = (place: Locator) => this.#send('touchStart', place)
  slidesTo = (place: Locator) => this.#send('touchMove', place)
  lifts = () => this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })

  async #send(type: 'touchStart' | 'touchMove', place: Locator): Promise<void> {
    const box = await place.boundingBox()
    if (box === null) throw new Error('nothing stands there')
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] })
  }
}
