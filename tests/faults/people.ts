import { readFileSync, writeFileSync } from 'node:fs'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { openExistingKeys } from '../../electron/keys/keys.ts'
import { columns } from '../../electron/padron/columns.ts'
import { splitRecord } from '../../electron/padron/csv-records.ts'
import { padronCsvRow, padronHeader } from '../../electron/padron/padron-csv.ts'
import { openPadron } from '../../electron/padron/padron.ts'
import { people, seededRandom } from '../../electron/padron/people.ts'
import { rowToPerson, type Facts } from '../../electron/padron/person.ts'
import type { Place } from '../../electron/place.ts'
import { attemptsWithOwnQuestions } from '../../electron/rules/attempts.ts'
import { questionSet } from '../../electron/rules/questions.ts'

/** Somebody who knows their own trámite and facts. Whoever the padrón does not have knows nothing that helps. */
export interface Citizen {
  cuil: string
  tramite: string
  facts: Facts
}

const asOf = '2026-11-23'

/** Invented people as a CSV for the padrón, the same for the same seed. The sample's 300 would be used up. */
export function writePeople(csv: string, howMany: number, seed: number): void {
  const rows = [...people(howMany, seededRandom(seed), asOf)].map(padronCsvRow)
  writeFileSync(csv, padronHeader + rows.join(''))
}

/** Rows of further people, to be added to those of `csv`. */
export function morePeople(howMany: number, csv: string): string {
  const taken = readPeople(csv).map(({ cuil }) => cuil)
  return [...people(howMany, seededRandom(howMany), asOf, taken)].map(padronCsvRow).join('')
}

/** How many rows a CSV has. */
export const peopleIn = (text: string): number => text.split('\n').length - 2

export function readPeople(csv: string): (Citizen & { dniExpires: string })[] {
  const [, ...rows] = readFileSync(csv, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const fields = splitRecord(row) ?? []
    const field = (name: string) => fields[columns.indexOf(name)] ?? ''
    const nobody = { surname: '', names: '', birthDate: '', ejemplar: '', dniExpires: '' }
    const { cuil, facts } = rowToPerson({ ...nobody, cuil: field('cuil'), tramite: '', facts: fields.slice(7) })
    return { cuil, tramite: field('tramite'), facts, dniExpires: field('dni_expires') }
  })
}

/** Those who come by themselves. The others are left for who is sent, and find their way as on the first day. */
export const whoComeByThemselves = <One>(people: readonly One[]): One[] => people.slice(0, people.length / 2)

/** Whom to send: their DNI has not expired, and by the padrón of `place` they can be asked for three attempts. */
export function whoSurelyCreate(csv: string, place: Place): Citizen[] {
  const keys = openExistingKeys(place.keys)
  const padron = openPadron(place.padron, keys)
  const hasThreeAttempts = ({ cuil }: Citizen) => {
    const person = padron.find(cuil)
    if (!person) return false
    const lifetime = { birthYear: Number(person.birthDate.slice(0, 4)), asOf: padron.asOf }
    const random = keyedStreams(keys.current('questions').secret, cuil)
    return questionSet(person.facts, attemptsWithOwnQuestions, lifetime, padron.values, random) !== null
  }
  const everybody = readPeople(csv)
  const others = everybody.slice(whoComeByThemselves(everybody).length)
  const creators = others.filter((one) => one.dniExpires > '2035' && hasThreeAttempts(one))
  padron.close()
  return creators
}
