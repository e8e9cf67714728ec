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
  writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents))
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
      approveAfterRecovery: false,
      fictitious: false,
      slowDown: { refusals: 20, withinMinutes: 10 },
      claveAge: { remindAfterDays: 180, urgeAfterDays: 365 },
      clave: { allowedSymbols: '', repeated: 'adjacent' },
      identity: 'tramite-then-questions',
      idle: { concealAfter: 60, warnAfter: 90, endAfterWarning: 30 },
    })
  })

  it.each([
    ['a code with spaces', { ...whole, code: 'San Telmo' }, 'code'],
    ['no name', { ...whole, name: undefined }, 'name'],
    ['a field that is not known', { ...whole, colour: 'red' }, 'colour'],
    ['a policy that does not exist', { ...whole, identity: 'none' }, 'identity'],
    ['a wrong value within a group', { ...whole, clave: { repeated: 'never' } }, 'clave.repeated'],
    ['a warning too short to be read', { ...whole, idle: { endAfterWarning: 5 } }, 'idle.endAfterWarning'],
    ['a sign that no clave may hold among the symbols', { ...whole, clave: { allowedSymbols: ';"‹é' } }, 'clave.allowedSymbols'],
    ['a right symbol and a wrong one', { ...whole, clave: { allowedSymbols: '#;' } }, 'clave.allowedSymbols'],
    ['less time than domain 7 gives before the hiding', { ...whole, idle: { concealAfter: 59 } }, 'idle.concealAfter'],
    ['less time before the warning', { ...whole, idle: { warnAfter: 89 } }, 'idle.warnAfter'],
    ['less time to answer it', { ...whole, idle: { endAfterWarning: 29 } }, 'idle.endAfterWarning'],
    ['a warning before the hiding', { ...whole, idle: { concealAfter: 120 } }, 'idle'],
    ['a role that there is not', { ...whole, role: 'office' }, 'role'],
    ['a machine without a name between its quotes', { ...whole, machine: '' }, 'machine'],
    ['a printer of unknown paper', { ...whole, printer: { paper: 'letter' } }, 'printer.paper'],
    ['a printer without its paper', { ...whole, printer: { name: 'Ticket' } }, 'printer.paper'],
    ['a printer without a name between its quotes', { ...whole, printer: { paper: 'a4', name: '' } }, 'printer.name'],
    ['a panel too narrow for keys of 12.7 mm', { ...whole, panel: { widthMm: 125, heightMm: 224 } }, 'panel: en un panel de menos de 133 por 205 mm'],
    ['a lying panel too narrow for keys and what is read', { ...whole, panel: { widthMm: 190, heightMm: 140 } }, '12,7 mm'],
    ['a sample padrón in a real office', { ...whole, samplePadron: 'x.csv' }, 'samplePadron'],
  ])('with %s is a problem that names the field', (_what, contents, field) => {
    const problem = problemOf(() => read(contents))
    expect(problem.key).toBe('branch-wrong')
    expect(problem.detail).toContain(field)
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
  })

  it('that ships as the sample is right', () => {
    expect(readBranch(join(import.meta.dirname, '../../resources/branches/sample.json'))).toMatchObject({ fictitious: true })
  })
})
