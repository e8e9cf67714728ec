import type { QuestionCategory } from '../contract.ts'
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

/** How a row is written inside a sealed page: parted by tabs, which no tidied text holds. Never the trámite. */
export function rowToLine(row: PadronRow): string {
  const known = row.tramite === '' ? '' : '1'
  const { cuil, surname, names, birthDate, ejemplar, dniExpires } = row
  return `${cuil}\t${surname}\t${names}\t${birthDate}\t${ejemplar}\t${dniExpires}\t${known}\t${row.facts.join('\t')}`
}

/** Reads back what `rowToLine` wrote; undefined when it is anything else. */
export function lineToPerson(line: string): Person | undefined {
  const [cuil, surname, names, birthDate, ejemplar, dniExpires, known, ...facts] = line.split('\t')
  if (cuil === undefined || surname === undefined || names === undefined || birthDate === undefined) return undefined
  if (ejemplar === undefined || dniExpires === undefined || facts.length !== categories.length) return undefined
  const tramite = known === '1' ? '1' : ''
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
