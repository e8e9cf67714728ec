import { existsSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readBranch } from '../electron/branch/branch.ts'
import { usualPreferences } from '../electron/contract.ts'
import { holdInstance } from '../electron/instance-lock.ts'
import { exitCodeOf, openKiosk } from '../electron/kiosk.ts'
import { makeDataFolder, placeOf, type Place } from '../electron/place.ts'
import { Problem } from '../electron/problem.ts'
import { importSamplePadron } from '../electron/sample-padron.ts'
import { ManualClock } from './support/manual-clock.ts'
import { shows } from './support/pictures.ts'
import { release } from './support/release.ts'
import { ShellWithoutWindow } from './support/shell-without-window.ts'
import { temporaryFolder } from './support/stores.ts'

const program = join(import.meta.dirname, '..')
const branchFile = join(program, 'resources/branches/large-kiosk.json')
const branch = readBranch(branchFile)

function somewhere() {
  const place = placeOf(program, makeDataFolder(join(temporaryFolder(), 'data')))
  const clock = new ManualClock()
  const log: string[] = []
  return { place, branch, branchFile, release, clock, log }
}
type Somewhere = ReturnType<typeof somewhere>

const loadPadron = (at: Somewhere) => importSamplePadron({ ...at, log: (line) => at.log.push(line) })

async function open(at: Somewhere) {
  const shell = new ShellWithoutWindow()
  const kiosk = openKiosk({ ...at, shell, log: (line) => at.log.push(line) })
  onTestFinished(() => kiosk.close())
  await kiosk.ready
  return { shell, kiosk }
}

function journalKinds({ store }: Place): string[] {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db.prepare('select kind from journal order by seq').pluck().all() as string[]
  } finally {
    db.close()
  }
}

/** Lets everything run that waits for nothing but its turn. */
const settled = () => new Promise<void>((resolve) => { setImmediate(() => setImmediate(resolve)) })

/** Ana, with her CUIL entered: what comes next needs the store. */
async function arriveAtIdentity(shell: ShellWithoutWindow): Promise<void> {
  shell.sends({ type: 'create-clave' })
  await shell.sees('policies')
  shell.sends({ type: 'continue', reachedEnd: true, accepted: true })
  await shell.sees('enter-cuil')
  shell.sends({ type: 'prove-human', cuil: '' })
  const { screen } = await shell.sees('robot-check')
  if (screen.name !== 'robot-check') throw new Error('unreachable')
  shell.sends({ type: 'continue', chosen: screen.pictures.flatMap((svg, place) => (shows(svg, screen.category) ? [place] : [])) })
  await shell.sees('enter-cuil')
  shell.sends({ type: 'continue', cuil: '20301234563' })
}

describe('the kiosk', () => {
  it('shows Inicio, and gives each visit a page of its own (promise 8 of a visit)', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'cancel' })
    shell.sends({ type: 'leave-confirmed' })
    await shell.sees('start')
    expect(shell.pages).toHaveLength(2)
    expect(shell.pages[1]?.map(({ screen }) => screen.name)).toEqual(['start'])
  })

  it.each([
    ['reload', (shell: ShellWithoutWindow) => { shell.reloads() }],
    ['crash', (shell: ShellWithoutWindow) => { shell.crashes() }],
  ])('ends the visit at a %s of its page', async (_what, happens) => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    happens(shell)
    await shell.sees('start')
    expect(shell.pages).toHaveLength(2)
  })

  it('without a padrón is out of service, says why once, and comes back by itself when IT has loaded one', async () => {
    const at = somewhere()
    const { shell } = await open(at)
    expect((await shell.sees('notice')).screen).toEqual({ name: 'notice', notice: 'out-of-service' })
    at.clock.pass(90)
    expect(at.log.filter((line) => line.includes('Falta el padrón'))).toHaveLength(1)
    await loadPadron(at)
    at.clock.pass(30)
    await shell.sees('start')
  })

  it('with an invented padrón in a real office is out of service', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open({ ...at, branch: { ...branch, fictitious: false } })
    expect((await shell.sees('notice')).screen).toEqual({ name: 'notice', notice: 'out-of-service' })
    expect(at.log.at(-1)).toContain('ficticio')
  })

  it('takes up a padrón that replaced the old one, from the next visit on', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    rmSync(at.place.padron)
    await loadPadron(at)
    utimesSync(at.place.padron, new Date(), new Date(Date.now() + 60_000))
    shell.crashes()
    while (shell.pages.length < 2) await Promise.resolve()
    await shell.sees('start')
    expect(at.log.filter((line) => !line.includes('muestra'))).toEqual([])
  })

  it('with the keys gone does not open, makes no new ones, and says what to do', async () => {
    const at = somewhere()
    await loadPadron(at)
    rmSync(at.place.keys)
    const { shell } = await open(at)
    await shell.sees('notice')
    expect(at.log.at(-1)).toContain('Faltan las claves')
    expect(existsSync(at.place.keys)).toBe(false)
  })

  it('journals a refused message without its content', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell, kiosk } = await open(at)
    await shell.sees('start')
    for (let times = 0; times < 10; times += 1) shell.sendsRaw('{"id":"x","event":{"type":"Canario58Luz"}}')
    await kiosk.close()
    expect(journalKinds(at.place)).toEqual(['chain-started', 'kiosk-started', 'event-refused'])
    expect(at.log.join()).not.toContain('Canario58Luz')
  })

  it('journals what the shell refused to its page, at the same limited rate', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell, kiosk } = await open(at)
    await shell.sees('start')
    for (let times = 0; times < 10; times += 1) shell.refuses('request')
    shell.refuses('window')
    await kiosk.close()
    expect(journalKinds(at.place)).toEqual(['chain-started', 'kiosk-started', 'event-refused', 'event-refused'])
    expect(at.log.slice(-2)).toEqual([expect.stringContaining('request'), expect.stringContaining('window')])
  })

  it('replaces a page that floods it', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    for (let times = 0; times < 1000; times += 1) shell.sends({ type: 'activity' })
    await shell.sees('start')
    expect(shell.pages).toHaveLength(2)
  })

  it('with the clock set back says so in log and journal, and serves', async () => {
    const at = somewhere()
    await loadPadron(at)
    const first = await open(at)
    await first.shell.sees('start')
    await first.kiosk.close()
    at.clock.set('2026-11-20T15:00:00Z')
    const second = await open(at)
    await second.shell.sees('start')
    expect(at.log.at(-1)).toMatch(/reloj.*atrasado.*23\/11\/2026 12:00/)
    expect(journalKinds(at.place)).toEqual(['chain-started', 'kiosk-started', 'clock-set-back', 'kiosk-started'])
  })

  it('when something fails in mid-visit apologises, logs no content, and serves the next person', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    const other = new Sqlite(at.place.store)
    other.exec('alter table identity_attempt rename to taken_away')
    other.close()
    await arriveAtIdentity(shell)
    expect((await shell.sees('notice')).screen).toEqual({ name: 'notice', notice: 'not-saved' })
    expect(at.log.at(-1)).toMatch(/^Error inesperado: SqliteError \(SQLITE_ERROR\)\n\s+at /)
    expect(at.log.join()).not.toMatch(/20301234563|identity_attempt/)
    shell.sends({ type: 'understood' })
    await shell.sees('start')
  })

  it('going back to Inicio ends the visit too: what was typed goes with its page', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'back' })
    await shell.sees('start')
    expect(shell.pages).toHaveLength(2)
  })

  it('whoever goes back to Inicio finds it suit them still, and whoever comes next finds it as usual', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'open-accessibility' })
    shell.sends({ type: 'prefer', preferences: { textSize: 200, voice: true, language: 'pt' } })
    shell.sends({ type: 'close-overlay' })
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'back' })
    await shell.sees('start')
    expect(shell.view?.preferences).toEqual({ ...usualPreferences, textSize: 200, voice: true, language: 'pt' })

    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'cancel' })
    shell.sends({ type: 'leave-confirmed' })
    await shell.sees('start')
    expect(shell.pages).toHaveLength(3)
    expect(shell.view?.preferences).toEqual(usualPreferences)
  })

  it('what suited whoever went back is gone once nobody has touched Inicio for a while', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.sends({ type: 'prefer', preferences: { language: 'pt' } })
    shell.sends({ type: 'create-clave' })
    await shell.sees('policies')
    shell.sends({ type: 'back' })
    await shell.sees('start')
    at.clock.pass(120)
    await expect.poll(() => shell.pages.length).toBe(3)
    await shell.sees('start')
    expect(shell.view?.preferences).toEqual(usualPreferences)
  })

  it('does not run hot when every page is lost at once: it pauses longer each time', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    shell.losesEveryPage = true
    shell.crashes()
    await settled()
    const atOnce = shell.pages.length
    expect(atOnce).toBeLessThan(5)
    at.clock.pass(1)
    await settled()
    shell.losesEveryPage = false
    at.clock.pass(60)
    await settled()
    expect(shell.pages.length).toBeLessThan(10)
    await shell.sees('start')
  })

  it('replaces a page that is lost under somebody\'s hands at once, however often: it may show anything', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    for (let times = 0; times < 6; times += 1) {
      await shell.sees('start')
      shell.sends({ type: 'create-clave' })
      await shell.sees('policies')
      shell.crashes()
    }
    await shell.sees('start')
    expect(shell.pages).toHaveLength(7)
  })

  it('replaces a page that never asks for its first view', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.isMute = true
    shell.crashes()
    await settled()
    expect(shell.pages).toHaveLength(2)
    shell.isMute = false
    at.clock.pass(30)
    await settled()
    at.clock.pass(30)
    await shell.sees('start')
    expect(shell.pages.length).toBeGreaterThan(2)
  })

  it('goes on when a page cannot be opened once', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    shell.failsToOpen = 1
    shell.crashes()
    await settled()
    at.clock.pass(30)
    await shell.sees('start')
    expect(at.log.at(-1)).toContain('Error inesperado')
  })

  it('whose store has been damaged meanwhile goes out of service instead of failing each person', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell } = await open(at)
    await shell.sees('start')
    const other = new Sqlite(at.place.store)
    other.exec('drop trigger journal_no_update; drop table journal')
    other.close()
    await arriveAtIdentity(shell)
    expect((await shell.sees('notice')).screen).toEqual({ name: 'notice', notice: 'not-saved' })
    shell.sends({ type: 'understood' })
    await settled()
    expect((await shell.sees('notice')).screen).toEqual({ name: 'notice', notice: 'out-of-service' })
  })

  it('tells its end apart: asked for, or the window went away', async () => {
    const at = somewhere()
    await loadPadron(at)
    const asked = await open(at)
    await asked.shell.sees('start')
    await asked.kiosk.close()
    expect(await asked.kiosk.done).toBe('asked')
    const gone = await open(at)
    await gone.shell.sees('start')
    await gone.shell.close()
    expect(await gone.kiosk.done).toBe('window-gone')
    expect(exitCodeOf('window-gone', { ...branch, fictitious: false })).toBe(1)
    expect(exitCodeOf('asked', { ...branch, fictitious: false })).toBe(0)
  })

  it('opens its stores while the window is still opening, and lets go of them where it never does', async () => {
    const at = somewhere()
    await loadPadron(at)
    const window = Promise.withResolvers<ShellWithoutWindow>()
    const kiosk = openKiosk({ ...at, shell: window.promise, log: (line) => at.log.push(line) })
    kiosk.ready.catch(() => {})
    await expect.poll(() => journalKinds(at.place)).toEqual(['chain-started', 'kiosk-started'])
    window.reject(new Problem('window-failed', 'chromium'))
    await expect(kiosk.done).rejects.toMatchObject({ key: 'window-failed' })
    expect(existsSync(`${at.place.store}-wal`)).toBe(false)
  })

  it('closes when its window is closed from outside', async () => {
    const at = somewhere()
    await loadPadron(at)
    const { shell, kiosk } = await open(at)
    await shell.sees('start')
    await shell.close()
    await kiosk.done
  })
})

it('a second kiosk on the same data is refused, and the first leaves no lock behind', () => {
  const { place } = somewhere()
  const release = holdInstance(place.instanceLock)
  expect(() => holdInstance(place.instanceLock)).toThrow(Problem)
  release()
  holdInstance(place.instanceLock)()
})
