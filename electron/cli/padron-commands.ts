import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Keys } from '../keys/keys.ts'
import { importPadron, type ImportProgress } from '../padron/import-padron.ts'
import { importProblemText } from '../padron/import-problem.ts'
import { padronCsvRow, padronHeader } from '../padron/padron-csv.ts'
import { people, seededRandom } from '../padron/people.ts'
import { unlessUnknown } from './arguments.ts'
import type { Terminal } from './terminal.ts'

export interface PadronPlace {
  padronFile: string
  /** Where to list rejected rows unless told otherwise. */
  report: string
  /** Whether the branch's people are invented; undefined: nobody has said which branch it is for. */
  isFictitious?: boolean | undefined
  keys: Keys
  now(): Date
}

const importUsage =
  'Uso: padron import [--fictitious] [--expected-rows N] [--max-rejected PORCENTAJE] [--allow-fewer] ' +
  '[--report ARCHIVO] ARCHIVO.csv'
const generateUsage = 'Uso: padron generate --rows N [--seed N] ARCHIVO.csv'

const number = new Intl.NumberFormat('es-AR')
const WRITE_CHARACTERS = 256 * 1024
/** So that the same seed gives the same people whenever it is asked for. */
const GENERATED_AS_OF = '2026-11-23'

/** `padron import`: loads a CSV as the new padrón. Answers 0, 1 when it could not, 2 when it was asked wrong. */
export async function padronImport(args: string[], io: Terminal, place: PadronPlace): Promise<number> {
  const asked = readImportArgs(args)
  if (asked === undefined) {
    io.err(importUsage)
    return 2
  }
  const { isFictitious = asked.fictitious } = place
  if (isFictitious !== asked.fictitious) {
    io.err(isFictitious
      ? 'Esta sucursal es de prueba: su padrón tiene que ser ficticio. Si este lo es, repetí la orden con --fictitious. No se cargó nada.'
      : 'Esta sucursal no es de prueba: un padrón ficticio no va acá. Si este es de verdad, repetí la orden sin --fictitious. No se cargó nada.')
    return 1
  }
  const report = asked.report ?? place.report
  const result = await importPadron({
    ...asked.limits,
    csv: asked.csv,
    file: place.padronFile,
    keys: place.keys,
    report,
    fictitious: asked.fictitious,
    onProgress: progressBar(io),
    now: place.now().getTime(),
  })
  if (!result.ok) {
    io.err(importProblemText(result.problem))
    io.err('El padrón que estaba en uso no cambió.')
    return 1
  }
  if (result.extraColumns.length > 0) io.err(`Columnas que no usamos: ${result.extraColumns.join(', ')}.`)
  io.out(`Padrón cargado: ${number.format(result.people)} personas${asked.fictitious ? ' ficticias' : ''}, en ${place.padronFile}.`)
  if (result.rejected > 0) io.out(`Filas rechazadas: ${number.format(result.rejected)}. Los motivos están en ${report}.`)
  return 0
}

/** `padron generate`: writes a CSV of invented people. The same seed gives the same file. */
export async function padronGenerate(args: string[], io: Terminal): Promise<number> {
  const asked = readGenerateArgs(args)
  if (asked === undefined) {
    io.err(generateUsage)
    return 2
  }
  const file = createWriteStream(asked.file)
  try {
    await once(file, 'open')
    let text = padronHeader
    for (const row of people(asked.rows, seededRandom(asked.seed), GENERATED_AS_OF)) {
      text += padronCsvRow(row)
      if (text.length < WRITE_CHARACTERS) continue
      if (!file.write(text)) await once(file, 'drain')
      text = ''
    }
    file.end(text)
    await once(file, 'finish')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const full = error.code === 'ENOSPC'
    io.err(importProblemText(full ? { key: 'disk-full' } : { key: 'cannot-write', file: asked.file }))
    return 1
  }
  io.out(`Listo: ${number.format(asked.rows)} personas ficticias en ${asked.file}.`)
  return 0
}

function readImportArgs(args: string[]) {
  const parsed = unlessUnknown(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        fictitious: { type: 'boolean', default: false },
        'allow-fewer': { type: 'boolean', default: false },
        'expected-rows': { type: 'string' },
        'max-rejected': { type: 'string' },
        report: { type: 'string' },
      },
    }),
  )
  const [csv, ...others] = parsed?.positionals ?? []
  if (parsed === undefined || csv === undefined || others.length > 0) return undefined
  const { values } = parsed
  const expectedRows = numberIn(values['expected-rows'], /^[0-9]{1,9}$/)
  const percent = numberIn(values['max-rejected'], /^[0-9]{1,2}([.,][0-9]+)?$|^100$/)
  if (Number.isNaN(expectedRows) || Number.isNaN(percent)) return undefined
  return {
    csv,
    report: values.report,
    fictitious: values.fictitious,
    limits: {
      allowFewer: values['allow-fewer'],
      ...(expectedRows === undefined ? {} : { expectedRows }),
      ...(percent === undefined ? {} : { maxRejectedShare: percent / 100 }),
    },
  }
}

function readGenerateArgs(args: string[]) {
  const parsed = unlessUnknown(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: { rows: { type: 'string' }, seed: { type: 'string', default: '1' } },
    }),
  )
  const [file, ...others] = parsed?.positionals ?? []
  if (parsed === undefined || file === undefined || others.length > 0) return undefined
  const rows = numberIn(parsed.values.rows, /^[0-9]{1,8}$/)
  const seed = numberIn(parsed.values.seed, /^[0-9]{1,9}$/)
  if (rows === undefined || seed === undefined || Number.isNaN(rows) || Number.isNaN(seed)) return undefined
  return { file, rows, seed }
}

/** NaN when it is not written as it should be. */
function numberIn(text: string | undefined, form: RegExp): number | undefined {
  if (text === undefined) return undefined
  return form.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** A bar of twenty steps, told once a step: twenty lines where there is no terminal to draw on. */
function progressBar(io: Terminal): (progress: ImportProgress) => void {
  const steps = 20
  let told = 0
  return ({ readBytes, totalBytes, rows }) => {
    const step = Math.min(steps, Math.floor((steps * readBytes) / totalBytes))
    if (step === told) return
    told = step
    const bar = '█'.repeat(step) + '░'.repeat(steps - step)
    io.progress(`${bar} ${String(step * 5).padStart(3)} % · ${number.format(rows)} filas`)
  }
}
