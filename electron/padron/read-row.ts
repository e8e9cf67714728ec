import { isoDay } from '../rules/calendar.ts'
import { checkCuil } from '../rules/cuil.ts'
import { youngestWorker } from '../rules/distractors.ts'
import { categories, columns, personColumns } from './columns.ts'
import type { PadronRow } from './person.ts'

/** What can be wrong with a row, as the report of an import says it: never with the datum itself. */
export const rowProblems = {
  'row-columns': 'La fila tiene más o menos columnas que el encabezado',
  'row-quotes': 'Las comillas están mal puestas',
  'row-characters': 'Hay caracteres de control o invisibles',
  'cuil-incomplete': 'El CUIL tiene menos de 11 dígitos',
  'cuil-too-long': 'El CUIL tiene más de 11 dígitos',
  'cuil-check-digit': 'El último dígito del CUIL no corresponde',
  'cuil-prefix': 'El CUIL no empieza como el de una persona',
  'cuil-company': 'Es el CUIT de una empresa',
  'cuil-characters': 'El CUIL tiene algo que no es un dígito',
  'cuil-repeated': 'El CUIL está en más de una fila',
  'text-missing': 'Falta el dato',
  'text-too-long': 'El texto es demasiado largo',
  'date-format': 'La fecha no tiene la forma aaaa-mm-dd',
  'date-impossible': 'La fecha no existe',
  'date-implausible': 'La fecha no es posible para esta persona',
  'tramite-digits': 'El trámite no tiene 11 dígitos',
  'ejemplar-letter': 'El ejemplar no es una letra',
  'year-format': 'El año no tiene cuatro dígitos',
  'year-implausible': 'El año no es posible para esta persona',
  'month-format': 'El mes no tiene la forma aaaa-mm',
  'month-implausible': 'El mes no es posible',
  'children-number': 'La cantidad de hijos no es un número de 0 a 30',
} as const
export type RowProblem = keyof typeof rowProblems

export type RowReading =
  | { ok: true; row: PadronRow }
  | { ok: false; column: string; problem: RowProblem; /** The CUIL, where that is right. */ cuil?: string }

const LONGEST_TEXT = 100
const OLDEST_BIRTH = '1900-01-01'
const LATEST_EXPIRY = '2100-01-01'
/** Anything but letters, marks, numbers, punctuation, symbols, plain spaces and the ends of lines. */
const UNUSUAL = /[^\p{L}\p{M}\p{N}\p{P}\p{S} \r\n]/u
/** A space or a bar at the edge of a field or value, or after another. */
const UNTIDY = /(?<=[ ,|\n])[ |]|[ |](?=[,\r\n])/
/** A day that every month has. */
const PLAIN_DAY = /-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$/
const INVISIBLE = /\p{C}/u

/**
 * Whether rows in a piece of CSV may want tidying. Asked of many lines at once: most files are tidy, and
 * searching a large text costs far less than looking at every field.
 */
export function mayBeUntidy(text: string): boolean {
  return UNTIDY.test(text) || UNUSUAL.test(text)
}

/**
 * Checks the fields of one record, given in the order of `columns`, as of `today` (yyyy-mm-dd). Answers the
 * row with its texts tidied, or the first thing wrong with it. Texts that are not `suspect` (`mayBeUntidy`)
 * are taken as they are.
 */
export function readRow(fields: readonly string[], today: string, suspect = true): RowReading {
  const texts = suspect ? fields.map(tidy) : fields
  const [cuilText = '', surname = '', names = '', birthDate = '', tramite = '', ejemplar = '', dniExpires = ''] = texts
  const facts = texts.slice(personColumns.length)

  const check = checkCuil(cuilText)
  if (!check.ok) return { ok: false, column: 'cuil', problem: check.problem }
  const { cuil } = check

  const wrong =
    textProblem('surname', surname) ??
    textProblem('names', names) ??
    birthProblem(birthDate, today) ??
    (tramite === '' || /^[0-9]{11}$/.test(tramite) ? null : at('tramite', 'tramite-digits')) ??
    (/^[A-Za-z]?$/.test(ejemplar) ? null : at('ejemplar', 'ejemplar-letter')) ??
    expiryProblem(dniExpires, birthDate) ??
    factsProblem(facts, birthDate, today) ??
    (suspect ? invisibleProblem(texts) : null)
  if (wrong !== null) return { ok: false, ...wrong, cuil }
  return {
    ok: true,
    row: { cuil, surname, names, birthDate, tramite, ejemplar: ejemplar.toUpperCase(), dniExpires, facts },
  }
}

interface Wrong {
  column: string
  problem: RowProblem
}

function at(column: string | number, problem: RowProblem): Wrong {
  return { column: typeof column === 'string' ? column : (columns[column] ?? ''), problem }
}

/** Trims and collapses spaces, and drops empty and repeated values of a fact. */
function tidy(text: string): string {
  const spaced = text.replace(/\s+/g, ' ').trim()
  if (!spaced.includes('|')) return spaced
  const values = spaced.split('|').map((value) => value.trim())
  return [...new Set(values.filter((value) => value !== ''))].join('|')
}

function textProblem(column: string, text: string): Wrong | null {
  if (text === '') return at(column, 'text-missing')
  return text.length > LONGEST_TEXT ? at(column, 'text-too-long') : null
}

function birthProblem(text: string, today: string): Wrong | null {
  if (text === '') return at('birth_date', 'text-missing')
  const wrong = dateProblem(text)
  if (wrong !== null) return at('birth_date', wrong)
  return text < OLDEST_BIRTH || text > today ? at('birth_date', 'date-implausible') : null
}

function expiryProblem(text: string, birthDate: string): Wrong | null {
  if (text === '') return null
  const wrong = dateProblem(text)
  if (wrong !== null) return at('dni_expires', wrong)
  return text <= birthDate || text > LATEST_EXPIRY ? at('dni_expires', 'date-implausible') : null
}

function dateProblem(text: string): RowProblem | null {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return 'date-format'
  if (PLAIN_DAY.test(text)) return null
  const day = isoDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  return day === text ? null : 'date-impossible'
}

function invisibleProblem(texts: readonly string[]): Wrong | null {
  const place = texts.findIndex((text) => INVISIBLE.test(text))
  return place < 0 ? null : at(place, 'row-characters')
}

function factsProblem(facts: readonly string[], birthDate: string, today: string): Wrong | null {
  for (let place = 0; place < facts.length; place += 1) {
    const fact = facts[place] ?? ''
    if (fact === '') continue
    for (const value of fact.includes('|') ? fact.split('|') : [fact]) {
      const problem = valueProblem(place, value, birthDate, today)
      if (problem !== null) return at(personColumns.length + place, problem)
    }
  }
  return null
}

function valueProblem(place: number, value: string, birthDate: string, today: string): RowProblem | null {
  switch (categories[place]) {
    case 'firstContributionYear':
      return yearProblem(value, Number(birthDate.slice(0, 4)) + youngestWorker, today)
    case 'dniIssueYear':
      return yearProblem(value, Number(birthDate.slice(0, 4)), today)
    case 'lastPaymentMonth':
      if (!/^[0-9]{4}-(0[1-9]|1[0-2])$/.test(value)) return 'month-format'
      return value < birthDate.slice(0, 7) || value > today.slice(0, 7) ? 'month-implausible' : null
    case 'children':
      return /^[0-9]{1,2}$/.test(value) && Number(value) <= 30 ? null : 'children-number'
    default:
      return value.length > LONGEST_TEXT ? 'text-too-long' : null
  }
}

function yearProblem(text: string, earliest: number, today: string): RowProblem | null {
  if (!/^[0-9]{4}$/.test(text)) return 'year-format'
  return Number(text) < earliest || text > today.slice(0, 4) ? 'year-implausible' : null
}
