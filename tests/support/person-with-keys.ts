import type { Locator, Page } from '@playwright/test'
import { spokenWords, type SpokenCategory, type SpokenWord } from '../../electron/rules/spoken-check.ts'
import type { Facts } from '../../electron/padron/padron.ts'
import {
  actions, chooseClave, enterClave, enterCuil, keyboard, policies, questions, robotCategories, robotCheck, robotQuestion, start,
} from '../../src/text/es-AR/index.ts'
import { questionValue } from '../../src/text/question-words.ts'
import type { PersonAtKiosk } from './person-at-kiosk.ts'
import { shows } from './pictures.ts'

/** The five keys of a tactile pad, or two switches: no other key and no touch. */
export type Hands = 'five keys' | 'two switches'

const mostSteps = 400

/** Somebody who goes to each thing by keys alone, and chooses it there. */
export class PersonWithKeys {
  readonly #person: PersonAtKiosk
  readonly #hands: Hands

  constructor(person: PersonAtKiosk, hands: Hands = 'five keys') {
    this.#person = person
    this.#hands = hands
  }

  get page(): Page {
    return this.#person.page
  }

  sees(name: Parameters<PersonAtKiosk['sees']>[0]): Promise<Locator> {
    return this.#person.sees(name)
  }

  presses(key: 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Escape' | 'F2' | 'F7' | 'F8'): Promise<void> {
    return this.page.keyboard.press(key)
  }

  async turnsTheVoiceOn(): Promise<void> {
    await this.sees('start')
    await this.presses('F2')
    await this.page.getByRole('dialog').waitFor()
    await this.presses('F2')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async goesBack(): Promise<void> {
    await this.page.locator('[data-way-back] button:not([aria-disabled="true"])').waitFor()
    await this.presses('Escape')
  }

  /** Moves on until it has the focus. */
  async reaches(target: Locator): Promise<void> {
    await target.waitFor()
    for (let step = 0; step < mostSteps; step += 1) {
      const way = await target.evaluate(wayTo)
      if (way === 'here') return
      if (this.#hands === 'two switches') await this.presses(way === 'in its row' ? 'F8' : 'F7')
      else await this.presses(way === 'before' ? 'ArrowLeft' : 'ArrowRight')
    }
    throw new Error(`${String(mostSteps)} steps do not lead to ${String(target)}`)
  }

  async selects(target: Locator): Promise<void> {
    await this.reaches(target)
    // A screen that has only just come does nothing yet.
    await target.and(this.page.locator(':not([aria-disabled="true"], [aria-disabled="true"] *)')).waitFor()
    await this.#presses()
  }

  #presses(): Promise<void> {
    return this.presses(this.#hands === 'two switches' ? 'F8' : 'Enter')
  }

  chooses(name: string): Promise<void> {
    return this.selects(this.page.getByRole('button', { name, exact: true }))
  }

  async types(text: string, keys: string): Promise<void> {
    const group = this.page.getByRole('group', { name: keys, exact: true })
    for (const character of text) {
      const isCapital = /[A-Z]/.test(character)
      if (isCapital) await this.selects(group.locator('[data-key="shift"]'))
      await this.selects(group.locator(`[data-key="${character}"]`))
    }
  }

  async startsTo(what: 'create' | 'signIn'): Promise<void> {
    await this.sees('start')
    await this.selects(this.page.getByRole('button', { name: start[what] }))
  }

  async acceptsPolicies(): Promise<void> {
    await this.sees('policies')
    const down = this.page.getByRole('button', { name: actions.scrollDown })
    const end = this.page.getByRole('button', { name: actions.scrollDown, disabled: true })
    // With the voice on, the way there has led past all of the text.
    for (await this.reaches(down); (await end.count()) === 0;) await this.#presses()
    await this.selects(this.page.getByRole('checkbox', { name: policies.accept }))
    await this.chooses(actions.continue)
  }

  async entersCuil(cuil: string, by: 'pictures' | 'question' = 'pictures'): Promise<void> {
    await this.sees('enter-cuil')
    await this.types(cuil, keyboard.numberPad)
    await this.startsToProveToBeHuman()
    await (by === 'pictures' ? this.#choosesPictures() : this.#answersSpokenQuestion())
    await this.chooses(actions.continue)
    await this.sees('enter-cuil')
    await this.chooses(actions.continue)
  }

  startsToProveToBeHuman(): Promise<void> {
    return this.selects(this.page.getByRole('checkbox', { name: enterCuil.human }))
  }

  async entersTramite(tramite: string): Promise<void> {
    await this.sees('enter-tramite')
    await this.types(tramite, keyboard.numberPad)
    await this.chooses(actions.continue)
  }

  async answersQuestions(facts: Facts): Promise<void> {
    for (let number = 1; number <= 3; number += 1) {
      await this.page.getByRole('main').getByText(`Pregunta ${String(number)} de 3`).waitFor()
      const screen = await this.sees('question')
      const asked = (await screen.getByRole('heading', { level: 1 }).innerText()).trim()
      const category = keysOf(questions).find((key) => asked.includes(questions[key].question))
      if (category === undefined) throw new Error(`no such question: ${asked}`)
      const right = screen.getByRole('radio', { name: questionValue(category, facts[category]?.[0] ?? '', 'es-AR'), exact: true })
      await this.selects((await right.count()) === 1 ? right : screen.getByRole('radio').last())
      await this.chooses(actions.continue)
    }
  }

  async choosesClave(clave: string): Promise<void> {
    await this.sees('choose-clave')
    for (const label of [chooseClave.clave, chooseClave.confirmation]) {
      // Chosen, a field brings its keys.
      await this.selects(this.page.getByRole('textbox', { name: label, exact: true }).or(this.page.getByLabel(label, { exact: true })).first())
      await this.types(clave, keyboard.name)
    }
    await this.chooses(actions.continue)
  }

  async entersClave(clave: string): Promise<void> {
    await this.sees('enter-clave')
    await this.types(clave, keyboard.name)
    await this.chooses(enterClave.enter)
  }

  async #choosesPictures(): Promise<void> {
    const screen = await this.sees('robot-check')
    const noun = (await screen.locator('strong').textContent()) ?? ''
    const category = keysOf(robotCategories).find((key) => robotCategories[key].noun === noun) ?? ''
    for (const picture of await screen.getByRole('checkbox').all()) {
      const source = decodeURIComponent((await picture.locator('img').getAttribute('src')) ?? '')
      if (shows(source, category)) await this.selects(picture)
    }
  }

  async #answersSpokenQuestion(): Promise<void> {
    await this.sees('robot-check')
    await this.chooses(robotCheck.listen)
    const screen = await this.sees('robot-question')
    const asked = (await screen.getByRole('heading', { level: 1 }).innerText()).trim()
    const category = keysOf(robotQuestion.ask).find((key) => robotQuestion.ask[key] === asked)
    if (category === undefined) throw new Error(`no such question: ${asked}`)
    for (const word of await screen.getByRole('radio').all()) {
      if (isOf(category, (await word.locator('..').innerText()).trim())) await this.selects(word)
    }
  }
}

const keysOf = <Key extends string>(record: Record<Key, unknown>) => Object.keys(record) as Key[]

const isOf = (category: SpokenCategory, word: string) =>
  (spokenWords[category] as readonly SpokenWord[]).some((one) => robotQuestion.words[one] === word)

/** Where a target lies from what has the focus. */
function wayTo(target: Element): 'here' | 'in its row' | 'before' | 'behind' {
  const focused = document.activeElement
  if (focused === null || focused === target) return 'here'
  if (focused.matches('[data-row]') && focused.contains(target)) return 'in its row'
  const isHeader = (element: Element) => element.closest('header') !== null
  if (isHeader(target) !== isHeader(focused)) return isHeader(target) ? 'behind' : 'before'
  return focused.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'behind'
}
