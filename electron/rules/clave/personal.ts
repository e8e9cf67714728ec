import { dniOf } from '../cuil.ts'
import { foldLetter } from '../fold-letter.ts'

export interface ClavePerson {
  /** 11 digits. */
  cuil: string
  /** `yyyy-mm-dd` */
  birthDate: string
  surname: string
  names: string
}

const SHORTEST = 4

/**
 * What a clave holds of the person, as typed: CUIL, DNI, birth (ddmmaaaa, ddmmaa, aaaa), or a word of four
 * letters or more of their names and surname, without regard to accents or capitals (domain 1).
 */
export function personalIn(clave: string, person: ClavePerson): string | undefined {
  const typed = [...clave]
  const folded = typed.map(foldLetter)
  for (const piece of piecesOf(person)) {
    const start = folded.findIndex((_, place) => folded.slice(place, place + piece.length).join('') === piece)
    if (start !== -1) return typed.slice(start, start + piece.length).join('')
  }
  return undefined
}

/** Longer pieces come first, so that the whole birth date is told rather than its year. */
function piecesOf({ cuil, birthDate, surname, names }: ClavePerson): string[] {
  const dni = dniOf(cuil)
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const numbers = [cuil, dni, dni.replace(/^0+/, ''), day + month + year, day + month + year.slice(-2), year]
  const letters = [...`${surname} ${names}`.normalize('NFC')].map(foldLetter).join('')
  const words = letters.split(/[^a-z]+/)
  return [...numbers, ...words].filter(piece => piece.length >= SHORTEST)
}
