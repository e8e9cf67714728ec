import type { CDPSession, Locator } from '@playwright/test'
import { hasSpeech } from '../../electron/shells/speech-files.ts'
import {
  accessibilityPanel, actions, chooseClave, claveRules, enterClave, enterCuil, enterTramite, findCuil, finished, frame, idle, keyboard,
  miAnses, policies, problems, question, robotCheck, robotQuestion, speech, start,
} from '../../src/text/es-AR/index.ts'
import { languages } from '../../src/text/languages.ts'
import * as portuguese from '../../src/text/pt/index.ts'
import { journal, staffSignIn, staffStart } from '../../src/text/staff/index.ts'
import { sentencesOf } from '../../src/speech/sentences.ts'
import { clipsPlayed } from '../support/clips-played.ts'
import { employ } from '../support/employ.ts'
import { openAccount } from '../support/open-account.ts'
import { PersonWithKeys } from '../support/person-with-keys.ts'
import { SpeechLog } from '../support/speech-log.ts'
import { counterTest } from './counter.ts'
import { expect, test } from './kiosk.ts'

const ana = { cuil: '27301234568', tramite: '00123456789' }
const clave = 'Mate2Bravo7'

/** In this order, whatever is heard between. */
async function hears(log: SpeechLog, ...texts: string[]): Promise<void> {
  await expect.poll(() => log.missing(texts.flatMap(sentencesOf)), { timeout: 60_000 }).toEqual([])
  log.forget()
}

/** Single characters that were shown as they were said. */
const secretsIn = (log: SpeechLog) =>
  log.said.filter((one) => one !== '•' && ([...one].length === 1 || [...clave].some((letter) => one === keyboard.capital(letter))))

const focused = (keys: PersonWithKeys) => keys.page.locator(':focus')

test.describe('@access without touching', () => {
  test('F2 turns the voice on, Escape goes back, and arrows reach keys', async ({ person }) => {
    const keys = new PersonWithKeys(person)
    await keys.sees('start')
    const log = await SpeechLog.of(keys.page)
    await keys.presses('F2')
    await expect(keys.page.getByRole('heading', { name: accessibilityPanel.title })).toBeVisible()
    await hears(log, speech.welcome)
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
    // As a person types: a screen that has only just come takes no Enter yet (src/settle.svelte.ts).
    await person.page.keyboard.type('2730', { delay: 120 })
    await person.page.keyboard.press('ArrowLeft')
    await expect(field).toBeFocused()
    await person.page.keyboard.type('5', { delay: 120 })
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
  }

  test('a sign-in by two switches only, with the spoken question for the pictures @slow', async ({ opened, person }) => {
    test.skip(!hasSpeech(opened.place.program), 'this build has no voice')
    test.setTimeout(300_000)
    await openAccount(opened.place, { cuil: ana.cuil, clave })
    const keys = new PersonWithKeys(person, 'two switches')
    await keys.startsTo('signIn')
    await keys.entersCuil(ana.cuil, 'question')
    await keys.entersClave(clave)
    await keys.sees('mi-anses')
  })

  test('a sign-in by five keys only, all of it heard, with the spoken question for the pictures @slow', async ({ opened, person }) => {
    test.skip(!hasSpeech(opened.place.program), 'this build has no voice')
    test.setTimeout(300_000)
    await openAccount(opened.place, { cuil: ana.cuil, clave })
    const keys = new PersonWithKeys(person)
    await keys.turnsTheVoiceOn()
    const log = await SpeechLog.of(keys.page)
    await keys.startsTo('signIn')
    await hears(log, enterCuil.title['sign-in'], enterCuil.lead['sign-in'])
    await keys.entersCuil(ana.cuil, 'question')
    await hears(log, enterClave.title['sign-in'])
    await keys.entersClave('Pluma5938')
    await hears(log, enterClave.label, problems['sign-in-refused'])
    await keys.entersClave(clave)
    await hears(log, miAnses.hello('Ana María'))
    expect(secretsIn(log)).toEqual([])
  })
})

test.describe('@access without seeing', () => {
  test('each screen of a creation says what it is, and nothing of a secret is said @slow', async ({ opened, person }) => {
    test.setTimeout(600_000)
    const keys = new PersonWithKeys(person)
    await keys.sees('start')
    const log = await SpeechLog.of(keys.page)
    await keys.presses('F2')
    await hears(log, speech.welcome, accessibilityPanel.title)
    await keys.presses('F2')
    await hears(log, start.title)
    await keys.startsTo('create')
    await hears(log, policies.title, policies.lead)
    await keys.acceptsPolicies()
    await hears(log, enterCuil.title.create, enterCuil.lead.create, speech.step(1, 4, 'CUIL'))
    await keys.reaches(keys.page.getByRole('textbox'))
    await hears(log, enterCuil.label, speech.kinds.field, speech.states.empty)
    await keys.selects(keys.page.locator('[data-key="2"]'))
    await hears(log, '2')
    await keys.selects(keys.page.locator('[data-key="erase"]'))
    await hears(log, speech.erased)
    await keys.chooses(findCuil.link)
    await hears(log, findCuil.title, findCuil.lead)
    // The fourth digit moves the dots.
    await keys.types('3012', keyboard.numberPad)
    await keys.reaches(keys.page.getByRole('textbox', { name: findCuil.dni }))
    await expect.poll(() => log.said).toContain('3 0 1 2')
    expect(log.said).not.toContain(speech.erased)
    await hears(log, '3', '0', '1', '2', findCuil.dni)
    await keys.goesBack()
    await hears(log, enterCuil.title.create)
    await keys.entersCuil(ana.cuil)
    await hears(log, robotCheck.title, enterTramite.title, enterTramite.lead, speech.step(2, 4, 'DNI'))
    await keys.chooses(actions.continue)
    await hears(log, await keys.page.getByRole('alert').innerText(), enterTramite.label, speech.kinds.field)
    await keys.entersTramite(ana.tramite)
    await hears(log, question.count(1, 3), question.lead, speech.step(3, 4, 'Preguntas'))
    await keys.answersQuestions(opened.factsOf(ana.cuil))
    await hears(log, chooseClave.title.create, chooseClave.lead.create, chooseClave.proved, speech.secretsUnsaid, speech.step(4, 4, 'Clave'))
    await keys.choosesClave(clave)
    await keys.sees('finished')
    expect(secretsIn(log)).toEqual([])
    expect(log.said).toContain(chooseClave.confirmation)
    await hears(log, finished.title.created, finished.lead.created())
  })

  test('with the voice on, what breaks a rule of the clave is neither said nor shown until there are headphones', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.entersCuil(ana.cuil)
    await person.entersTramite(ana.tramite)
    await person.answersQuestions(opened.factsOf(ana.cuil))
    const keys = new PersonWithKeys(person)
    const { page } = keys
    const main = page.locator('main')
    const field = page.getByRole('textbox', { name: chooseClave.clave })
    const broken = `${claveRules.notAdjacent}, ${claveRules.states.broken}.`
    await field.focus()
    await page.keyboard.type('a22')
    await expect(main).toContainText('«22»')

    const log = await SpeechLog.of(page)
    for (const isOpen of ['visible', 'detached'] as const) {
      await keys.presses('F2')
      await page.getByRole('dialog').waitFor({ state: isOpen })
    }
    await hears(log, chooseClave.title.create)
    await expect(main).not.toContainText('22')
    await field.fill('b3')
    await expect(page.locator('#rules li', { hasText: claveRules.notAdjacent })).not.toContainText(claveRules.states.broken)
    await field.focus()
    await page.keyboard.press('End')
    await page.keyboard.type('3')
    await hears(log, broken)
    await expect(main).not.toContainText('33')

    await keys.presses('F2')
    await keys.selects(page.getByRole('tab', { name: accessibilityPanel.sections.voice }))
    await keys.selects(page.getByRole('checkbox', { name: accessibilityPanel.headphones.what }))
    await keys.presses('F2')
    await expect(main).toContainText('«33»')
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
    const letter = keys.page.locator('[data-key="a"]')
    for (const act of [() => keys.reaches(letter), () => keys.selects(letter)]) {
      log.forget()
      await act()
      await expect.poll(() => log.said).toContain('•')
      expect(secretsIn(log)).toEqual([])
    }
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
    await expect.poll(() => log.said).toContain('2')
    await expect(person.page.locator('[data-caption]')).toBeEmpty()
    log.forget()
    await finger.lifts()
    await expect(person.page.getByRole('textbox')).toHaveValue('2')
    // Heard before as a key, it is heard again as what was typed.
    await expect.poll(() => log.said).toEqual(['2'])
  })
})

test('@access another language leaves Accesibilidad where it was, and the focus on the screen beneath', async ({ person }) => {
  const { page } = person
  const opensPanel = (name: string) => page.getByRole('button', { name, exact: true }).tap()
  const tabs = page.getByRole('tab')
  await person.sees('start')
  await opensPanel(frame.accessibility)
  await tabs.last().tap()
  await page.getByRole('radio', { name: languages.pt.name }).tap()
  await expect(page.getByRole('heading', { name: portuguese.accessibilityPanel.title })).toBeVisible()
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused()
  await opensPanel(portuguese.frame.accessibility)
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true')
})

test('@access what the spoken question says was wrong is not said again by a countdown', async ({ opened, person }) => {
  test.skip(!hasSpeech(opened.place.program), 'this build has no voice')
  const { page } = person
  await person.startsToSignIn()
  await person.sees('enter-cuil')
  await person.typesDigits(ana.cuil)
  await person.startsToProveToBeHuman()
  await person.touches(robotCheck.listen)
  await person.sees('robot-question')
  const clips = await clipsPlayed(page)
  await person.touches(robotQuestion.again)
  await expect.poll(() => new Set(clips).size, { timeout: 30_000 }).toBeGreaterThanOrEqual(5)
  const before = new Set(clips)
  await person.touches(actions.continue)
  await expect(page.getByText(problems['choose-word'])).toBeVisible()
  const ofProblem = () => clips.filter((clip) => !before.has(clip))
  await expect.poll(ofProblem).not.toEqual([])
  const [first] = ofProblem()
  opened.clock.jump(60)
  opened.clock.jump(30)
  await expect(page.getByRole('alertdialog')).toContainText(idle.title)
  opened.clock.jump(11)
  await expect(page.getByRole('alertdialog')).toContainText(/1\d/)
  expect(ofProblem().filter((clip) => clip === first)).toHaveLength(1)
})

counterTest('@access a screen of staff says what it is', async ({ operator }) => {
  const keys = new PersonWithKeys(operator)
  await keys.sees('staff-start')
  const log = await SpeechLog.of(keys.page)
  await keys.presses('F2')
  await hears(log, speech.welcome, accessibilityPanel.title)
  await keys.presses('F2')
  await keys.selects(keys.page.getByRole('button', { name: staffStart.signIn }))
  await hears(log, staffSignIn.title['sign-in'], staffSignIn.lead['sign-in'])
})

counterTest('@access of a list is chosen by keys, by switches and by a finger', async ({ opened, operator }) => {
  const { page } = operator
  const norma = { legajo: '10001', name: 'Norma Villagrán', cuil: '20310000079' }
  await operator.comesToWork(await employ(opened, { ...norma, permissions: ['supervise'] }))
  await operator.chooses('journal')
  await operator.sees('journal')
  const list = page.getByRole('combobox', { name: journal.filters.topic, exact: true })
  const option = (topic: keyof typeof journal.topics) => page.getByRole('option', { name: journal.topics[topic], exact: true })
  for (const [hands, topic] of [['five keys', 'levels'], ['two switches', 'operators']] as const) {
    const keys = new PersonWithKeys(operator, hands)
    await keys.selects(list)
    await keys.selects(option(topic))
    await expect(list).toHaveValue(topic)
    await expect(list).toBeFocused()
  }
  const keys = new PersonWithKeys(operator)
  for (const state of ['visible', 'detached'] as const) {
    await keys.presses('F2')
    await page.getByRole('dialog').waitFor({ state })
  }
  const log = await SpeechLog.of(page)
  const finger = await Finger.on(await page.context().newCDPSession(page))
  await finger.touches(list)
  await finger.lifts()
  await option('levels').waitFor()
  await finger.touches(option('levels'))
  await expect.poll(() => log.said).toContain(journal.topics.levels)
  await finger.slidesTo(option('phone'))
  await finger.lifts()
  await expect(list).toHaveValue('phone')
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
