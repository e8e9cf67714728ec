import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../electron/problem.ts'
import type { Program } from '../electron/program.ts'
import { isOfSystem, startOptions, versionAsked } from '../electron/start-options.ts'
import { temporaryFolder } from './support/stores.ts'

const folder = join(import.meta.dirname, '..')
const branches = join(folder, 'resources/branches')
const sample = join(branches, 'large-kiosk.json')

const projectAt = (data: string): Program => ({ folder, data, version: '1.2.3', packaged: false })
const builtFor = (branch: string, data: string): Program => ({ ...projectAt(data), packaged: true, builtFor: { branch, date: '2026-11-26' } })

function start(args: string[], environment: NodeJS.ProcessEnv = {}, program = projectAt(join(temporaryFolder(), 'data'))) {
  return startOptions(program, args, environment)
}

function problemOf(...asked: Parameters<typeof start>) {
  try {
    return start(...asked)
  } catch (error) {
    return error instanceof Problem ? { key: error.key, detail: error.detail } : error
  }
}

/** A branch file like the sample, but for this. */
function branchWith(changes: object): string {
  const file = join(temporaryFolder(), 'other.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(sample, 'utf8')) as object, ...changes }))
  return file
}

describe('the options of a start', () => {
  it('name the branch by its code or its file, and the data folder, which is made', () => {
    const data = join(temporaryFolder(), 'data')
    for (const args of [['--branch', 'large-kiosk', '--data', data], [`--branch=${sample}`, `--data=${data}`]]) {
      const { branch, branchFile, place } = start(args, { KIOSK_BRANCH: 'other', KIOSK_DATA: '/nowhere' })
      expect([branch.code, branchFile, place.store]).toEqual(['large', sample, join(data, 'kiosk.db')])
    }
    expect(existsSync(data)).toBe(true)
  })

  it('give way to the environment, and that to the sample, where they say nothing', () => {
    expect(problemOf([], { KIOSK_BRANCH: '/nowhere/branch.json' })).toEqual({ key: 'branch-missing', detail: '/nowhere/branch.json' })
    expect(start([], { KIOSK_BRANCH: '', KIOSK_DATA: '' }).branchFile).toBe(sample)
  })

  it('name the branches that there are where they name none of them', () => {
    const problem = problemOf(['--branch', 'smal'])
    expect(problem).toMatchObject({ key: 'branch-unknown' })
    expect(problem).toHaveProperty('detail', expect.stringMatching(/^«smal»; las que hay son .*large-counter, large-kiosk, .*small, training/))
  })

  it.each([
    [['--branch'], '--branch'],
    [['--branch='], '--branch'],
    [['--branch', ''], '--branch'],
    [['--branch', '--data', '/x'], '--branch'],
    [['--branch', 'large-kiosk', '--data'], '--data'],
  ])('%j lack a value, and are refused', (args, detail) => {
    expect(problemOf(args)).toEqual({ key: 'option-empty', detail })
  })

  it.each([
    [['--branc', 'real'], '--branc'],
    [['--brunch=real'], '--brunch=real'],
    [['--Branch', 'real'], '--Branch'],
    [['--branch-file=real'], '--branch-file=real'],
    [['--sucursal=real'], '--sucursal=real'],
    [['-branch', 'real'], '-branch'],
    [['real'], 'real'],
    [['--branch', 'large-kiosk', 'real'], 'real'],
    [['--version=1'], '--version=1'],
    [['--versio'], '--versio'],
  ])('%j are not ours, and are refused by what was written', (args, detail) => {
    expect(problemOf(args)).toEqual({ key: 'option-unknown', detail })
  })

  it('let through what Electron and Chromium take: switches, and the program\'s own folder', () => {
    const args = ['--no-sandbox', folder, '--ozone-platform=wayland', '--inspect', '--branch', 'large-kiosk']
    expect(start(args).branchFile).toBe(sample)
  })
})

describe('where nothing else is said, data lie', () => {
  it('in a folder of the branch’s code, which a kiosk and a counter of it share, and nobody else', () => {
    const data = temporaryFolder()
    const storeOf = (branch: string) => start(['--branch', branch], {}, projectAt(data)).place.store
    expect(storeOf('large-kiosk')).toBe(join(data, 'large', 'kiosk.db'))
    expect(storeOf('large-counter')).toBe(storeOf('large-kiosk'))
    expect(storeOf('training')).toBe(join(data, 'training', 'kiosk.db'))
  })

  it('where the branch says, unless an option or the environment says another place', () => {
    const [own, other] = [join(temporaryFolder(), 'own'), join(temporaryFolder(), 'other')]
    const branch = ['--branch', branchWith({ store: { folder: own } })]
    expect(start(branch).place.store).toBe(join(own, 'kiosk.db'))
    expect(start([...branch, '--data', other]).place.store).toBe(join(other, 'kiosk.db'))
    expect(start(branch, { KIOSK_DATA: other }).place.store).toBe(join(other, 'kiosk.db'))
  })

  it.each([
    ['/var/lib/clave', 'linux', true], ['C:/Clave', 'linux', false],
    ['C:/Clave', 'win32', true], ['d:\\Clave', 'win32', true],
    // On Windows that is on whatever drive the program was started from.
    ['/var/lib/clave', 'win32', false],
  ] as const)('%s is a folder of %s: %s', (named, platform, expected) => {
    expect(isOfSystem(named, platform)).toBe(expected)
  })

  it.skipIf(process.platform === 'win32')('nowhere, where the branch says a folder of another system’s', () => {
    const detail = 'C:/ClaveKiosk'
    expect(problemOf(['--branch', branchWith({ store: { folder: detail } })])).toEqual({ key: 'store-folder-elsewhere', detail })
  })
})

describe('a program that was built for a branch', () => {
  const program = builtFor('small', '/nowhere')

  it('opens that one, whoever names it or not', () => {
    const data = ['--data', temporaryFolder()]
    for (const args of [data, [...data, '--branch', 'small']]) expect(start(args, {}, program).branchFile).toBe(join(branches, 'small.json'))
    expect(start(data, { KIOSK_BRANCH: '' }, program).release).toEqual({ version: '1.2.3', branch: 'small', date: '2026-11-26' })
  })

  it.each([
    [['--branch', 'training'], {}],
    [['--branch', join(branches, 'training.json')], {}],
    // The same file by its path: what is asked for is not looked at at all.
    [['--branch', join(branches, 'small.json')], {}],
    [[], { KIOSK_BRANCH: 'training' }],
  ])('opens no other: %j, %j', (args, environment) => {
    expect(problemOf(args, environment, program)).toEqual({ key: 'branch-built-in', detail: 'small' })
  })

  it('opens none where it was built for none', () => {
    expect(problemOf(['--branch', 'small'], {}, { ...projectAt('/nowhere'), packaged: true })).toEqual({ key: 'branch-not-built-in', detail: '' })
  })
})

describe('--version', () => {
  it('says version, branch and day, and makes no data folder', () => {
    const data = join(temporaryFolder(), 'data')
    expect(versionAsked(builtFor('large-counter', data), ['--version'], {})).toBe(
      'Clave kiosk 1.2.3, del 26/11/2026. Sucursal large-counter: UDAI San Telmo, Piedras 361, CABA.',
    )
    expect(versionAsked(projectAt(data), ['--branch', 'training', '--version'], {})).toMatch(/^Clave kiosk 1\.2\.3, sin empaquetar\. Sucursal training: /)
    expect(existsSync(data)).toBe(false)
  })

  it('is said only where it is asked for', () => {
    expect(versionAsked(projectAt('/nowhere'), ['--branch', 'training'], {})).toBeUndefined()
  })
})
