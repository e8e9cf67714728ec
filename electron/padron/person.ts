import type { QuestionCategory } from '../rules/question-category.ts'
import { categories } from './columns.ts'

/** What a person can be asked: the first value of each is the one asked, all of them are true. */
export type Facts = Partial<Record<QuestionCategory, string[]>>

export interface Person {
  cuil: string
  surname: string
  names: string
  birthDate: string
  ejemplar: string | null
  dniExpires: string | null
  hasTramite: boolean
  facts: Facts
}

/** One line of the padrón, checked and tidied. Empty text is unknown; the values of a fact are parted by `|`. */
export interface PadronRow {
  cuil: string
  surname: string
  names: string
  birthDate: string
  tramite: string
  ejemplar: string
  dniExpires: string
  /** In the order of `categories`. */
  facts: string[]
}

/**
 * How a row is written inside a sealed page: cells parted by tabs, which no tidied text holds. Everything but
 * the trámite, of which only a 1 says that it is known.
 */
export function rowToLine(row: PadronRow): string {
  const known = row.tramite === '' ? '' : '1'
  const { cuil, surname, names, birthDate, ejemplar, dniExpires } = row
  return [cuil, surname, names, birthDate, ejemplar, dniExpires, known, ...row.facts].join('\t')
}

/** Reads back what `rowToLine` wrote. */
export function lineToPerson(line: string): Person {
  const [cuil = '', surname = '', names = '', birthDate = '', ejemplar = '', dniExpires = '', tramite = '', ...facts] =
    line.split('\t')
  return rowToPerson({ cuil, surname, names, birthDate, ejemplar, dniExpires, tramite, facts })
}

export function rowToPerson(row: PadronRow): Person {
  const facts: Facts = {}
  for (const [place, category] of categories.entries()) {
    const values = row.facts[place] ?? ''
    if (values !== '') facts[category] = values.split('|')
  }
  return {
    cuil: row.cuil,
    surname: row.surname,
    names: row.names,
    birthDate: row.birthDate,
    ejemplar: row.ejemplar === '' ? null : row.ejemplar,
    dniExpires: row.dniExpires === '' ? null : row.dniExpires,
    hasTramite: row.tramite !== '',
    facts,
  }
}
