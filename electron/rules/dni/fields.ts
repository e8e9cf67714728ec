import { checkCuil } from '../cuil.ts'
import { readDate } from './date.ts'
import { readDniNumber } from './number.ts'
import { refuse } from './scan.ts'
import type { DniReading, DniScan } from './scan.ts'

type FieldFormat = Exclude<DniScan['format'], 'MRZ'>

/** Where each format keeps what, counted between the `@`, and how many fields it needs. */
interface Places {
  count: number
  yearDigits: 2 | 4
  tramite: number
  surname: number
  names: number
  dni: number
  ejemplar: number
  birth: number
  issue: number
  sex?: number
  /** CUIL prefix and check digit. */
  cuil?: number
  expiry?: number
}

const NEW_CARD: Places = {
  count: 8, yearDigits: 4, tramite: 0, surname: 1, names: 2, sex: 3, dni: 4, ejemplar: 5, birth: 6, issue: 7,
}

const PLACES: Readonly<Record<FieldFormat, Places>> = {
  A: NEW_CARD,
  B: { ...NEW_CARD, count: 9, cuil: 8 },
  // What follows the expiry (reader, unit) varies and says nothing of the person.
  C: {
    count: 13, yearDigits: 4,
    dni: 1, ejemplar: 2, surname: 4, names: 5, birth: 7, sex: 8, issue: 9, tramite: 10, expiry: 12,
  },
  D: { count: 7, yearDigits: 2, tramite: 0, surname: 1, names: 2, dni: 3, ejemplar: 4, birth: 5, issue: 6 },
}

/** Reads the fields of a format whose name is known already; each mistake has its own problem (domain 5). */
export function readFields(format: FieldFormat, rawFields: readonly string[], today: string): DniReading {
  const places = PLACES[format]
  if (rawFields.length < places.count) return refuse('scan-too-few-fields')
  const { yearDigits } = places
  const fields = rawFields.map(tidy)
  const field = (place: number): string => fields[place] ?? ''

  const tramite = field(places.tramite)
  if (!/^[0-9]{11}$/.test(tramite)) return refuse('scan-tramite')
  const dni = readDniNumber(field(places.dni))
  if (dni === undefined) return refuse('scan-dni')
  const birth = readDate(field(places.birth), yearDigits, 'birth', today)
  if (!birth.ok) return birth
  const issue = readDate(field(places.issue), yearDigits, 'printed', today)
  if (!issue.ok) return issue
  const expiry = places.expiry === undefined ? undefined : readDate(field(places.expiry), yearDigits, 'printed', today)
  if (expiry?.ok === false) return expiry

  const scan: DniScan = {
    format,
    tramite,
    dni,
    surname: field(places.surname),
    names: field(places.names),
    birthDate: birth.date,
    issueDate: issue.date,
    ...readEjemplar(field(places.ejemplar)),
    ...(places.sex === undefined ? {} : readSex(field(places.sex))),
    ...(places.cuil === undefined ? {} : readCuil(field(places.cuil), dni)),
    ...(expiry === undefined ? {} : { expiryDate: expiry.date }),
  }
  return { ok: true, scan }
}

function tidy(field: string): string {
  return field.replace(/[\p{Cc}\s]+/gu, ' ').trim().toUpperCase()
}

function readEjemplar(text: string): Pick<DniScan, 'ejemplar'> {
  return /^[A-Z]$/.test(text) ? { ejemplar: text } : {}
}

function readSex(text: string): Pick<DniScan, 'sex'> {
  return text === 'F' || text === 'M' || text === 'X' ? { sex: text } : {}
}

function readCuil(prefixAndDigit: string, dni: string): Pick<DniScan, 'cuil' | 'cuilMismatch'> {
  const check = checkCuil(prefixAndDigit.slice(0, 2) + dni.padStart(8, '0') + prefixAndDigit.slice(2))
  return check.ok ? { cuil: check.cuil } : { cuilMismatch: true }
}
