import type { Language } from '../../electron/contract.ts'

interface LanguageWords {
  /** As HTML names it. */
  tag: string
  /** In the language itself, whatever is on screen: who looks for it reads no other. */
  name: string
  touch: string
}

/** What is said of each language in its own words, on every screen alike. */
export const languages: Readonly<Record<Language, LanguageWords>> = {
  'es-AR': { tag: 'es-AR', name: 'Español', touch: 'Tocá la pantalla para empezar' },
  'es-facil': { tag: 'es-AR', name: 'Lectura fácil', touch: 'Tocá la pantalla para empezar' },
  pt: { tag: 'pt-BR', name: 'Português', touch: 'Toque na tela para começar' },
}

/** How to begin, in whichever of these languages is not said by `touch` already: each sentence once, as two may share it. */
export function touchElsewise(touch: string, offered: readonly Language[]): LanguageWords[] {
  const others = offered.map(language => languages[language]).filter(words => words.touch !== touch)
  return [...new Map(others.map(words => [words.touch, words])).values()]
}
