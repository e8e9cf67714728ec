import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { categories, columns } from '../../electron/padron/columns.ts'
import { dniNumberAt } from '../../electron/padron/dni-numbers.ts'
import { decoyPerson } from '../../electron/padron/generator.ts'
import { patternText, readPattern } from '../../electron/padron/life-pattern.ts'
import { openPadron, type Person, type Population } from '../../electron/padron/padron.ts'
import { SAMPLE_PEOPLE } from '../../electron/padron/population-sample.ts'
import { padronCsvRow, padronHeader } from '../../electron/padron/padron-csv.ts'
import { people, seededRandom } from '../../electron/padron/people.ts'
import { type PadronRow, rowToPerson } from '../../electron/padron/person.ts'
import { readRow } from '../../electron/padron/read-row.ts'
import { checkCuil, dniOf } from '../../electron/rules/cuil.ts'
import { questionValues } from '../../electron/rules/question-values.ts'
import { askableCategories, questionSet } from '../../electron/rules/questions.ts'
import { makeSamplePadron } from '../../scripts/make-sample-padron.ts'
import { keys, loading, sample } from './loading.ts'

const today = '2026-11-23'
const invented = [...people(5000, seededRandom(11), today)]

function fact(row: PadronRow, category: (typeof categories)[number]): string {
  return row.facts[categories.indexOf(category)] ?? ''
}

test('invented people pass every check of an import, each with a DNI of their own', async () => {
  const { load } = loading()
  const csv = padronHeader + invented.map(padronCsvRow).join('')
  expect(await load(csv, { maxRejectedShare: 0 })).toMatchObject({ ok: true, people: 5000, rejected: 0 })
  expect(new Set(invented.map(({ cuil }) => dniOf(cuil))).size).toBe(5000)
})

test('the same seed gives the same people, another seed others', () => {
  const first = (seed: number) => JSON.stringify([...people(50, seededRandom(seed), today)])
  expect(first(3)).toBe(first(3))
  expect(first(3)).not.toBe(first(4))
})

test('nobody takes the DNI of somebody who is there already', () => {
  const taken = [...people(300, seededRandom(5), today)].map(({ cuil }) => cuil)
  const others = [...people(300, seededRandom(5), today, taken)]
  expect(others.filter(({ cuil }) => taken.includes(cuil))).toEqual([])
})

test('what is known of an invented person agrees with itself', () => {
  for (const row of invented) {
    const birthYear = Number(row.birthDate.slice(0, 4))
    expect(birthYear).toBeLessThanOrEqual(2008)
    expect(birthYear).toBeGreaterThanOrEqual(1930)
    expect(Math.abs(Number(dniOf(row.cuil)) - dniNumberAt(birthYear + 0.5))).toBeLessThan(600_000)
    expect(row.tramite === '').toBe(row.ejemplar === '')
    expect(row.tramite === '').toBe(row.dniExpires === '')
    const contributed = fact(row, 'firstContributionYear')
    if (contributed !== '') expect(Number(contributed)).toBeGreaterThan(birthYear + 16)
    const issued = fact(row, 'dniIssueYear')
    if (issued !== '' && row.dniExpires !== '') expect(Number(row.dniExpires.slice(0, 4)) - Number(issued)).toBe(15)
  }
})

test('some cards have expired, most have not', () => {
  const cards = invented.filter(({ dniExpires }) => dniExpires !== '')
  const expired = cards.filter(({ dniExpires }) => dniExpires < today).length / cards.length
  expect(expired).toBeGreaterThan(0.01)
  expect(expired).toBeLessThan(0.06)
})

const secret = Buffer.alloc(32, 5)
const decoy = (cuil: string, population: Population): Person => decoyPerson(cuil, keyedStreams(secret, cuil), population)

test('as many unknown CUILs as known ones have a trámite, and 0, 1, 2 or 3 sets of questions, at every age', async () => {
  const { load, file } = loading()
  await load(padronHeader + invented.map(padronCsvRow).join(''))
  const padron = openPadron(file, keys)
  // Which sets there are does not hang on the values: fewer are quicker.
  const few = categories.map((category) => [category, padron.values[category].slice(0, 8)] as const)
  const population = { ...padron, values: { ...padron.values, ...Object.fromEntries(few) } }
  const traits = (person: Person): string[] => {
    const lifetime = { birthYear: Number(person.birthDate.slice(0, 4)), asOf: padron.asOf }
    const randomFor = keyedStreams(secret, person.cuil)
    const sets = [1, 2, 3].filter((set) => questionSet(person.facts, set, lifetime, population.values, randomFor)).length
    const age = Number(dniOf(person.cuil)) > 22_000_000 ? 'young' : 'old'
    return [`${age} with ${String(sets)} sets`, `${age} with trámite: ${String(person.hasTramite)}`]
  }
  const shares = (persons: Person[]) => {
    const all = persons.flatMap(traits)
    return (trait: string) => all.filter((one) => one === trait).length / persons.length
  }
  const known = shares(invented.slice(0, 1500).map(rowToPerson))
  const unknown = shares([...people(1500, seededRandom(8), today)].map(({ cuil }) => decoy(cuil, population)))
  for (const age of ['young', 'old']) {
    for (const trait of ['0 sets', '1 sets', '2 sets', '3 sets', 'trámite: true', 'trámite: false']) {
      const share = known(`${age} with ${trait}`)
      const noise = Math.sqrt(share * (1 - share) * (2 / 1500 + 1 / SAMPLE_PEOPLE))
      expect(Math.abs(share - unknown(`${age} with ${trait}`)), `${age} with ${trait}`).toBeLessThan(4 * noise)
    }
  }
  padron.close()
}, 30_000) // some seconds of keyed draws, more on a busy machine

test('a decoy can be asked exactly what the person can whose pattern it has', () => {
  for (const row of invented.slice(0, 1000)) {
    const pattern = patternText(rowToPerson(row), today)
    const { birthDate, hasTramite, facts } = decoy(row.cuil, { ...everything, patterns: [pattern] })
    const askable = askableCategories(facts, { birthYear: Number(birthDate.slice(0, 4)), asOf: today })
    expect({ birthYear: Number(birthDate.slice(0, 4)), hasTramite, askable: askable.toSorted() }).toEqual({
      ...readPattern(pattern),
      askable: readPattern(pattern).askable.toSorted(),
    })
  }
})

/** A population in which each can be asked everything, at every age, and that has of each category these values. */
function everythingOf(values: Population['values']): Population {
  const patterns = Array.from({ length: 75 }, (_, age) => `${String(1930 + age)} ${'1'.repeat(13)}`)
  return { asOf: today, values, patterns }
}
const everything = everythingOf({ ...questionValues, lastPaymentMonth: questionValues.lastPaymentMonth.filter((month) => month < today) })

test('a decoy of any CUIL would pass the checks of an import', () => {
  const dni = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'))
  const cuil = dni.chain((middle) =>
    fc.constantFrom(...['20', '23', '24', '27'].flatMap((prefix) => [...'0123456789'].map((last) => prefix + middle + last))),
  )
  fc.assert(
    fc.property(cuil, fc.string(), (text, label) => {
      fc.pre(checkCuil(text).ok)
      const person = decoyPerson(text, keyedStreams(secret, label), everything)
      const { surname, names, birthDate, ejemplar, dniExpires, facts } = person
      const values = categories.map((category) => facts[category]?.join('|') ?? '')
      const fields = [text, surname, names, birthDate, '00000000000', ejemplar ?? '', dniExpires ?? '', ...values]
      expect(readRow(fields, today)).toMatchObject({ ok: true, row: { cuil: text } })
      expect(fields.filter((field) => field === '')).toEqual([])
    }),
  )
})

test('a decoy is the same each time', () => {
  expect(decoy('27301234568', everything)).toEqual(decoy('27301234568', everything))
})

const cuilsOfDecoys = [...people(400, seededRandom(9), today)].map(({ cuil }) => cuil)

test('what a decoy knows is what the people of the padrón know, as often', () => {
  const employer = ['Tornería Ñandubay', 'Tornería Ñandubay', 'Tornería Ñandubay', 'Kiosco Doña Pepa']
  const lastPaymentMonth = ['2026-05', '2026-06', '2026-11']
  const dniIssueYear = ['1980', '2013']
  const population = everythingOf({ ...questionValues, employer, lastPaymentMonth, dniIssueYear })
  const facts = cuilsOfDecoys.map((cuil) => decoy(cuil, population).facts)
  for (const fact of facts) {
    expect(employer).toContain(fact.employer?.join('|'))
    expect(['2026-05', '2026-06']).toContain(fact.lastPaymentMonth?.join('|')) // of those three, what can be asked
    expect(fact.dniIssueYear).toEqual(['2013']) // of those two, the one of a card with a trámite
  }
  const frequent = facts.filter((fact) => fact.employer?.[0] === 'Tornería Ñandubay').length / facts.length
  expect(frequent).toBeGreaterThan(0.65)
  expect(frequent).toBeLessThan(0.85)
})

test('a decoy hardly changes when the people of the padrón hardly do', () => {
  const before = everythingOf({ ...questionValues, employer: questionValues.employer.slice(1) })
  const changed = cuilsOfDecoys.filter((cuil) => decoy(cuil, before).facts.employer?.[0] !== decoy(cuil, everything).facts.employer?.[0])
  expect(changed.length).toBeGreaterThan(0)
  expect(changed.length).toBeLessThan(cuilsOfDecoys.length / 10)
})

test('every category has values enough to choose wrong answers from, none twice', () => {
  for (const category of categories) {
    const values = questionValues[category]
    expect(new Set(values).size, category).toBe(values.length)
    expect(values.length, category).toBeGreaterThanOrEqual(category === 'children' ? 9 : 20)
  }
  expect(questionValues.birthProvince.length).toBe(24)
})

test('the sample is what its script writes', () => {
  const text = makeSamplePadron()
  expect(readFileSync(sample, 'utf8')).toBe(text)
  expect(text.split('\n')[0]).toBe(columns.join(','))
})
