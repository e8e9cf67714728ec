import { expand } from './expand.ts'
import { characterKey, pauseKey } from './keys.ts'
import { keyOf, tokensOf, type Token } from './normal-form.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** What can be said, by its normal form, and the clip that says it. */
export type Lexicon = ReadonlyMap<string, string>

export type Piece = { clip: string } | 'pause'

/** The clips that say a text: always the longest known one, then words, numbers, syllables, letters. */
export function piecesOf(text: string, lexicon: Lexicon, language: SpokenLanguage): Piece[] {
  const sole = soleCharacter(text)
  const named = sole === null ? undefined : lexicon.get(characterKey(sole))
  if (named !== undefined) return [{ clip: named }]
  const pieces: Piece[] = []
  let rest = tokensOf(text)
  for (let [token] = rest; token !== undefined; [token] = rest) {
    const run = longestRun(rest, lexicon)
    const said = run === 0 ? expand(token, language, key => lexicon.has(key)) : [keyOf(rest.slice(0, run))]
    if (token.pausesBefore && pieces.length > 0) pieces.push('pause')
    pieces.push(...said.flatMap(key => pieceOf(key, lexicon)))
    rest = rest.slice(Math.max(run, 1))
  }
  return pieces
}

/** What was typed is named: the letter, not the word that it may be too. */
function soleCharacter(text: string): string | null {
  const [first, second] = text.normalize('NFC')
  return first === undefined || second !== undefined ? null : first.toLowerCase()
}

/** How many of the next parts one clip says; a code is never said as a word or a number. */
function longestRun(tokens: readonly Token[], lexicon: Lexicon): number {
  for (let length = tokens.length; length > 1; length -= 1) {
    if (lexicon.has(keyOf(tokens.slice(0, length)))) return length
  }
  const [token] = tokens
  return token !== undefined && !token.inCode && lexicon.has(token.text) ? 1 : 0
}

function pieceOf(key: string, lexicon: Lexicon): Piece[] {
  if (key === pauseKey) return ['pause']
  const clip = lexicon.get(key)
  return clip === undefined ? [] : [{ clip }]
}
