import type { View } from '../../electron/contract.ts'
import { formatCuil } from '../../electron/rules/cuil.ts'

/** Shorter texts stand in a screen by chance. */
const shortest = 5

/** Six digits stand in longer numbers by chance: only where they stand by themselves are they a code that was given. */
export function standsIn(text: string, secret: string): boolean {
  return /^\d{6}$/.test(secret) ? new RegExp(`(?<![0-9A-Za-z+/])${secret}(?![0-9A-Za-z+/])`).test(text) : text.includes(secret)
}

/** What people have typed, chosen and scanned, so that no trace of it is met where it must not be. */
export class Traces {
  /** By the person of this visit: what is their own they may see again. */
  #now = new Set<string>()
  #before = new Set<string>()
  /** Clave, password, code and trámite: shown to nobody, written nowhere. */
  readonly secrets = new Set<string>()

  leaves(texts: readonly string[]): void {
    for (const text of texts.filter(({ length }) => length >= shortest)) {
      this.#now.add(text)
      if (/^\d{11}$/.test(text)) this.#now.add(formatCuil(text))
    }
  }

  leavesSecret(text: string): void {
    if (text.length >= shortest) this.secrets.add(text)
  }

  visitIsOver(): void {
    for (const text of this.#now) this.#before.add(text)
    this.#now = new Set()
  }

  /** What a view shows that it must not: nothing, where all is well. */
  foundIn(view: View): string[] {
    const shown = JSON.stringify(ownPartOf(view))
    const own = [...this.#now].join('\n')
    const ofOthers = [...this.#before].filter((text) => !own.includes(text))
    return [...ofOthers, ...this.secrets].filter((text) => standsIn(shown, text))
  }

  get everything(): string[] {
    return [...this.#before, ...this.#now, ...this.secrets]
  }
}

/** Without what is the same for everybody, and the values offered, among which those of many people are. */
function ownPartOf({ screen, overlay, concealed, preferences }: View): object {
  const texts = { blocks: [], pictures: [], options: [], allowed: '' }
  return { screen: { ...screen, ...texts }, overlay: { ...overlay, ...texts }, concealed, preferences }
}
