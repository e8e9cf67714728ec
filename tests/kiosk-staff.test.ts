import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import { readBranch, type Branch } from '../electron/branch/branch.ts'
import { openKiosk } from '../electron/kiosk.ts'
import { makeDataFolder, placeOf } from '../electron/place.ts'
import { importSamplePadron } from '../electron/sample-padron.ts'
import { employ } from './support/employ.ts'
import { ManualClock } from './support/manual-clock.ts'
import { release } from './support/release.ts'
import { ShellWithoutWindow } from './support/shell-without-window.ts'
import { codeOf } from './support/staff.ts'
import { temporaryFolder } from './support/stores.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

const program = join(import.meta.dirname, '..')
const branches = join(program, 'resources/branches')

/** A kiosk or a counter on a data folder that may be shared. */
async function open({ file = 'large-kiosk.json', data = join(temporaryFolder(), 'data'), branch: changes = {} }: { file?: string; data?: string; branch?: Partial<Branch> } = {}) {
  const branchFile = join(branches, file)
  const branch = { ...readBranch(branchFile), ...changes }
  const place = placeOf(program, makeDataFolder(data), branch.role)
  const clock = new ManualClock()
  const log: string[] = []
  const say = (line: string) => void log.push(line)
  await importSamplePadron({ place, branch, clock, log: say })
  const shell = new ShellWithoutWindow()
  const kiosk = openKiosk({ place, branch, branchFile, release, shell, clock, log: say })
  onTestFinished(() => kiosk.close())
  await kiosk.ready
  return { shell, kiosk, place, clock, log, data }
}

const lucia = { legajo: '40112', name: 'Lucía Ferreyra', cuil: '27300000016', permissions: ['supervise' as const] }

/** From the counter's opening screen to the operator's desk. */
async function comesToWork(opened: Awaited<ReturnType<typeof open>>): Promise<void> {
  const who = await employ(opened, lucia)
  const { shell, clock } = opened
  await shell.sees('staff-start')
  shell.sends({ type: 'sign-in' })
  await shell.sees('staff-sign-in')
  shell.sends({ type: 'continue', legajo: who.legajo, password: who.password })
  await shell.sees('staff-code')
  shell.sends({ type: 'continue', code: codeOf(who.secret, clock.now()) })
  await shell.sees('desk')
}

describe('a public kiosk', () => {
  it('is taken over by staff: the visit ends, another page comes, and after it Inicio', async () => {
    const { shell } = await open()
    await shell.sees('start')
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'staff' })
    shell.sends({ type: 'staff-confirmed' })
    expect(await shell.sees('staff-start')).toMatchObject({ party: 'staff', operator: null, screen: { canGoBack: true } })
    expect(shell.pages).toHaveLength(2)
    shell.sends({ type: 'back' })
    await shell.sees('start')
    expect(shell.pages).toHaveLength(3)
  })

  it('goes back to Inicio by itself, where nobody comes', async () => {
    const { shell, clock } = await open()
    await shell.sees('start')
    shell.sends({ type: 'staff' })
    await shell.sees('staff-start')
    clock.pass(60)
    await shell.sees('start')
  })
})

it('tells staff which build this is, and a citizen nothing of it', async () => {
  const { shell } = await open()
  expect(await shell.sees('start')).toMatchObject({ release: null })
  shell.sends({ type: 'staff' })
  expect(await shell.sees('staff-start')).toMatchObject({ release })
})

describe('a counter', () => {
  it('opens with staff mode, waits all day, and begins anew after each session', async () => {
    const opened = await open({ file: 'large-counter.json' })
    const { shell, clock } = opened
    expect(await shell.sees('staff-start')).toMatchObject({ screen: { machine: 'Mostrador 3', canGoBack: false } })
    clock.pass(10 * 3_600)
    expect(shell.pages).toHaveLength(1)
    expect(shell.view?.screen.name).toBe('staff-start')
    await comesToWork(opened)
    shell.sends({ type: 'sign-out' })
    await shell.sees('staff-start')
    expect(shell.pages).toHaveLength(2)
  })

  it('says in log and on its screen that no kiosk shares its store, and works on the same data as one that is open', async () => {
    const alone = await open({ file: 'large-counter.json' })
    expect(await alone.shell.sees('staff-start')).toMatchObject({ screen: { isAlone: true } })
    expect(alone.log.join()).toContain('ningún kiosco comparte')
    const kiosk = await open()
    const counter = await open({ file: 'large-counter.json', data: kiosk.data })
    expect(await counter.shell.sees('staff-start')).toMatchObject({ screen: { isAlone: false } })
    expect(counter.log.join()).not.toContain('ningún kiosco comparte')
    expect(counter.place.browserProfile).not.toBe(kiosk.place.browserProfile)
    expect(counter.place.instanceLock).not.toBe(kiosk.place.instanceLock)
  })

  it('says it no more once a kiosk was opened on its data, without being started again', async () => {
    const counter = await open({ file: 'large-counter.json' })
    expect(await counter.shell.sees('staff-start')).toMatchObject({ screen: { isAlone: true } })
    await open({ data: counter.data })
    await comesToWork(counter)
    counter.shell.sends({ type: 'sign-out' })
    expect(await counter.shell.sees('staff-start')).toMatchObject({ screen: { isAlone: false } })
  })

  it.each([
    [undefined, [], 'no-printer'],
    [{ paper: '80mm' as const }, ['80mm'], 'printed'],
    [{ paper: 'a4' as const }, ['a4'], 'printed'],
  ])('prints on what its branch has: %o', async (printer, papers, state) => {
    const opened = await open({ file: 'large-counter.json', branch: printer ? { printer } : {} })
    const { shell } = opened
    await comesToWork(opened)
    shell.sends({ type: 'choose', task: 'day-slip' })
    await shell.sees('day-slip')
    shell.sends({ type: 'print' })
    await vi.waitUntil(() => shell.view?.screen.name === 'day-slip' && shell.view.screen.slip === state)
    expect(shell.printed.map(({ paper }) => paper)).toEqual(papers)
    for (const { html } of shell.printed) expect(html).toContain('Cierre del día')
  })
})
