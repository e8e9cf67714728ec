import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories, columns } from '../../electron/padron/columns.ts'
import { dniNumberAt } from '../../electron/padron/dni-numbers.ts'
import { decoyPerson } from '../../electron/padron/generator.ts'
import { openPadron, type Person } from '../../electron/padron/padron.ts'
import { padronCsvRow, padronHeader } from '../../electron/padron/padron-csv.ts'
import { people, seededRandom } from '../../electron/padron/people.ts'
import type { PadronRow } from '../../electron/padron/person.ts'
import { readRow } from '../../electron/padron/read-row.ts'
import { checkCuil, dniOf } from '../../electron/rules/cuil.ts'
import { questionValues } from '../../electron/rules/question-values.ts'
import { keys, loading } from './loading.ts'

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

const decoys = (count: number, make: (n: number) => Person) => Array.from({ length: count }, (_, n) => make(n))

test('decoys have what the people of the padrón have, in the same shares', async () => {
  const { load, file } = loading()
  await load(padronHeader + invented.map(padronCsvRow).join(''))
  const { shares } = openPadron(file, keys)
  const random = seededRandom(8)
  const cuils = [...people(3000, random, today)].map(({ cuil }) => cuil)
  const made = decoys(3000, (n) => decoyPerson(cuils[n] ?? '', random, shares))
  const share = (has: (person: Person) => boolean) => made.filter(has).length / made.length
  expect(share(({ hasTramite }) => hasTramite)).toBeCloseTo(shares.tramite, 1)
  for (const category of categories) {
    expect(Math.abs(share(({ facts }) => facts[category] !== undefined) - shares.facts[category]), category).toBeLessThan(0.04)
  }
})

const everything = {
  asOf: today,
  tramite: 1,
  facts: Object.fromEntries(categories.map((category) => [category, 1])) as Record<(typeof categories)[number], number>,
}

test('a decoy of any CUIL would pass the checks of an import', () => {
  const dni = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, '0'))
  const cuil = dni.chain((middle) =>
    fc.constantFrom(...['20', '23', '24', '27'].flatMap((prefix) => [...'0123456789'].map((last) => prefix + middle + last))),
  )
  fc.assert(
    fc.property(cuil, fc.nat(), (text, seed) => {
      fc.pre(checkCuil(text).ok)
      const person = decoyPerson(text, seededRandom(seed), everything)
      const { surname, names, birthDate, ejemplar, dniExpires, facts } = person
      const values = categories.map((category) => facts[category]?.join('|') ?? '')
      const fields = [text, surname, names, birthDate, '00000000000', ejemplar ?? '', dniExpires ?? '', ...values]
      expect(readRow(fields, today)).toMatchObject({ ok: true, row: { cuil: text } })
      expect(fields.filter((field) => field === '')).toEqual([])
    }),
  )
})

test('a decoy is the same each time', () => {
  const make = () => decoyPerson('27301234568', seededRandom(4), everything)
  expect(make()).toEqual(make())
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
  const root = new URL('../../', import.meta.url).pathname
  const file = join(root, 'resources/padron/sample-ficticio.csv')
  const before = readFileSync(file, 'utf8')
  execFileSync(process.execPath, [join(root, 'scripts/make-sample-padron.ts')])
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(before.split('\n')[0]).toBe(columns.join(','))
})
