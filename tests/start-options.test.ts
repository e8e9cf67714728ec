import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Problem } from '../electron/problem.ts'
import { startOptions } from '../electron/start-options.ts'
import { temporaryFolder } from './support/stores.ts'

const program = join(import.meta.dirname, '..')
const sample = join(program, 'resources/branches/sample.json')

function start(args: string[], environment: NodeJS.ProcessEnv = {}, how?: { packaged: boolean }) {
  return startOptions(program, args, environment, join(temporaryFolder(), 'data'), how)
}

function problemOf(...asked: Parameters<typeof start>) {
  try {
    return start(...asked)
  } catch (error) {
    return error instanceof Problem ? { key: error.key, detail: error.detail } : error
  }
}

describe('the options of a start', () => {
  it('name the branch by its code or its file, and the data folder, which is made', () => {
    const data = join(temporaryFolder(), 'data')
    for (const args of [['--branch', 'sample', '--data', data], [`--branch=${sample}`, `--data=${data}`]]) {
      const { branch, branchFile, place } = start(args, { KIOSK_BRANCH: 'other', KIOSK_DATA: '/nowhere' })
      expect([branch.code, branchFile, place.store]).toEqual(['sample', sample, join(data, 'kiosk.db')])
    }
    expect(existsSync(data)).toBe(true)
  })

  it('give way to the environment, and that to the sample, where they say nothing', () => {
    expect(problemOf([], { KIOSK_BRANCH: '/nowhere/branch.json' })).toEqual({ key: 'branch-missing', detail: '/nowhere/branch.json' })
    expect(start([], { KIOSK_BRANCH: '', KIOSK_DATA: '' }).branchFile).toBe(sample)
  })

  it('of a packaged program must name a branch: there is no sample in an office', () => {
    expect(problemOf([], {}, { packaged: true })).toEqual({ key: 'branch-not-named', detail: '' })
    expect(problemOf([], { KIOSK_BRANCH: '' }, { packaged: true })).toEqual({ key: 'branch-not-named', detail: '' })
    expect(start(['--branch', 'sample'], {}, { packaged: true }).branchFile).toBe(sample)
    expect(start([], { KIOSK_BRANCH: 'sample' }, { packaged: true }).branchFile).toBe(sample)
  })

  it.each([
    [['--branch'], '--branch'],
    [['--branch='], '--branch'],
    [['--branch', ''], '--branch'],
    [['--branch', '--data', '/x'], '--branch'],
    [['--branch', 'sample', '--data'], '--data'],
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
    [['--branch', 'sample', 'real'], 'real'],
  ])('%j are not ours, and are refused by what was written', (args, detail) => {
    expect(problemOf(args)).toEqual({ key: 'option-unknown', detail })
  })

  it('let through what Electron and Chromium take: switches, and the program\'s own folder', () => {
    const args = ['--no-sandbox', program, '--ozone-platform=wayland', '--inspect', '--branch', 'sample']
    expect(start(args).branchFile).toBe(sample)
  })
})
