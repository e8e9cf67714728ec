import type { Locator, Page } from '@playwright/test'
import type { ScreenName } from '../../electron/contract.ts'
import type { Facts } from '../../electron/padron/padron.ts'
import { spokenWords } from '../../electron/rules/spoken-check.ts'
import * as esAR from '../../src/text/es-AR/index.ts'
import { questionValue } from '../../src/text/question-words.ts'
import type { Texts } from '../../src/text/texts.ts'
import { shows } from './pictures.ts'
import { untilScreen, untilTouchable } from './until.ts'

/** Somebody in front of the real window: touches what they read, as a person would. */
export class PersonAtKiosk {
  readonly #page: () => Page
  /** Of the language that they read. */
  words: Texts = esAR

  /** `page` answers the page that is in the window now: each visit has one of its own. */
  constructor(page: () => Page) {
    this.#page = page
  }

  get page(): Page {
    return this.#page()
  }

  /** Waits for a screen. */
  async sees(name: ScreenName): Promise<Locator> {
    for (;;) {
      const page = this.page
      const main = page.locator(`main[data-screen="${name}"]`)
      try {
        await untilScreen(page, name)
        await main.waitFor()
        return main
      } catch (error) {
        // The visit has ended meanwhile: the next one has a page of its own.
        if (page === this.page) throw error
      }
    }
  }

  /** Fonts are there and the short transitions have come to rest. */
  async standsStill(): Promise<void> {
    await this.page.evaluate(async () => {
      await document.fonts.ready
      // What goes on for as long as nobody is there never ends.
      const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity)
      await Promise.all(ending.map((animation) => animation.finished.catch(() => animation)))
    })
  }

  /** Does nothing from here on: what they did last has reached the kiosk, as what a page sends comes before what it is asked next. */
  async pauses(): Promise<void> {
    for (let frame = 0; frame < 2; frame += 1) await this.page.evaluate(() => new Promise(requestAnimationFrame))
  }

  async touches(name: string): Promise<void> {
    await this.taps(this.page.getByRole('button', { name, exact: true }))
  }

  /** The first as soon as it answers to a finger, and then those beside it, which are as much there. */
  async taps(...targets: Locator[]): Promise<void> {
    await targets[0]?.evaluate(untilTouchable)
    for (const [place, target] of targets.entries()) await target.tap({ force: place > 0 })
  }

  async startsToCreate(): Promise<void> {
    await this.sees('start')
    await this.taps(this.page.getByRole('button', { name: this.words.start.create }))
  }

  async startsToSignIn(): Promise<void> {
    await this.sees('start')
    await this.taps(this.page.getByRole('button', { name: this.words.start.signIn }))
  }

  async startsToRecover(): Promise<void> {
    await this.sees('start')
    await this.taps(this.page.getByRole('button', { name: this.words.start.recover }))
  }

  async acceptsPolicies(): Promise<void> {
    const { actions, policies } = this.words
    await this.sees('policies')
    await this.taps(this.page.getByRole('button', { name: actions.scrollDown }))
    const text = this.page.getByRole('region', { name: policies.text })
    await text.evaluate((region) => { region.scrollTo({ top: region.scrollHeight, behavior: 'instant' }) })
    await this.page.getByRole('button', { name: actions.scrollDown, disabled: true }).waitFor()
    await this.page.getByText(policies.accept).tap()
    await this.touches(this.words.actions.continue)
  }

  /** On the number pad of the screen. */
  async typesDigits(digits: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: this.words.keyboard.numberPad })
    await this.taps(...[...digits].map((digit) => pad.getByRole('button', { name: digit, exact: true })))
  }

  async entersPhoneCode(code: string): Promise<void> {
    await this.sees('enter-phone-code')
    await this.typesOnKeyboard(code)
    await this.touches(this.words.actions.continue)
  }

  async provesToBeHuman(): Promise<void> {
    await this.startsToProveToBeHuman()
    await this.choosesPictures()
    await this.touches(this.words.actions.continue)
    await this.sees('enter-cuil')
  }

  async startsToProveToBeHuman(): Promise<void> {
    await this.taps(this.page.getByRole('checkbox', { name: this.words.enterCuil.human }))
  }

  async choosesPictures(): Promise<void> {
    const screen = await this.sees('robot-check')
    const noun = (await screen.locator('strong').textContent()) ?? ''
    const category = Object.entries(this.words.robotCategories).find(([, words]) => words.noun === noun)?.[0] ?? ''
    for (const picture of await screen.getByRole('checkbox').all()) {
      const source = decodeURIComponent((await picture.locator('img').getAttribute('src')) ?? '')
      if (shows(source, category)) await picture.tap()
    }
  }

  /** The question in place of the pictures; `wrong` chooses another word than the one that fits. */
  async answersSpokenQuestion({ wrong = false } = {}): Promise<void> {
    const { robotQuestion } = this.words
    const screen = await this.sees('robot-question')
    const asked = (await screen.getByRole('heading', { level: 1 }).innerText()).trim()
    const category = Object.entries(robotQuestion.ask).find(([, ask]) => ask === asked)?.[0] as keyof typeof spokenWords
    const fitting: string[] = spokenWords[category].map((word) => robotQuestion.words[word])
    const labels = await screen.locator('label').allInnerTexts()
    const place = labels.findIndex((label) => fitting.includes(label.trim()))
    await screen.locator('label').nth(wrong ? (place + 1) % labels.length : place).tap()
    await this.touches(this.words.actions.continue)
  }

  /** By somebody of the office who writes beside them. */
  async isApprovedBy({ legajo, code }: { legajo: string; code: string }): Promise<void> {
    const { robotHelp } = this.words
    const screen = await this.sees('robot-help')
    await screen.getByLabel(robotHelp.legajo, { exact: true }).fill(legajo)
    await screen.getByLabel(robotHelp.code, { exact: true }).tap()
    await this.typesDigits(code)
    await this.touches(robotHelp.approve)
  }

  async entersCuil(cuil: string): Promise<void> {
    await this.sees('enter-cuil')
    await this.typesDigits(cuil)
    await this.provesToBeHuman()
    await this.touches(this.words.actions.continue)
  }

  async entersTramite(tramite: string): Promise<void> {
    await this.sees('enter-tramite')
    await this.typesDigits(tramite)
    await this.touches(this.words.actions.continue)
  }

  /** As a scanner types it: five milliseconds a key by the keys' own time, however busy the machine; then Enter. */
  async scans(payload: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page)
    const keys = [...payload, '\n'].map((text) => (text === '\n' ? { key: 'Enter', text: '\r' } : { key: text, text }))
    const began = Date.now() / 1000 - keys.length * 0.005
    for (const [place, key] of keys.entries()) {
      const timestamp = began + place * 0.005
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key })
    }
    await session.detach()
  }

  /** Answers one question; `wrong` chooses something else than what is true. */
  async answersQuestion(facts: Facts, { wrong = false } = {}): Promise<void> {
    const { language, questions } = this.words
    const screen = await this.sees('question')
    const asked = (await screen.getByRole('heading', { level: 1 }).innerText()).trim()
    const entry = Object.entries(questions).find(([, { question }]) => asked.includes(question))
    if (!entry) throw new Error(`no such question: ${asked}`)
    const category = entry[0] as keyof Facts
    const truth = questionValue(category, facts[category]?.[0] ?? '', language)
    const options = await screen.getByRole('radio').all()
    const labels = await screen.locator('label').allInnerTexts()
    // Read aloud, they are numbered.
    const right = labels.findIndex((label) => label.trim().replace(/^\d\.\s*/, '') === truth)
    const place = right === -1 ? options.length - 1 : right
    await screen.locator('label').nth(wrong ? (place + 1) % options.length : place).tap()
    await this.touches(this.words.actions.continue)
  }

  /** A whole attempt: its three questions. */
  async answersQuestions(facts: Facts, { wrong }: { wrong?: number } = {}): Promise<void> {
    for (let number = 1; number <= 3; number += 1) {
      await this.page.getByText(this.words.question.count(number, 3)).waitFor()
      await this.answersQuestion(facts, { wrong: number === wrong })
    }
  }

  /** On the virtual keyboard, opened by its icon on the field. */
  async typesClave(field: 'clave' | 'confirmation', text: string): Promise<void> {
    const icon = this.page.getByRole('button', { name: this.words.chooseClave.keyboard[field] })
    if ((await icon.getAttribute('aria-expanded')) !== 'true') await this.taps(icon)
    await this.typesOnKeyboard(text)
  }

  /** A capital after Shift, where the keyboard has small letters. */
  async typesOnKeyboard(text: string): Promise<void> {
    const { keyboard } = this.words
    const keys = this.page.getByRole('group', { name: keyboard.name })
    const named = (name: string) => keys.getByRole('button', { name, exact: true })
    const touched: Locator[] = []
    for (const character of text) {
      if (/[A-Z]/.test(character) && (await named(character).count()) === 0) touched.push(named(keyboard.shift), named(keyboard.capital(character)))
      else touched.push(named(keyboard.signs[character] ?? character))
    }
    await this.taps(...touched)
  }

  async choosesClave(clave: string): Promise<void> {
    await this.sees('choose-clave')
    await this.typesClave('clave', clave)
    await this.typesClave('confirmation', clave)
    await this.touches(this.words.actions.continue)
  }

  /** The clave that they have, on the keyboard that is open already. */
  async entersClave(clave: string): Promise<void> {
    await this.sees('enter-clave')
    await this.typesOnKeyboard(clave)
    const { actions, enterClave } = this.words
    await this.taps(this.page.getByRole('button', { name: enterClave.enter }).or(this.page.getByRole('button', { name: actions.continue })).first())
  }

  async signsIn({ cuil, clave }: { cuil: string; clave: string }): Promise<void> {
    await this.startsToSignIn()
    await this.entersCuil(cuil)
    await this.entersClave(clave)
    await this.sees('mi-anses')
  }

  async startsUsing(): Promise<void> {
    await this.sees('finished')
    await this.touches(this.words.finished.startUsing)
  }

  async triesAgain(): Promise<void> {
    await this.sees('identity-failed')
    await this.touches(this.words.identityFailed.tryAgain)
  }
}
