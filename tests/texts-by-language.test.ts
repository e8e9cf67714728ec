import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'svelte/compiler'
import { describe, expect, test } from 'vitest'
import { allLanguages } from '../electron/contract-preferences.ts'
import * as complete from '../src/text/es-AR/index.ts'
import * as easy from '../src/text/es-facil/index.ts'
import { languages, touchElsewise } from '../src/text/languages.ts'
import * as portuguese from '../src/text/pt/index.ts'
import * as staff from '../src/text/staff/index.ts'

const src = join(import.meta.dirname, '../src')

/** Every key of a text with what it holds: a sentence, or a function of so many values. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value === 'function') return [`${path}(${String(value.length)})`]
  // Of a list only that it is one: texts in a few words stand where another language needs none.
  if (Array.isArray(value)) return [`${path}[]`]
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
}

/** The paths of what is said with no words. */
function emptyIn(value: unknown, path = ''): string[] {
  if (value === '') return [path]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => emptyIn(inner, `${path}.${key}`))
}

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/(?<=[.?!:])\s+/)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}

const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece))

describe.each([['easy reading', easy], ['Portuguese', portuguese]])('the texts in %s', (_, texts) => {
  test('have each key of the Argentine ones and no other, and each function takes as many values', () => {
    expect(keysOf(texts).sort()).toEqual(keysOf(complete).sort())
  })

  test('leave nothing empty that is not empty there', () => {
    expect(emptyIn(texts)).toEqual(emptyIn(complete))
  })
})

test.each([complete, easy, portuguese])('the manual in $language names each section of Accesibilidad', ({ language, frame, accessibilityPanel }) => {
  const manual = readFileSync(join(import.meta.dirname, `../resources/readings/${language}/manual.md`), 'utf8')
  const told = manual.split(/^## /m).find((section) => section.includes(frame.accessibility)) ?? ''
  const unnamed = Object.values(accessibilityPanel.sections).filter((name) => !new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(told))
  expect(unnamed).toEqual([])
})

test.each([
  ['es-AR', ['pt']],
  ['es-facil', ['pt']],
  ['pt', ['es-AR']],
] as const)('what is seen from afar in %s says once in each other language how to begin', (language, others) => {
  expect(touchElsewise(languages[language].touch, allLanguages).map(({ touch }) => touch)).toEqual(others.map((other) => languages[other].touch))
})

test.each([['citizens', complete], ['staff', staff]])('every sentence for %s has at most 20 words', (_, texts) => {
  expect(sentencesIn(texts).filter((sentence) => wordsOf(sentence).length > 20)).toEqual([])
})

describe('no sentence is written outside the texts', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(svelte|ts)$/.test(file) && !file.startsWith('text'))

  test.each(files.filter((file) => file.endsWith('.svelte')))('in the markup of %s', (file) => {
    const written: string[] = []
    walk(parse(readFileSync(join(src, file), 'utf8'), { modern: true }).fragment, null, (node, attribute) => {
      const isRead = attribute === null || readAloud.has(attribute)
      if (isRead && node['type'] === 'Text' && /\p{L}{2}/u.test(String(node['data']))) written.push(String(node['data']))
    })
    expect(written).toEqual([])
  })

  test.each(files)('in the script of %s', (file) => {
    const source = readFileSync(join(src, file), 'utf8')
    const script = file.endsWith('.svelte') ? source.replace(/<style[\s\S]*$/, '') : source
    const withoutComments = script.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')
    const literals = [...withoutComments.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].map(([, single, template]) => single ?? template ?? '')
    const isSentence = (text: string) => /^\p{Lu}\p{Ll}*\s+\p{L}/u.test(text) || (/[áéíóúñü¿¡ãõç]/iu.test(text) && /\s/.test(text))
    expect(literals.filter((text) => isSentence(text) && !toDeveloper.test(text))).toEqual([])
  })
})

/** What an error of ours says, which no screen shows. */
const toDeveloper = /^No component shows |^No words for /

/** Attributes whose value a person reads or hears. */
const readAloud = new Set(['aria-label', 'placeholder', 'title', 'alt', 'label'])

/** Calls `look` with each node of a tree, and the name of the attribute that it stands in. */
function walk(node: unknown, attribute: string | null, look: (node: Record<string, unknown>, attribute: string | null) => void): void {
  if (Array.isArray(node)) {
    for (const one of node) walk(one, attribute, look)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const record = node as Record<string, unknown>
  look(record, attribute)
  const within = record['type'] === 'Attribute' || record['type'] === 'StyleDirective' ? String(record['name']) : attribute
  for (const inner of Object.values(record)) walk(inner, within, look)
}
