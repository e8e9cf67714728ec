import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { padronGenerate, padronImport } from '../../electron/cli/padron-commands.ts'
import { openPadron } from '../../electron/padron/padron.ts'
import { cuils, header, keys, line, loading, now, sample } from './loading.ts'

/** A command line that keeps what it was told to say. */
function commandLine() {
  const place = loading()
  const said: string[] = []
  const complained: string[] = []
  const bars: string[] = []
  const io = {
    out: (text: string) => said.push(text),
    err: (text: string) => complained.push(text),
    progress: (text: string) => bars.push(text),
  }
  return {
    ...place,
    said,
    complained,
    bars,
    importing: (...args: string[]) => padronImport(args, io, { padronFile: place.file, report: place.report, keys, now: () => new Date(now) }),
    importingFor: (isFictitious: boolean, ...args: string[]) =>
      padronImport(args, io, { padronFile: place.file, report: place.report, isFictitious, keys, now: () => new Date(now) }),
    generating: (...args: string[]) => padronGenerate(args, io),
  }
}

test('imports a file and says how many people it holds', async () => {
  const { importing, said, complained, bars, file } = commandLine()
  expect(await importing('--fictitious', sample)).toBe(0)
  expect(said).toEqual([`Padrón cargado: 300 personas ficticias, en ${file}.`])
  expect(complained).toEqual([])
  expect(bars.at(-1)).toBe('████████████████████ 100 % · 300 filas')
  expect(openPadron(file, keys).fictitious).toBe(true)
})

test('a real padrón is not taken for an invented one', async () => {
  const { importing, said, file } = commandLine()
  expect(await importing(sample)).toBe(0)
  expect(said).toEqual([`Padrón cargado: 300 personas, en ${file}.`])
  expect(openPadron(file, keys).fictitious).toBe(false)
})

test.each([[true, [], 'Esta sucursal es de prueba'], [false, ['--fictitious'], 'Esta sucursal no es de prueba']] as const)(
  'takes no padrón of the other kind: for a branch that is invented (%s), %j', async (isFictitious, options, sentence) => {
    const { importingFor, complained, file } = commandLine()
    expect(await importingFor(isFictitious, ...options, sample)).toBe(1)
    expect(complained).toEqual([expect.stringMatching(`^${sentence}`)])
    expect(existsSync(file)).toBe(false)
  },
)

test('tells of rejected rows, of where their reasons are and of columns that are not used', async () => {
  const { importing, said, complained, csv, load, file, report } = commandLine()
  await load('') // leaves only the file to be written over
  const rows = header.replace('\n', ',nota\n') + [line(), line({ cuil: cuils[0] ?? '', tramite: '1' })].join('').replaceAll('\n', ',x\n')
  await load(rows, { maxRejectedShare: 0 })
  expect(await importing('--max-rejected', '50', csv)).toBe(0)
  expect(said).toEqual([`Padrón cargado: 1 personas, en ${file}.`, `Filas rechazadas: 1. Los motivos están en ${report}.`])
  expect(complained).toEqual(['Columnas que no usamos: nota.'])
  expect(readFileSync(report, 'utf8')).toBe('linea,columna,motivo\n3,tramite,El trámite no tiene 11 dígitos\n')
})

test('says why it could not, and that nothing changed', async () => {
  const { importing, complained } = commandLine()
  expect(await importing('--expected-rows', '301', sample)).toBe(1)
  expect(complained).toEqual([
    'El archivo tiene 300 filas y esperabas 301. Puede estar incompleto: pedilo de nuevo.',
    'El padrón que estaba en uso no cambió.',
  ])
})

test.each([[[]], [['--nada', sample]], [[sample, sample]], [['--expected-rows', 'muchas', sample]], [['--max-rejected', '101', sample]]])(
  'shows how it is used when asked %j',
  async (args) => {
    const { importing, complained, file } = commandLine()
    expect(await importing(...args)).toBe(2)
    expect(complained).toEqual([expect.stringMatching(/^Uso: padron import /)])
    expect(existsSync(file)).toBe(false)
  },
)

test('generates a file that imports whole, the same for the same seed', async () => {
  const { generating, importing, folder, said } = commandLine()
  const [one, two, three] = ['one.csv', 'two.csv', 'three.csv'].map((name) => join(folder, name)) as [string, string, string]
  expect(await generating('--rows', '2000', '--seed', '9', one)).toBe(0)
  expect(await generating('--rows', '2000', '--seed', '9', two)).toBe(0)
  expect(await generating('--rows', '2000', '--seed', '10', three)).toBe(0)
  expect(said[0]).toBe(`Listo: 2.000 personas ficticias en ${one}.`)
  expect(readFileSync(one, 'utf8')).toBe(readFileSync(two, 'utf8'))
  expect(readFileSync(one, 'utf8')).not.toBe(readFileSync(three, 'utf8'))
  expect(await importing('--max-rejected', '0', one)).toBe(0)
})

test('says where it could not generate, and how it is used', async () => {
  const { generating, folder, complained } = commandLine()
  expect(await generating('--rows', '5', folder)).toBe(1)
  expect(await generating(join(folder, 'x.csv'))).toBe(2)
  expect(complained).toEqual([expect.stringMatching(/^No podemos escribir /), expect.stringMatching(/^Uso: padron generate /)])
})
