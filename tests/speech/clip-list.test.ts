import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clipList } from '../../scripts/speech/clip-list.ts'
import { spokenTexts } from '../../scripts/speech/spoken-texts.ts'
import { piecesOf } from '../../src/speech/segments.ts'
import { sentencesOf } from '../../src/speech/sentences.ts'
import * as esAR from '../../src/text/es-AR/index.ts'
import * as esFacil from '../../src/text/es-facil/index.ts'
import * as ptTexts from '../../src/text/pt/index.ts'
import * as staff from '../../src/text/staff/index.ts'

const program = join(import.meta.dirname, '../..')
const voices = [['es', [esAR, esFacil, staff]], ['pt', [ptTexts]]] as const

describe.each(voices)('what the voice %s can say', (language, shown) => {
  const texts = spokenTexts(program, language)
  const clips = clipList(texts, language)
  const lexicon = new Map(clips.map(({ key, id }) => [key, id]))
  const keysOf = Map.groupBy(clips, ({ id }) => id)
  /** Said by a piece of a word, or a letter. */
  const isSpelled = (clip: string) => keysOf.get(clip)?.every(({ key }) => /^[-=]/.test(key)) ?? true

  it('is every text of the kiosk, each sentence by one clip', () => {
    const sentences = [...texts.whole, ...texts.vocabulary].flatMap(sentencesOf).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    expect(sentences.length).toBeGreaterThan(1000)
    expect(sentences.filter((sentence) => piecesOf(sentence, lexicon, language).length !== 1)).toEqual([])
  })

  it('is what the texts make of a name, a number or a moment, with no word of theirs spelled', () => {
    const said = shown.flatMap((texts) => madeBy(texts))
    expect(said.length).toBeGreaterThan(20)
    const spelled = said.filter((text) => sentencesOf(text).some((sentence) =>
      piecesOf(sentence, lexicon, language).some((piece) => piece !== 'pause' && isSpelled(piece.clip))))
    expect(spelled).toEqual([])
  })

  it('has one file name a text, that no other voice has', () => {
    const texts = new Map(clips.map(({ id, text }) => [id, text]))
    for (const { id, text } of clips) expect(texts.get(id)).toBe(text)
    const others = clipList({ whole: [], vocabulary: ['CUIL'] }, language === 'es' ? 'pt' : 'es')
    expect(others.some(({ id }) => texts.has(id))).toBe(false)
  })

  it('grows with nothing but the texts: what it needs besides is a few thousand clips', () => {
    expect(new Set(clips.map(({ id }) => id)).size).toBeLessThan(8000)
  })
})

const arguments_ = ['Gómez', '2026-11-25T15:40', 'recovery', 7, 1, null, 'ok'] as const

/** What the functions among the texts answer to arguments of every kind that they take. */
function madeBy(texts: unknown): string[] {
  if (typeof texts === 'function') return arguments_.flatMap((first) => arguments_.flatMap((second) => answerOf(texts, first, second)))
  return typeof texts === 'object' && texts !== null ? Object.values(texts).flatMap(madeBy) : []
}

function answerOf(text: CallableFunction, ...given: unknown[]): string[] {
  try {
    const answer: unknown = Reflect.apply(text, undefined, given)
    return typeof answer === 'string' && !/undefined|null|NaN|T15|recovery|\bok\b/.test(answer) ? [answer] : []
  } catch {
    return [] // of another kind than it takes
  }
}
