import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { readBranch } from '../branch/branch.ts'
import { branchFile, type Branch } from '../branch/branch-file.ts'
import { branchesOf, branchName, shippedBranch } from '../branch/branch-name.ts'
import { branchMistakes } from '../branch/branch-mistakes.ts'
import { wrongNamedFiles } from '../branch/named-files.ts'
import { Problem } from '../problem.ts'
import { unlessUnknown } from './arguments.ts'
import type { Ask, Terminal } from './terminal.ts'

const nameMistake = 'el archivo se tiene que llamar con 2 a 40 minúsculas sin tilde, números y guiones: de ahí sale el nombre de su programa.'

const checkUsage = 'Uso: branch check ARCHIVO.json|NOMBRE'
const newUsage =
  'Uso: branch new NOMBRE [--code CÓDIGO] [--name "NOMBRE"] [--address "DIRECCIÓN"] [--role kiosk|counter] [--machine "MOSTRADOR 1"] ' +
  '[--panel 336x597] [--printer 80mm|a4] [--languages es-AR,es-facil,pt] [--store CARPETA] [--fictitious] [--folder CARPETA]'

/** Says whether a branch file is right, and what it names is there. Answers the exit code; throws `readBranch`'s `Problem`. */
export function branchCheck(args: string[], program: string, terminal: Terminal): number {
  const parsed = unlessUnknown(() => parseArgs({ args, allowPositionals: true }))
  const [file, ...others] = parsed?.positionals ?? []
  if (file === undefined || others.length > 0) {
    terminal.err(checkUsage)
    return 2
  }
  const found = existsSync(file) ? file : (shippedBranch(program, file) ?? file)
  return checked(found, readBranch(found), program, terminal)
}

function checked(file: string, branch: Branch, program: string, terminal: Terminal): number {
  const wrong = wrongNamedFiles(branch, { file, program })
  for (const [field, path] of wrong) {
    const what = field === 'speechFolder' ? 'una carpeta con grabaciones (docs/speech.md)' : 'un archivo'
    terminal.err(`${file}: ${field}: en ${path} no hay ${what}. Corregí el campo, o ponelo ahí.`)
  }
  if (branchName(file) === undefined) {
    terminal.err(`${file}: ${nameMistake}`)
    return 1
  }
  if (wrong.length > 0) return 1
  terminal.out(`${file}: está bien. ${summary(branch)}`)
  return 0
}

/** Writes a new branch file with what the options say, and asks for the rest. Overwrites none. Answers the exit code. */
export async function branchNew(args: string[], program: string, terminal: Terminal, ask: Ask): Promise<number> {
  const asked = askedFor(args)
  if (asked === null) {
    terminal.err(newUsage)
    return 2
  }
  const { fileName, given, folder } = asked
  const refuse = ({ error }: { error: z.ZodError }, what: Given) => {
    for (const line of branchMistakes(error, what)) terminal.err(line)
    terminal.err(newUsage)
    return 2
  }
  // What is written wrong is said before anybody is asked anything.
  const soFar = branchFile.safeParse({ name: given.code, address: given.code, ...given })
  if (!soFar.success) return refuse(soFar, given)
  const file = join(resolve(folder ?? branchesOf(program)), `${fileName}.json`)
  if (branchName(fileName) !== fileName) {
    terminal.err(`${fileName}: ${nameMistake}`)
    return 2
  }
  if (existsSync(file)) throw new Problem('branch-there', file)
  const answered = await answers(given, terminal, ask)
  const checked = branchFile.safeParse(answered)
  if (!checked.success) return refuse(checked, answered)
  write(file, answered)
  terminal.out(`Listo: ${file}. ${summary(checked.data)}`)
  const branch = folder === undefined ? fileName : file
  if (!checked.data.fictitious) terminal.out(`Cargá su padrón con: npm run clave -- --branch ${branch} padron import ARCHIVO.csv`)
  terminal.out(`Probalo con: npm start -- --branch ${branch}`)
  terminal.out(`Armá lo que se instala con: npm run dist -- --branch ${branch}`)
  return 0
}

function summary({ name, address, role, machine, panel, fictitious }: Branch): string {
  const what = role === 'kiosk' ? 'kiosco' : (machine ?? 'mostrador')
  const stands = panel.widthMm < panel.heightMm ? 'parado' : 'acostado'
  const size = `panel ${stands} de ${String(panel.widthMm)} × ${String(panel.heightMm)} mm`
  return `${name}, ${address}: ${what}, ${size}${fictitious ? ', de prueba' : ''}.`
}

type Given = Record<string, unknown> & { code: string }

function askedFor(args: string[]): { fileName: string; given: Given; folder: string | undefined } | null {
  const text = { type: 'string' } as const
  const parsed = unlessUnknown(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        code: text, name: text, address: text, role: text, machine: text, panel: text, printer: text, languages: text, store: text, folder: text,
        fictitious: { type: 'boolean' },
      },
    }),
  )
  const [fileName, ...others] = parsed?.positionals ?? []
  if (parsed === undefined || fileName === undefined || others.length > 0) return null
  const { code = fileName, name, address, role, machine, panel, printer, languages, store, fictitious, folder } = parsed.values
  return {
    fileName,
    folder,
    given: {
      code,
      ...withoutUndefined({ name, address, role, machine, fictitious }),
      ...(panel !== undefined && { panel: panelIn(panel) }),
      ...(printer !== undefined && { printer: { paper: printer } }),
      ...(store !== undefined && { store: { folder: store } }),
      ...(languages !== undefined && { languages: languages.split(',').map((language) => language.trim()) }),
    },
  }
}

const withoutUndefined = (fields: Record<string, unknown>) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** `336x597`: as it stands, the width first. What is none is left as it is written, so that the mistake shows it. */
function panelIn(written: string): unknown {
  const [, width, height] = /^\s*(\d+)\s*[x×]\s*(\d+)\s*$/i.exec(written) ?? []
  return width === undefined ? written : { widthMm: Number(width), heightMm: Number(height) }
}

/** What every branch has to say for itself, in the order in which a person is asked. */
const questions = { name: 'Nombre de la oficina: ', address: 'Dirección: ' } as const

async function answers(known: Given, terminal: Terminal, ask: Ask): Promise<Given> {
  const all = { ...known }
  for (const [field, question] of Object.entries(questions) as [keyof typeof questions, string][]) {
    while (all[field] === undefined) {
      const answer = await ask(question)
      if (answer === undefined) return all
      const checked = branchFile.shape[field].safeParse(answer.trim())
      if (checked.success) all[field] = checked.data
      else terminal.err(checked.error.issues[0]?.message ?? '')
    }
  }
  return all
}

function write(file: string, branch: Given): void {
  const whole = `${file}.${String(process.pid)}`
  try {
    writeFileSync(whole, `${JSON.stringify(branch, null, 2)}\n`)
    // Unlike a rename, it leaves what is there.
    linkSync(whole, file)
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    throw new Problem(isThere ? 'branch-there' : 'branch-unwritable', file, { cause: error })
  } finally {
    rmSync(whole, { force: true })
  }
}
