import type { KeyFace } from './key-face.ts'
import { keyName, type KeyWords } from './key-name.ts'
import { accentedForm, digitRow, letterRows, symbolRows } from './layouts.ts'

/** Capitals for one letter, or until told otherwise. */
export type Shift = 'off' | 'once' | 'locked'

export const nextShift = { off: 'once', once: 'locked', locked: 'off' } satisfies Record<Shift, Shift>

/** How the letters stand now. */
export interface LetterState {
  shift: Shift
  /** The next vowel has its accent. */
  isAccenting: boolean
  /** Signs take the place of digits and letters. */
  areSignsShown: boolean
}

/** Of a keyboard that has just come, and what a typed character leaves. */
export const plainLetters: Readonly<LetterState> = { shift: 'off', isAccenting: false, areSignsShown: false }

/** Once a character is typed, what was for one character is over; the very same, where nothing was. */
export function afterCharacter(letters: LetterState): LetterState {
  if (letters.shift !== 'once' && !letters.isAccenting) return letters
  return { ...letters, shift: letters.shift === 'once' ? 'off' : letters.shift, isAccenting: false }
}

interface Letters {
  /** Every character that the field takes; the keys of the others do nothing. */
  accepts: string
  state: LetterState
  /** The digits in the order in which they stand. */
  digits?: readonly string[]
  words: KeyWords
}

/** The keyboard of letters, row by row. */
export function letterKeys({ accepts, state, digits = digitRow, words }: Letters): KeyFace[][] {
  const { shift, isAccenting, areSignsShown } = state
  const signs = symbolRows(accepts)
  const hasSpace = accepts.includes(' ')
  const hasAccents = /[áéíóú]/i.test(accepts)
  const isCapitalsOnly = !/[a-z]/.test(accepts)

  const typing = (letter: string): KeyFace => {
    const cased = shift !== 'off' || isCapitalsOnly ? letter.toUpperCase() : letter
    const key = (isAccenting && accentedForm(cased)) || cased
    return { key, name: keyName(words, key, isCapitalsOnly), isDisabled: !accepts.includes(key) }
  }
  const row = (letters: readonly string[]) => letters.map(typing)
  const quiet = (key: string, name: string, columns: number, more: Partial<KeyFace> = {}): KeyFace => ({ key, name, columns, kind: 'quiet', ...more })

  const side = hasAccents ? 1 : 1.5
  const erase = quiet('erase', words.erase, side)
  const isLocked = shift === 'locked'
  const [top, home, last] = letterRows
  const letters = () => [
    row(digits),
    row(top),
    row(home),
    [
      quiet('shift', isLocked ? words.shiftLocked : words.shift, side, {
        face: isLocked ? 'shift-locked' : 'shift',
        isPressed: shift !== 'off',
        isDisabled: isCapitalsOnly,
      }),
      ...row(last),
      ...(hasAccents ? [quiet('accent', words.accent, 1, { isPressed: isAccenting })] : []),
      erase,
    ],
  ]
  const layer = () => signs.layer.map((some, at) => (at === signs.layer.length - 1 ? [...row(some), erase] : row(some)))

  const hasLayer = signs.layer.length > 0
  const foot: KeyFace[] = [
    quiet('hide', words.hide, hasSpace ? 1.6 : 3, hasSpace ? {} : { face: words.hide }),
    ...(hasLayer ? [quiet('signs', words.symbols, 1.6, { face: words.symbolsFace, isPressed: areSignsShown })] : []),
    ...(hasSpace ? [{ key: ' ', name: words.space, columns: 3 }] : []),
    quiet('erase-all', words.eraseAll, hasSpace ? 2.2 : 3, { face: words.eraseAll }),
    { key: 'next', face: words.next, kind: 'strong', columns: hasSpace ? 3 : 4 },
  ]
  return [...(signs.row.length > 0 ? [row(signs.row)] : []), ...(areSignsShown && hasLayer ? layer() : letters()), foot]
}
