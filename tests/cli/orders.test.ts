import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { obey } from '../../electron/cli/orders.ts'
import type { Program } from '../../electron/program.ts'
import { ordersAs, ordersOf } from '../../electron/start-options.ts'
import { temporaryFolder } from '../support/stores.ts'

const folder = join(import.meta.dirname, '../..')

/** A program that takes orders, and all that it said. */
function program({ builtFor, environment = {} }: { builtFor?: string; environment?: NodeJS.ProcessEnv } = {}) {
  const data = join(temporaryFolder(), 'data')
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const built = builtFor === undefined ? {} : { builtFor: { branch: builtFor, date: '2026-11-26' } }
  const orders = {
    program: { folder, data, version: '1.2.3', packaged: builtFor !== undefined, ...built } satisfies Program,
    environment,
    terminal: { out: say, err: say, progress: say },
    ask: () => Promise.resolve(undefined),
  }
  return { data, said, obeys: (...args: string[]) => obey(args, orders) }
}

/** The store that an order looked for and did not find. */
const missing = (...path: string[]) => [expect.stringContaining(`(${join(...path, 'kiosk.db')})`)]

describe('an order works on the data', () => {
  it('of the sample branch where nothing is said, as the kiosk does', async () => {
    const it = program()
    expect(await it.obeys('journal', 'verify')).toBe(1)
    expect(it.said).toEqual(missing(it.data, 'large'))
  })

  it.each([
    ['the option', ['--branch', 'training'], {}],
    ['the environment', [], { KIOSK_BRANCH: 'training' }],
    ['the option before the environment', ['--branch', 'training'], { KIOSK_BRANCH: 'small' }],
  ])('of the branch that is named by %s', async (_, options, environment) => {
    const it = program({ environment })
    await it.obeys(...options, 'operator', 'list')
    expect(it.said).toEqual(missing(it.data, 'training'))
  })

  it.each([
    ['the option', ['--data', '/nowhere'], {}],
    ['the environment', ['--branch', 'no-such-branch'], { KIOSK_DATA: '/nowhere' }],
  ])('in the folder that is named by %s, whatever the branch', async (_, options, environment) => {
    const it = program({ environment })
    await it.obeys(...options, 'pepper', 'status')
    expect(it.said).toEqual(missing('/nowhere'))
  })

  it('of the branch that an installed program was built for, and of no other', async () => {
    const it = program({ builtFor: 'small' })
    expect(await it.obeys('journal', 'heads')).toBe(1)
    expect(await it.obeys('--branch', 'training', 'journal', 'heads')).toBe(1)
    expect(it.said).toEqual([...missing(it.data, 'small'), expect.stringContaining('se armó para la sucursal «small»')])
  })
})

it('an order that works on no data needs no branch', async () => {
  const it = program({ environment: { KIOSK_BRANCH: 'no-such-branch' } })
  expect(await it.obeys('branch', 'check', join(folder, 'resources/branches/small.json'))).toBe(0)
  expect(await it.obeys('help')).toBe(0)
  expect(existsSync(it.data)).toBe(false)
})

it('what is written wrong before the order is said', async () => {
  const it = program()
  expect(await it.obeys('--data')).toBe(1)
  expect(await it.obeys('--branch', '--data', 'x', 'journal', 'heads')).toBe(1)
  expect(await it.obeys('--sucursal', 'x', 'journal', 'heads')).toBe(2)
  expect(it.said).toEqual([
    'A la opción --data le falta su valor. Escribilo detrás, o sacá la opción.',
    'A la opción --branch le falta su valor. Escribilo detrás, o sacá la opción.',
    expect.stringMatching(/^Uso: npm run clave -- /),
  ])
})

it.each([
  [['pepper', 'rotate', '--branch', 'small'], 'La opción --branch va antes de la orden, y no detrás. No se hizo nada.'],
  [['padron', 'import', 'x.csv', '--data=/x'], 'La opción --data=/x va antes de la orden, y no detrás. No se hizo nada.'],
  [['operator', 'list', '--nope'], 'Esa orden no lleva nada detrás (--nope). Sacalo y probá de nuevo. No se hizo nada.'],
  [['journal', 'heads', 'x'], 'Esa orden no lleva nada detrás (x). Sacalo y probá de nuevo. No se hizo nada.'],
])('%j is refused: what is passed over may be what it was for', async (order, sentence) => {
  const it = program()
  expect(await it.obeys(...order)).toBe(1)
  expect(it.said).toEqual([sentence])
  expect(existsSync(it.data)).toBe(false)
})

describe('what IT is told to run', () => {
  const line = 'Cargalo con: npm run clave -- padron import ARCHIVO.csv'
  const project: Program = { folder, data: '/x', version: '1.2.3', packaged: false }

  it('is for the same branch and folder', () => {
    expect(ordersAs(project, {}, {})(line)).toBe(line)
    expect(ordersAs(project, { branch: 'small' }, { KIOSK_DATA: '/mis datos' })(line)).toBe('Cargalo con: npm run clave -- --branch small --data "/mis datos" padron import ARCHIVO.csv')
    expect(ordersOf(project, ['--branch', 'small', '--nope'], {})(line)).toBe(line)
    expect(ordersOf(project, ['--branch=small'], {})(line)).toBe('Cargalo con: npm run clave -- --branch small padron import ARCHIVO.csv')
  })

  it('names the installed program where there is no npm, by the file of an AppImage', () => {
    const installed: Program = { ...project, packaged: true, builtFor: { branch: 'small', date: '2026-11-26' } }
    expect(ordersAs(installed, { branch: 'small' }, { APPIMAGE: '/opt/Clave kiosk.AppImage' })(line)).toBe('Cargalo con: "/opt/Clave kiosk.AppImage" clave padron import ARCHIVO.csv')
  })
})
