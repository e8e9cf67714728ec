import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import * as esAR from '../../src/text/es-AR/index.ts'
import * as esFacil from '../../src/text/es-facil/index.ts'
import * as pt from '../../src/text/pt/index.ts'
import * as staff from '../../src/text/staff/index.ts'
import { fixedPiecesOf } from './fixed-pieces.ts'

const textsOf = { es: [esAR, esFacil, staff], pt: [pt] } satisfies Record<SpokenLanguage, object[]>
const foldersOf = { es: ['es-AR', 'es-facil', 'staff'], pt: ['pt'] } satisfies Record<SpokenLanguage, string[]>

/** What the page can show: its texts as they stand, and the pieces of those that are put together. */
export function pageTexts(program: string, language: SpokenLanguage): string[] {
  const folders = foldersOf[language].map(name => join(program, 'src', 'text', name))
  const files = folders.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.ts')).map(name => join(folder, name)))
  return [...stringsIn(textsOf[language]), ...files.flatMap(file => fixedPiecesOf(readFileSync(file, 'utf8')))]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
