import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBranch } from '../../electron/branch/branch.ts'
import { claveCharacters } from '../../electron/rules/clave.ts'
import { Problem } from '../../electron/problem.ts'
import { temporaryFolder } from '../support/stores.ts'

const whole = { code: 'udai-prueba', name: 'UDAI Prueba', address: 'Calle 1, CABA' }

function read(contents: unknown): ReturnType<typeof readBranch> {
  const file = join(temporaryFolder(), 'branch.json')
  writeFileSync(file, typeof contents === 'string' || contents instanceof Uint8Array ? contents : JSON.stringify(contents))
  return readBranch(file)
}

function problemOf(work: () => unknown): { key: string; detail: string } {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('no problem')
}

describe('a branch file', () => {
  it('needs only code, name and address; the decisions of domain 1 to 7 are its defaults', () => {
    expect(read(whole)).toEqual({
      ...whole,
      role: 'kiosk',
      panel: { widthMm: 336, heightMm: 597 },
      store: {},
      approveAfterRecovery: false,
      fictitious: false,
      languages: ['es-AR', 'es-facil', 'pt'],
      slowDown: { refusals: 20, withinMinutes: 10 },
      claveAge: { remindAfterDays: 180, urgeAfterDays: 365 },
      clave: { allowedSymbols: '', repeated: 'adjacent' },
      identity: 'tramite-then-questions',
      idle: { concealAfter: 60, warnAfter: 90, endAfterWarning: 30 },
    })
  })

  it.each<[what: string, contents: unknown, line: string]>([
    ['a code with spaces', { ...whole, code: 'San Telmo' }, 'code: dice "San Telmo"; van de 2 a 40 minúsculas sin tilde, números y guiones'],
    ['no name', { ...whole, name: undefined }, 'name: falta; va un texto de 1 a 60 letras'],
    ['a name of spaces', { ...whole, name: '  ' }, 'name: dice "  "; va un texto de 1 a 60 letras'],
    [
      'an address of a page', { ...whole, address: 'x'.repeat(81) },
      `address: dice "${'x'.repeat(59)}…; va un texto de 1 a 80 letras`,
    ],
    ['a role that there is not', { ...whole, role: 'office' }, 'role: dice "office"; va "kiosk" o "counter"'],
    ['a machine without a name between its quotes', { ...whole, machine: '' }, 'machine: dice ""; va un texto de 1 a 40 letras'],
    ['a word where there is yes or no', { ...whole, approveAfterRecovery: 'no' }, 'approveAfterRecovery: dice "no"; va true o false, sin comillas'],
    ['a number where there is yes or no', { ...whole, fictitious: 1 }, 'fictitious: dice 1; va true o false, sin comillas'],
    ['a sample padrón in a real office', { ...whole, samplePadron: 'x.csv' }, 'samplePadron: dice "x.csv"; solo va en una sucursal con "fictitious": true'],
    ['a store that lies nowhere', { ...whole, store: { folder: 'datos' } }, 'store.folder: dice "datos"; va una carpeta de esta máquina, con su ruta completa: /var/lib/clave-kiosk, C:/ClaveKiosk'],
    // WAL, by which the embedded store lasts, does not hold over a network.
    ...[String.raw`\\servidor\clave`, '//servidor/clave'].map((store): [string, unknown, string] => [
      'a store on another machine', { ...whole, store: { folder: store } },
      `store.folder: dice ${JSON.stringify(store)}; va una carpeta de esta máquina, con su ruta completa: /var/lib/clave-kiosk, C:/ClaveKiosk`,
    ]),
    ['a number as its policies', { ...whole, policiesFile: 7 }, 'policiesFile: dice 7; va un texto de 1 a 200 letras'],
    ['no name of its recordings', { ...whole, speechFolder: null }, 'speechFolder: dice null; va un texto de 1 a 200 letras'],
    ['one language that is no list', { ...whole, languages: 'pt' }, 'languages: dice "pt"; va una lista entre corchetes [ ]'],
    ['a language that there is not', { ...whole, languages: ['es-AR', 'en'] }, 'languages.1: dice "en"; va "es-AR", "es-facil" o "pt"'],
    ['another first language', { ...whole, languages: ['pt'] }, 'languages: dice ["pt"]; primero va "es-AR", y ninguno dos veces'],
    ['a language twice', { ...whole, languages: ['es-AR', 'es-AR'] }, 'languages: dice ["es-AR","es-AR"]; primero va "es-AR", y ninguno dos veces'],
    ['no languages', { ...whole, languages: [] }, 'languages: dice []; primero va "es-AR", y ninguno dos veces'],
    ['a policy that is no group', { ...whole, clave: 'x' }, 'clave: dice "x"; va un grupo entre llaves { } con: allowedSymbols, repeated'],
    ['a wrong value within a group', { ...whole, clave: { repeated: 'never' } }, 'clave.repeated: dice "never"; va "adjacent" o "anywhere"'],
    ['a sign that no clave may hold', { ...whole, clave: { allowedSymbols: '#;' } }, 'clave.allowedSymbols: dice "#;"; solo pueden ir # $ % & * + - = @ _'],
    ['a policy that does not exist', { ...whole, identity: 'none' }, 'identity: dice "none"; va "tramite-then-questions" o "tramite-or-questions"'],
    ['a panel in words', { ...whole, panel: { widthMm: '336' } }, 'panel.widthMm: dice "336"; van milímetros, de 100 a 2000, sin comillas'],
    ['a panel in metres', { ...whole, panel: { heightMm: 0.597 } }, 'panel.heightMm: dice 0.597; van milímetros, de 100 a 2000, sin comillas'],
    [
      'a panel too narrow for keys of 12.7 mm', { ...whole, panel: { widthMm: 125, heightMm: 224 } },
      'panel: dice {"widthMm":125,"heightMm":224}; en un panel de menos de 133 por 205 mm las teclas no llegan a 12,7 mm',
    ],
    [
      'a lying panel too narrow for keys and what is read', { ...whole, panel: { widthMm: 190, heightMm: 140 } },
      'panel: dice {"widthMm":190,"heightMm":140}; en un panel de menos de 133 por 205 mm las teclas no llegan a 12,7 mm',
    ],
    ['a printer of unknown paper', { ...whole, printer: { paper: 'letter' } }, 'printer.paper: dice "letter"; va "80mm" o "a4"'],
    ['a printer without its paper', { ...whole, printer: { name: 'Ticket' } }, 'printer.paper: falta; va "80mm" o "a4"'],
    ['a printer without a name', { ...whole, printer: { paper: 'a4', name: '' } }, 'printer.name: dice ""; va un texto de 1 a 120 letras'],
    ['half a refusal', { ...whole, slowDown: { refusals: 5.5 } }, 'slowDown.refusals: dice 5.5; va un número entero de 5 a 100, sin comillas'],
    ['minutes of a day', { ...whole, slowDown: { withinMinutes: 1440 } }, 'slowDown.withinMinutes: dice 1440; va un número entero de 1 a 60, sin comillas'],
    [
      'an urging before the reminder', { ...whole, claveAge: { remindAfterDays: 400 } },
      'claveAge: dice {"remindAfterDays":400}; remindAfterDays tiene que ser menor que urgeAfterDays',
    ],
    ['an urging after ten years', { ...whole, claveAge: { urgeAfterDays: 9999 } }, 'claveAge.urgeAfterDays: dice 9999; va un número entero de 31 a 3650, sin comillas'],
    ['less time than domain 7 gives before the hiding', { ...whole, idle: { concealAfter: 59 } }, 'idle.concealAfter: dice 59; va un número entero de 60 a 600, sin comillas'],
    ['less time before the warning', { ...whole, idle: { warnAfter: 89 } }, 'idle.warnAfter: dice 89; va un número entero de 90 a 900, sin comillas'],
    ['less time to answer it', { ...whole, idle: { endAfterWarning: 29 } }, 'idle.endAfterWarning: dice 29; va un número entero de 30 a 300, sin comillas'],
    ['a warning before the hiding', { ...whole, idle: { concealAfter: 120 } }, 'idle: dice {"concealAfter":120}; concealAfter tiene que ser menor que warnAfter'],
    ['a field that is not known', { ...whole, clave: { lenght: 12 } }, 'clave.lenght: no se conoce ese campo; acá van: allowedSymbols, repeated'],
    ['a list in its place', [], 'el archivo: dice []; va un grupo entre llaves { } con: code, name'],
  ])('with %s is a problem that says the field, what was found and what is allowed', (_what, contents, line) => {
    const problem = problemOf(() => read(contents))
    expect(problem.key).toBe('branch-wrong')
    expect(problem.detail).toMatch(/branch\.json:\n {2}/)
    expect(problem.detail.split('\n').slice(1).join('\n')).toContain(line)
  })

  it('with several mistakes names them all, an unknown field with those that are known', () => {
    const { detail } = problemOf(() => read({ ...whole, colour: 'red', nombre: 'x', role: 'office' }))
    const [, ...lines] = detail.split('\n')
    expect(lines.map((line) => line.trim().split(/[:;] /).slice(0, 2))).toEqual([
      ['role', 'dice "office"'],
      ['colour', 'no se conoce ese campo'],
      ['nombre', 'no se conoce ese campo'],
    ])
    for (const known of ['code', 'languages', 'slowDown']) expect(lines[1]).toContain(known)
  })

  it('admits as symbols those that the rules know (domain 1), and no others', () => {
    const printable = Array.from({ length: 0x250 - 0x20 }, (_, place) => String.fromCodePoint(0x20 + place))
    const admitted = printable.filter((symbol) => {
      try {
        return read({ ...whole, clave: { allowedSymbols: symbol } }).clave.allowedSymbols === symbol
      } catch {
        return false
      }
    })
    const known = claveCharacters({ allowedSymbols: printable.join('') }).replace(/[A-Za-z0-9]/g, '')
    expect(admitted.join('')).toBe(known)
    expect(known).toHaveLength(10)
  })

  it('may give people longer', () => {
    const idle = { concealAfter: 120, warnAfter: 180, endAfterWarning: 60 }
    expect(read({ ...whole, idle }).idle).toEqual(idle)
  })

  it('has a printer only where it names one, and that is the default of the system where it says no more', () => {
    expect(read(whole).printer).toBeUndefined()
    expect(read({ ...whole, printer: { paper: '80mm' } }).printer).toEqual({ paper: '80mm' })
    expect(read({ ...whole, printer: { paper: 'a4', name: 'Hoja' } }).printer).toEqual({ paper: 'a4', name: 'Hoja' })
  })

  it('that is missing or no JSON is a problem that names the file', () => {
    expect(problemOf(() => readBranch('/nowhere/branch.json'))).toMatchObject({ key: 'branch-missing', detail: '/nowhere/branch.json' })
    expect(problemOf(() => read('{ "code": ')).key).toBe('branch-not-json')
    expect(problemOf(() => read('{\n  "code": "x",\n}')).detail).toMatch(/branch\.json, línea 3, columna 1$/)
  })

  it('of a Windows editor is read, marked as UTF-8 or not; one in the old letters of the country is a problem', () => {
    expect(read(`\uFEFF${JSON.stringify(whole)}`).name).toBe('UDAI Prueba')
    expect(problemOf(() => read(Buffer.from(JSON.stringify({ ...whole, name: 'UDAI Ñuñoa' }), 'latin1'))).key).toBe('branch-not-utf8')
  })
})
