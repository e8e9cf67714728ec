import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { ImportResult } from '../../electron/padron/import-padron.ts'
import { importProblemText } from '../../electron/padron/import-problem.ts'
import { openPadron } from '../../electron/padron/padron.ts'
import { rowProblems } from '../../electron/padron/read-row.ts'
import { cuils, header, keys, line, loading } from './loading.ts'

const [one = '', two = '', three = '', four = ''] = cuils
const ana = '27301234568'

function sentence(result: ImportResult): string {
  return result.ok ? 'loaded' : importProblemText(result.problem)
}

/** A folder whose padrón holds Ana and `one`. */
async function withPadron() {
  const place = loading()
  expect(await place.load(header + line() + line({ cuil: one }))).toMatchObject({ ok: true, people: 2 })
  return { ...place, before: readFileSync(place.file) }
}

const latin1 = Buffer.from(header + line() + line({ cuil: one, surname: 'Peña' }), 'latin1')
const badFiles: [what: string, contents: string | Buffer, text: string | RegExp][] = [
  ['empty', '', 'El archivo no tiene filas de personas. Pedí el archivo de nuevo.'],
  ['of a header alone', header, /no tiene filas/],
  ['not in UTF-8', latin1, /no está en UTF-8: falla en la línea 2\./],
  ['in UTF-16', Buffer.from(`\uFEFF${header}${line()}`, 'utf16le'), /no está en UTF-8: falla en la línea 1\./],
  ['without a column', header.replace('tramite', 'tramites') + line(), 'Faltan columnas en el encabezado: tramite. Agregalas, separadas por comas.'],
  ['parted by semicolons', (header + line()).replaceAll(',', ';'), /Faltan columnas en el encabezado: cuil, surname/],
  ['with a column twice', header.replace('\n', ',cuil\n') + line(), /columnas repetidas en el encabezado: cuil\./],
  ['without its last newline', header + line() + line({ cuil: one }).trimEnd(), /está cortado: la última fila, en la línea 3,/],
  ['cut within its last row', `${header}${line()}20301234563,Pérez\n`, /está cortado: la última fila, en la línea 3,/],
  ['cut within quotes', `${header}${line()}20301234563,"Pérez\n`, /está cortado: la última fila, en la línea 3,/],
  ['with a quote that swallows rows', `${header}${line()}20301234563,"Pé\n${line()}rez"s,\n${line()}`, /En la línea 3 se abre una comilla/],
  ['with a quote that is never closed', `${header}"${line().repeat(3000)}`, /En la línea 2 se abre una comilla/],
]
test.each(badFiles)('refuses a file that is %s, and the padrón in use stays', async (_what, contents, text) => {
  const { load, file, before, folder } = await withPadron()
  expect(sentence(await load(contents))).toMatch(text)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['padron.db', 'padron.db.lock', 'people.csv', 'report.csv'])
})

test('says that the file is not there, or is no file', async () => {
  const { loadFile, folder, file, before } = await withPadron()
  expect(sentence(await loadFile(join(folder, 'nada.csv')))).toMatch(/^No encontramos el archivo .*nada\.csv/)
  expect(sentence(await loadFile(folder))).toMatch(/^No podemos leer el archivo/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

const badRows: [column: string, value: string, problem: keyof typeof rowProblems][] = [
  ['cuil', '20301234564', 'cuil-check-digit'],
  ['cuil', '33637617449', 'cuil-company'],
  ['cuil', '00000000000', 'cuil-prefix'],
  ['cuil', '2030123456', 'cuil-incomplete'],
  ['cuil', '203012345633', 'cuil-too-long'],
  ['cuil', '', 'cuil-incomplete'],
  ['surname', ' ', 'text-missing'],
  ['names', 'x'.repeat(101), 'text-too-long'],
  ['surname', 'G\u200bmez', 'row-characters'],
  ['surname', 'G\u0007mez', 'row-characters'],
  ['birth_date', '01/12/1990', 'date-format'],
  ['birth_date', '1990-02-31', 'date-impossible'],
  ['birth_date', '2027-01-01', 'date-implausible'],
  ['birth_date', '1890-01-01', 'date-implausible'],
  ['birth_date', '', 'text-missing'],
  ['tramite', '123456789', 'tramite-digits'],
  ['tramite', '0012345678X', 'tramite-digits'],
  ['ejemplar', '2', 'ejemplar-letter'],
  ['dni_expires', '2033-13-01', 'date-impossible'],
  ['dni_expires', '1989-01-01', 'date-implausible'],
  ['first_contribution_year', '95', 'year-format'],
  ['first_contribution_year', '2003', 'year-implausible'],
  ['dni_issue_year', '2027', 'year-implausible'],
  ['last_payment_month', '2026-13', 'month-format'],
  ['last_payment_month', '2026-12', 'month-implausible'],
  ['children', 'dos', 'children-number'],
  ['children', '31', 'children-number'],
  ['children', '2|tres', 'children-number'],
  ['employer', 'y'.repeat(101), 'text-too-long'],
  ['employer', 'La "Espiga" de Oro', 'row-quotes'],
  ['employer', 'Uno, Dos', 'row-columns'],
]
test.each(badRows)('rejects a row whose %s is %j', async (column, value, problem) => {
  const { load, reportLines, file } = loading()
  const bad = line({ cuil: one, [column]: value })
  const result = await load(header + line() + bad + line({ cuil: two }), { maxRejectedShare: 0.5 })
  expect(result).toMatchObject({ ok: true, people: 2, rejected: 1 })
  const where = problem === 'row-quotes' || problem === 'row-columns' ? '' : column
  expect(reportLines()).toEqual([`3,${where},${rowProblems[problem]}`])
  expect(openPadron(file, keys).find(one)).toBeUndefined()
})

test('rejects every line of a CUIL that is there more than once, even where one of them is wrong', async () => {
  const { load, reportLines, file } = loading()
  const result = await load(
    header +
      line() + // 2
      line({ cuil: one, surname: 'Uno' }) + // 3
      line({ cuil: two }) + // 4
      line({ cuil: one, surname: 'Otro' }) + // 5
      line({ cuil: '27-12345678-0' }) + // 6
      line({ cuil: three, birth_date: 'ayer' }), // 7
    { maxRejectedShare: 0.9 },
  )
  expect(result).toMatchObject({ ok: true, rows: 6, people: 2, rejected: 4 })
  expect(reportLines()).toEqual([
    '3,cuil,El CUIL está en más de una fila',
    '5,cuil,El CUIL está en más de una fila',
    '6,cuil,El CUIL está en más de una fila',
    '7,birth_date,La fecha no tiene la forma aaaa-mm-dd',
  ])
  const padron = openPadron(file, keys)
  expect([ana, one, two, three].map((cuil) => padron.find(cuil)?.cuil)).toEqual([ana, undefined, two, undefined])
  padron.close()
})

test('stops when too many rows are rejected, and the report still says which', async () => {
  const { load, reportLines, file, before } = await withPadron()
  const text = sentence(await load(header + line() + line({ cuil: one, tramite: '1' }) + line({ cuil: two })))
  expect(text).toMatch(/^Rechazamos 1 de 3 filas, más de lo permitido\. Mirá los motivos en .*report\.csv/)
  expect(reportLines()).toEqual(['3,tramite,El trámite no tiene 11 dígitos'])
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('stops when nobody is left, whatever may be rejected', async () => {
  const { load } = loading()
  expect(await load(header + line({ tramite: '1' }), { maxRejectedShare: 1 })).toMatchObject({
    ok: false,
    problem: { key: 'too-many-rejected' },
  })
})

test('stops when the file has fewer rows than expected', async () => {
  const { load, file, before } = await withPadron()
  expect(sentence(await load(header + line(), { expectedRows: 1200 }))).toBe(
    'El archivo tiene 1 filas y esperabas 1.200. Puede estar incompleto: pedilo de nuevo.',
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('replaces a padrón by one of fewer than half the people only when told so', async () => {
  const { load, file } = loading()
  await load(header + line() + [one, two, three].map((cuil) => line({ cuil })).join(''))
  expect(sentence(await load(header + line()))).toMatch(/tendría 1 personas y el actual tiene 4\./)
  expect(openPadron(file, keys).people).toBe(4)
  expect(await load(header + line() + line({ cuil: four }))).toMatchObject({ ok: true, people: 2 })
  expect(await load(header + line(), { allowFewer: true })).toMatchObject({ ok: true, people: 1 })
})

test('replaces a padrón that cannot be read any more', async () => {
  const { load, file } = await withPadron()
  writeFileSync(file, 'roto')
  expect(await load(header + line())).toMatchObject({ ok: true, people: 1 })
  expect(openPadron(file, keys).find(ana)?.surname).toBe('Gómez')
})

test('one import runs at a time, and one that was killed is no obstacle', async () => {
  const { load, file, before } = await withPadron()
  const other = new Database(`${file}.lock`)
  other.exec('BEGIN EXCLUSIVE')
  expect(sentence(await load(header + line()))).toBe('Ya se está cargando un padrón en esta máquina. Esperá a que termine.')
  expect(readFileSync(file).equals(before)).toBe(true)
  other.close()
  writeFileSync(`${file}.new`, 'what a killed import left')
  expect(await load(header + line() + line({ cuil: two }))).toMatchObject({ ok: true, people: 2 })
})

test('two imports begun at once end as one loaded and one refused', async () => {
  const { load, file } = loading()
  const results = await Promise.all([load(header + line()), load(header + line())])
  expect(results.map((result) => (result.ok ? 'loaded' : result.problem.key)).sort()).toEqual(['import-running', 'loaded'])
  expect(openPadron(file, keys).people).toBe(1)
})

test.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
  const { load, file, before } = await withPadron()
  expect(sentence(await load(header + line(), { report: '/dev/full' }))).toBe(
    'No hay lugar en el disco. Liberá espacio y volvé a cargar el archivo.',
  )
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(`${file}.new`)).toBe(false)
})

test('says which file it could not write', async () => {
  const { load, folder } = loading()
  mkdirSync(join(folder, 'taken'))
  expect(sentence(await load(header + line(), { report: join(folder, 'taken') }))).toMatch(/^No podemos escribir .*taken\./)
  expect(sentence(await load(header + line(), { file: join(folder, 'nowhere', 'padron.db') }))).toMatch(
    /^No podemos escribir .*nowhere/,
  )
})

test('can be cancelled, and the padrón in use stays', async () => {
  const { load, file, before } = await withPadron()
  expect(sentence(await load(header + line(), { signal: AbortSignal.abort() }))).toBe('Carga cancelada.')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('takes columns in any order, further columns, a byte order mark, Windows lines and blank lines', async () => {
  const { load, file } = loading()
  const [names = '', ...fields] = [header, line()].map((text) => text.trimEnd().split(',').reverse().join(','))
  const csv = `\uFEFFnota,${names}\r\n\r\nhola,${fields.join(',')}\r\n\r\n`
  expect(await load(csv)).toEqual({ ok: true, rows: 1, people: 1, rejected: 0, extraColumns: ['nota'] })
  expect(openPadron(file, keys).find(ana)).toMatchObject({ surname: 'Gómez', names: 'Ana María', birthDate: '1990-12-01' })
})

test('tidies what it reads: spaces, accents in two parts, empty and repeated values, quotes', async () => {
  const { load, file } = loading()
  const row = line({
    cuil: ' 27-30123456-8 ',
    surname: '  Go\u0301mez ',
    names: 'Ana\u00a0 \tMaría',
    ejemplar: 'b',
    employer: '"Casa ""La Unión"", Sur | | Otra\nCasa |Otra Casa"',
    street: '|',
  })
  expect(await load(header + row)).toMatchObject({ ok: true, people: 1 })
  expect(openPadron(file, keys).find(ana)).toMatchObject({
    surname: 'Gómez',
    names: 'Ana María',
    ejemplar: 'B',
    facts: { employer: ['Casa "La Unión", Sur', 'Otra Casa'] },
  })
  expect(openPadron(file, keys).find(ana)?.facts.street).toBeUndefined()
})

test('the report holds nothing of a person', async () => {
  const { load, report } = loading()
  await load(header + line({ surname: '' }) + line({ cuil: one, tramite: '5' }) + line({ cuil: '20301234564' }))
  expect(readFileSync(report, 'utf8')).not.toMatch(/[0-9]{5}|Ana/)
})

test('tells how far it is', async () => {
  const { load } = loading()
  const told: number[] = []
  await load(header + line(), { onProgress: ({ readBytes, totalBytes }) => told.push(readBytes / totalBytes) })
  expect(told).toEqual([1])
})
