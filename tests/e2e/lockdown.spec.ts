import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainEnvironment } from '../support/plain-environment.ts'
import { isRunning } from '../support/processes.ts'
import { processTree } from '../support/process-tree.ts'
import { expect, test } from './kiosk.ts'

const root = join(import.meta.dirname, '../..')
const isRoot = process.getuid?.() === 0

/** Every process below `parent`, with its command line; those that end meanwhile are left out. */
function descendants(parent = process.pid): { pid: string; command: string }[] {
  return processTree(parent).map((pid) => ({ pid: String(pid), command: commandLine(pid) })).filter(({ command }) => command !== '')
}
const renderers = (parent?: number) => descendants(parent).filter(({ command }) => command.includes('--type=renderer'))

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** The sockets (by their inode) on which something of this machine waits to be called. */
function listeningSockets(): Set<string> {
  const rows = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1))
  const fields = rows.map((row) => row.trim().split(/\s+/))
  return new Set(fields.filter(([, , , state]) => state === '0A').map((row) => `socket:[${row[9] ?? ''}]`))
}

/** Processes and their descriptors come and go while they are looked at. */
function socketsOf(pid: number): string[] {
  const folder = `/proc/${String(pid)}/fd`
  try {
    return readdirSync(folder).map((descriptor) => targetOf(join(folder, descriptor))).filter((target) => target.startsWith('socket:'))
  } catch {
    return []
  }
}

function targetOf(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

test.describe('@create the window is locked down', () => {
  test('the page has window.kiosk with exactly its two functions, frozen, and nothing else of ours', async ({ person }) => {
    await person.sees('start')
    const found = await person.page.evaluate(() => {
      const kiosk = Reflect.get(window, 'kiosk') as object
      return {
        functions: Object.entries(kiosk).map(([name, value]) => `${name}: ${typeof value}`).sort(),
        frozen: Object.isFrozen(kiosk),
        replaced: Reflect.set(window, 'kiosk', null),
        leftovers: ['kioskSend', 'kioskReady', 'require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      }
    })
    expect(found).toEqual({ functions: ['onScreen: function', 'send: function'], frozen: true, replaced: false, leftovers: [] })
  })

  test('a reload ends the visit, and a crash too', async ({ person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const first = person.page
    await first.reload().catch((error: unknown) => { expect(String(error)).toMatch(/closed|aborted/i) })
    await expect.poll(() => first.isClosed()).toBe(true)
    await person.startsToCreate()
    await person.sees('policies')
    const second = person.page
    const devTools = await second.context().newCDPSession(second)
    devTools.send('Page.crash').catch((error: unknown) => { expect(String(error)).toMatch(/crash|closed/i) })
    await expect.poll(() => second.isClosed()).toBe(true)
    await person.sees('start')
  })

  test('each visit has a renderer process of its own, and the last one\'s is gone', async ({ person }) => {
    await person.sees('start')
    const before = renderers().map(({ pid }) => pid)
    const page = person.page
    await person.startsToCreate()
    await person.sees('policies')
    await person.touches('Cancelar')
    await person.touches('Sí, cancelar')
    await expect.poll(() => page.isClosed()).toBe(true)
    await person.sees('start')
    await expect.poll(() => renderers().filter(({ pid }) => before.includes(pid)).length).toBeLessThan(before.length)
    expect(renderers().some(({ pid }) => !before.includes(pid))).toBe(true)
  })

  test('a window closed from outside ends the kiosk: no ordinary browser window comes in its place', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    await person.page.close()
    expect(await opened.kiosk.done).toBe('window-gone')
  })

  test('the sandbox is on for whoever is not root, and its absence is told', async ({ opened, person }) => {
    await person.sees('start')
    expect(opened.shell.sandboxed).toBe(!isRoot)
    for (const { pid, command } of renderers()) {
      expect(command.includes('--no-sandbox')).toBe(isRoot)
      // 2 is a filter on system calls (seccomp).
      if (!isRoot) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
    }
  })

  test('the built program keeps Playwright silent, loads no foreign code, listens nowhere, and ends whole when told to', async () => {
    const data = mkdtempSync(join(tmpdir(), 'clave-built-'))
    const child = spawn(process.execPath, [join(root, 'out/main/main-chromium.js')], {
      env: plainEnvironment({
        KIOSK_DATA: data,
        KIOSK_BRANCH: 'large-kiosk',
        // What would make Playwright write down every character that is typed, and open a window of its own.
        DEBUG: '*,pw:*',
        DEBUG_FILE: join(data, 'debug'),
        PWDEBUG: '1',
        // What would make argon2 load any file as its native code.
        ARGON2_PREBUILD: join(data, 'foreign'),
        PREBUILDS_ONLY: '1',
      }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
    const ended = once(child, 'close')
    const pid = child.pid ?? 0
    await expect.poll(() => renderers(pid).length).toBeGreaterThan(0)
    const running = processTree(pid)
    const ear = createServer().listen(0, '127.0.0.1')
    await once(ear, 'listening')
    const listening = listeningSockets()
    const ears = (pids: number[]) => pids.filter(isRunning).flatMap(socketsOf).filter((socket) => listening.has(socket))
    expect(ears([process.pid]).length).toBeGreaterThan(0) // one that is there is seen
    expect(ears(running)).toEqual([])
    ear.close()
    await expect.poll(() => existsSync(join(data, 'kiosk.db'))).toBe(true) // its stores are open: argon2 was loaded

    child.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
    await expect.poll(() => running.filter(isRunning)).toEqual([])
    const warned = said.split('\n').filter((line) => line !== '' && !line.startsWith('Padrón de muestra'))
    expect(warned).toEqual(isRoot ? [expect.stringMatching(/^Aviso: como administrador/)] : [])
    expect(['browser', 'debug'].filter((name) => existsSync(join(data, name)))).toEqual([])
    rmSync(data, { recursive: true })
  })
})
