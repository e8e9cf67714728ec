import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from './kiosk.ts'

/** Every process below this one, with its command line. */
function descendants(): { pid: string; command: string }[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
  const all = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? [])
  const below = new Set([String(process.pid)])
  for (let grew = true; grew; ) {
    grew = false
    for (const [pid = '', parent = ''] of all) {
      if (below.has(parent) && !below.has(pid)) grew = Boolean(below.add(pid))
    }
  }
  return all.flatMap(([pid = '', , command = '']) => (below.has(pid) ? [{ pid, command }] : []))
}
const renderers = () => descendants().filter(({ command }) => command.includes('--type=renderer'))

test.describe('@create the window is locked down', () => {
  test('the page has window.kiosk with exactly its two functions, frozen, and nothing else of ours', async ({ person }) => {
    await person.sees('start')
    const found = await person.page.evaluate(() => {
      const kiosk = Reflect.get(window, 'kiosk') as object
      return {
        functions: Object.entries(kiosk).map(([name, value]) => `${name}: ${typeof value}`).sort(),
        frozen: Object.isFrozen(kiosk),
        replaced: Reflect.set(window, 'kiosk', null),
        leftovers: ['kioskBridge', 'require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
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
    const isRoot = process.getuid?.() === 0
    expect(opened.shell.sandboxed).toBe(!isRoot)
    for (const { pid, command } of renderers()) {
      expect(command.includes('--no-sandbox')).toBe(isRoot)
      // 2 is a filter on system calls (seccomp).
      if (!isRoot) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
    }
  })
})
