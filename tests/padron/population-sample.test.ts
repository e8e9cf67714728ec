import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { categories } from '../../electron/padron/columns.ts'
import { patternText, readPattern } from '../../electron/padron/life-pattern.ts'
import { openPadron, type Population } from '../../electron/padron/padron.ts'
import { padronCsvRow, padronHeader } from '../../electron/padron/padron-csv.ts'
import { people, seededRandom } from '../../electron/padron/people.ts'
import { type PadronRow, rowToPerson } from '../../electron/padron/person.ts'
import {
  populationToText,
  PopulationSample,
  SAMPLE_PEOPLE,
  SAMPLE_SIZE,
  textToPopulation,
} from '../../electron/padron/population-sample.ts'
import { noneOfThese, questionSet } from '../../electron/rules/questions.ts'
import { keys, loading } from './loading.ts'

const asOf = '2026-11-23'
const invented = [...people(6000, seededRandom(21), asOf)]
const employer = categories.indexOf('employer')

/** The same people, all of whom work for somebody of whom the program has never heard. */
function withEmployers(employerOf: (n: number) => string): PadronRow[] {
  return invented.map((row, n) => ({ ...row, facts: row.facts.with(employer, employerOf(n)) }))
}

function sampleOf(rows: PadronRow[]): Population {
  const sample = new PopulationSample(keys.current('padron'), asOf)
  for (const row of rows) sample.add(row)
  return sample.sampled()
}

const workshops = withEmployers((n) => (n % 4 === 0 ? 'Cooperativa Grande' : `Taller ${String(n)} de Ñorquinco|Otro Taller`))

async function loaded(rows: PadronRow[]) {
  const place = loading()
  expect(await place.load(padronHeader + rows.map(padronCsvRow).join(''))).toMatchObject({ ok: true, rejected: 0 })
  return place
}

test('a sample holds as many values as it may of each category, the first of each fact', () => {
  const values = sampleOf(workshops).values
  for (const category of categories) {
    const known = workshops.map(({ facts }) => facts[categories.indexOf(category)]).filter((fact) => fact !== '')
    expect(values[category], category).toHaveLength(Math.min(SAMPLE_SIZE, known.length))
    const first = new Set(known.map((fact) => fact?.split('|')[0]))
    expect(values[category].filter((value) => !first.has(value)), category).toEqual([])
  }
})

test('a small padrón is its own sample', () => {
  const few = workshops.slice(0, 100)
  expect(sampleOf(few).values.employer.toSorted()).toEqual(few.map(({ facts }) => facts[employer]?.split('|')[0]).sort())
})

test('what many have is as frequent in the sample as in the padrón', () => {
  const frequent = sampleOf(workshops).values.employer.filter((value) => value === 'Cooperativa Grande').length / SAMPLE_SIZE
  expect(frequent).toBeGreaterThan(0.19)
  expect(frequent).toBeLessThan(0.31)
})

test('the next padrón, of nearly the same people in another order, has nearly the same sample', () => {
  const unique = withEmployers((n) => `Taller ${String(n)}`)
  const before = new Set(sampleOf(unique).values.employer)
  const after = sampleOf(unique.slice(300).reverse()).values.employer
  const stayed = after.filter((value) => before.has(value)).length / SAMPLE_SIZE
  expect(stayed).toBeGreaterThan(0.9)
  expect(stayed).toBeLessThan(1)
})

test('a sample holds what its people have on record, people by people', () => {
  const patterns = sampleOf(invented).patterns
  expect(patterns).toHaveLength(SAMPLE_PEOPLE)
  const all = invented.map((row) => patternText(rowToPerson(row), asOf))
  expect(patterns.filter((pattern) => !all.includes(pattern))).toEqual([])
  const withTramite = (texts: readonly string[]) => texts.filter((text) => readPattern(text).hasTramite).length / texts.length
  expect(withTramite(patterns)).toBeCloseTo(withTramite(all), 1)
})

test('the next padrón has nearly the same patterns', () => {
  const stays = new Set(sampleOf(invented.slice(300).reverse()).patterns)
  const kept = sampleOf(invented).patterns.filter((pattern) => stays.has(pattern)).length / SAMPLE_PEOPLE
  expect(kept).toBeGreaterThan(0.9)
})

test('a sample is read as it was written, empty categories too', () => {
  const { values, patterns } = sampleOf(workshops.slice(0, 20))
  const population = { asOf, values: { ...values, street: [], dniIssueYear: [] }, patterns }
  expect(textToPopulation(populationToText(population), asOf)).toEqual(population)
})

test('an opened padrón gives the sample of its people, and its file shows none', async () => {
  const { file } = await loaded(workshops)
  const padron = openPadron(file, keys)
  const { values, patterns } = sampleOf(workshops)
  expect({ values: padron.values, patterns: padron.patterns }).toEqual({ values, patterns })
  padron.close()
  const bytes = readFileSync(file)
  for (const text of ['Taller', 'Ñorquinco', 'Cooperativa', 'Avenida']) expect(bytes.includes(text), text).toBe(false)
})

test('where everybody works for somebody the program has never heard of, no option is from elsewhere', async () => {
  const { file } = await loaded(workshops)
  const padron = openPadron(file, keys)
  const known = new Set(workshops.map(({ facts }) => facts[employer]?.split('|')[0]))
  let asked = 0
  for (const { cuil } of workshops.slice(0, 300)) {
    const person = padron.find(cuil)
    for (const set of [1, 2, 3]) {
      const lifetime = { birthYear: Number(person?.birthDate.slice(0, 4)), asOf: padron.asOf }
      const questions = questionSet(person?.facts ?? {}, set, lifetime, padron.values, keyedStreams(Buffer.alloc(32), cuil))
      for (const { category, options, right } of questions ?? []) {
        if (category !== 'employer') continue
        asked += 1
        expect(options.filter((option) => !known.has(option))).toEqual([])
        if (right !== noneOfThese) expect(person?.facts.employer?.[0]).toBe(options[right])
      }
    }
  }
  expect(asked).toBeGreaterThan(50)
  padron.close()
})
