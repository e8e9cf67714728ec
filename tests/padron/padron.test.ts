import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Keys } from '../../electron/keys/keys.ts'
import { categories, factColumns } from '../../electron/padron/columns.ts'
import { PAGE_ROWS } from '../../electron/padron/padron-file.ts'
import { openPadron, PadronProblem } from '../../electron/padron/padron.ts'
import { people, seededRandom } from '../../electron/padron/people.ts'
import { cuils, header, keys, line, loading, sample } from './loading.ts'

interface CsvPerson extends Record<string, string> {
  cuil: string
  tramite: string
}
const samplePeople = parse<CsvPerson>(readFileSync(sample), { columns: true })

async function loadedSample() {
  const place = loading()
  expect(await place.loadFile(sample)).toEqual({ ok: true, rows: 300, people: 300, rejected: 0, extraColumns: [] })
  return place
}

test('everybody of the sample is found with what the file says of them', async () => {
  const { file } = await loadedSample()
  const padron = openPadron(file, keys)
  for (const row of samplePeople) {
    const known = categories.filter((category) => row[factColumns[category]] !== '')
    expect(padron.find(row.cuil)).toEqual({
      cuil: row.cuil,
      surname: row['surname'],
      names: row['names'],
      birthDate: row['birth_date'],
      ejemplar: row['ejemplar'] === '' ? null : row['ejemplar'],
      dniExpires: row['dni_expires'] === '' ? null : row['dni_expires'],
      hasTramite: row.tramite !== '',
      facts: Object.fromEntries(known.map((category) => [category, row[factColumns[category]]?.split('|')])),
    })
  }
  expect(padron.people).toBe(300)
  expect(padron.fictitious).toBe(true)
  padron.close()
})

test('a trámite matches its own person and nobody else', async () => {
  const { file } = await loadedSample()
  const padron = openPadron(file, keys)
  const withTramite = samplePeople.filter(({ tramite }) => tramite !== '')
  for (const [place, { cuil, tramite }] of withTramite.entries()) {
    expect(padron.tramiteMatches(cuil, tramite)).toBe(true)
    expect(padron.tramiteMatches(cuil, withTramite.at(place - 1)?.tramite ?? '')).toBe(false)
  }
  const without = samplePeople.find(({ tramite }) => tramite === '')?.cuil ?? ''
  for (const tramite of ['', '00000000000', '99999999999', '281474976710655']) {
    expect(padron.tramiteMatches(without, tramite)).toBe(false)
  }
  padron.close()
})

test('somebody unknown is not found, and no trámite is theirs', async () => {
  const { file } = await loadedSample()
  const padron = openPadron(file, keys)
  for (const cuil of ['20000000000', '27301234567', '27301234569', '24999999999']) {
    expect(padron.find(cuil)).toBeUndefined()
    expect(padron.tramiteMatches(cuil, '00123456789')).toBe(false)
  }
  padron.close()
})

test('nothing of a person but the CUIL can be read in the file', async () => {
  const { file, loadFile } = loading()
  // On a day of which the file of people says nothing: the day itself is written in clear.
  await loadFile(sample, { now: Date.parse('2029-02-17T15:00:00Z') })
  const bytes = readFileSync(file)
  for (const row of samplePeople) {
    for (const [column, value] of Object.entries(row)) {
      if (column !== 'cuil' && value.length > 5) expect(bytes.includes(value), column).toBe(false)
    }
  }
})

test('the same trámite looks different for two people, and in two padrones', async () => {
  const place = loading()
  const images = async () => {
    await place.load(header + line() + line({ cuil: cuils[0] ?? '' }))
    const db = new Database(place.file, { readonly: true })
    const image = db.prepare<[], Buffer>('SELECT images FROM pages').pluck().get()
    db.close()
    return [image?.toString('hex', 0, 16), image?.toString('hex', 16, 32)]
  }
  const [first, second] = [await images(), await images()]
  expect(new Set([...first, ...second]).size).toBe(4)
})

test('a padrón says of what day it is, and what its people have on record', async () => {
  const place = loading()
  const [one = '', two = ''] = cuils
  await place.load(
    header +
      line({ employer: 'Uno|Otro', last_payment_month: '2026-11' }) +
      line({ cuil: one, tramite: '', birth_date: '1950-03-01', dni_issue_year: '1985' }) +
      line({ cuil: two, surname: '' }),
    { maxRejectedShare: 0.5 },
  )
  const { asOf, patterns } = openPadron(place.file, keys)
  expect(asOf).toBe('2026-11-23')
  // The trámite, then the categories in their order; a payment of this very month cannot be asked.
  expect(patterns.toSorted()).toEqual(['1950 0000000000001', '1990 1010000000000'])
})

test('for somebody unknown the same is read as for somebody known', async () => {
  const { file } = await loadedSample()
  const db = new Database(file)
  db.exec('UPDATE pages SET sealed = zeroblob(length(sealed)) WHERE page > 0')
  db.close()
  const padron = openPadron(file, keys)
  const unknown = people(1000, seededRandom(3), '2026-11-23', samplePeople.map((person) => person.cuil))
  const stumbles = [...unknown].filter(({ cuil }) => {
    try {
      padron.find(cuil)
      return false
    } catch (error) {
      expect(error).toMatchObject({ key: 'padron-corrupt' })
      expect(() => padron.tramiteMatches(cuil, '00123456789')).toThrow(PadronProblem)
      return true
    }
  })
  // Of ten pages all but the first are altered: about nine in ten, whatever the salt of this import.
  expect(stumbles.length).toBeGreaterThan(800)
  expect(stumbles.length).toBeLessThan(980)
  padron.close()
})

const altered: [what: string, sql: string][] = [
  ['a byte of a sealed page', `
    UPDATE pages SET sealed = CAST(
      substr(sealed, 1, 99) || iif(substr(sealed, 100, 1) = X'00', X'01', X'00') || substr(sealed, 101) AS BLOB
    ) WHERE page = 3`],
  ['a page put in the place of another', 'UPDATE pages SET (images, sealed) = (SELECT images, sealed FROM pages WHERE page = 4) WHERE page = 3'],
  ['a page that is gone', 'DELETE FROM pages WHERE page = 3'],
  ['a sealed page cut to nothing', "UPDATE pages SET sealed = X'' WHERE page = 3"],
  ['the image of a trámite', 'UPDATE pages SET images = zeroblob(length(images)) WHERE page = 3'],
]
test.each(altered)('finds %s', async (_what, sql) => {
  const { file } = await loadedSample()
  const db = new Database(file)
  expect(db.prepare(sql).run().changes).toBe(1)
  db.close()
  const padron = openPadron(file, keys)
  const { cuil = '', tramite = '' } = samplePeople[3 * PAGE_ROWS] ?? {}
  expect(() => padron.find(cuil)).toThrow(expect.objectContaining({ key: 'padron-corrupt' }))
  expect(() => padron.tramiteMatches(cuil, tramite)).toThrow(expect.objectContaining({ key: 'padron-corrupt' }))
  expect(padron.find(samplePeople[0]?.cuil ?? '')?.names).toBe('Ana María')
  padron.close()
})

test('an index altered to lead to another person gives nobody', async () => {
  const { file } = await loadedSample()
  const db = new Database(file)
  const block = db.prepare<[], Buffer>('SELECT block FROM cuils').pluck().get() ?? Buffer.alloc(0)
  block.writeUInt8(block.readUInt8(0) ^ 1, 0)
  db.prepare('UPDATE cuils SET block = ?').run(block)
  db.close()
  const padron = openPadron(file, keys)
  const first = samplePeople.map(({ cuil }) => cuil).sort()[0] ?? ''
  expect(() => padron.find(first)).toThrow(expect.objectContaining({ key: 'padron-corrupt' }))
  padron.close()
})

const opensNot: [what: string, key: string, harm: (file: string) => void][] = [
  ['no file', 'padron-missing', (file) => { writeFileSync(`${file}.other`, '') }],
  ['something that is no database', 'padron-corrupt', (file) => { writeFileSync(file, 'Esto no es un padrón.\n'.repeat(500)) }],
  ['an empty file', 'padron-corrupt', (file) => { writeFileSync(file, '') }],
]
test.each(opensNot)('does not open %s', (_what, key, harm) => {
  const { file } = loading()
  harm(file)
  expect(() => openPadron(file, keys)).toThrow(expect.objectContaining({ key }))
})

const changed: [what: string, key: string, sql: string][] = [
  ['of another version', 'padron-other-version', 'UPDATE meta SET format = format + 1'],
  ['with fewer people than it says', 'padron-corrupt', 'DELETE FROM cuils'],
  ['whose first page is altered', 'padron-corrupt', 'UPDATE pages SET sealed = zeroblob(length(sealed)) WHERE page = 0'],
  ['of another salt', 'padron-corrupt', 'UPDATE meta SET salt = zeroblob(32)'],
  ['whose sampled population is altered', 'padron-corrupt', 'UPDATE meta SET sealed_population = zeroblob(length(sealed_population))'],
  ['whose sampled population is a page of people', 'padron-corrupt', 'UPDATE meta SET sealed_population = (SELECT sealed FROM pages WHERE page = 0)'],
  ['whose sampled population is gone', 'padron-corrupt', "UPDATE meta SET sealed_population = X''"],
  ['that says no day', 'padron-corrupt', "UPDATE meta SET as_of = ''"],
  ['whose key is missing', 'padron-key-missing', "UPDATE meta SET key_id = 'padron-lost'"],
]
test.each(changed)('does not open a padrón %s', async (_what, key, sql) => {
  const { file } = await loadedSample()
  const db = new Database(file)
  db.exec(sql)
  db.close()
  expect(() => openPadron(file, keys)).toThrow(expect.objectContaining({ key }))
})

test('does not open a padrón that was cut short', async () => {
  const { file } = await loadedSample()
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
  expect(() => openPadron(file, keys)).toThrow(expect.objectContaining({ key: 'padron-corrupt' }))
})

test('does not open with another secret under the same id', async () => {
  const { file } = await loadedSample()
  const other = { id: 'padron-test', secret: Buffer.alloc(32, 8) }
  const otherKeys: Keys = { current: () => other, byId: () => other }
  expect(() => openPadron(file, otherKeys)).toThrow(expect.objectContaining({ key: 'padron-corrupt' }))
})
