import type { Language } from '../../electron/contract.ts'
import * as esAR from './es-AR/index.ts'
import { textsOf, type Texts } from './texts.ts'

/** The words on screen. Those of another language take their place once they are there, and not before: no page is ever blank. */
export class ShownTexts {
  /** Null until the first ones are there. */
  now = $state.raw<Texts | null>(null)
  #wanted: Language | null = null
  readonly #textsOf: typeof textsOf

  constructor(read = textsOf) {
    this.#textsOf = read
  }

  /** Somebody reads this language now. */
  want(language: Language): void {
    if (language === this.#wanted) return
    this.#wanted = language
    const texts = this.#textsOf[language]()
    if (!(texts instanceof Promise)) {
      this.now = texts
      return
    }
    const show = (read: Texts) => { if (this.#wanted === language) this.now = read }
    // What cannot be read leaves the language there was, or the usual one.
    void texts.then(show, () => { show(this.now ?? esAR) })
  }
}
