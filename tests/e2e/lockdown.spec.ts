import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
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

  test('no request, frame, worker, window, navigation or eval gets anywhere', async ({ opened, person }) => {
    await person.sees('start')
    const tried = await person.page.evaluate(async () => {
      const refused = async (attempt: () => unknown) => {
        const nothing = new Promise((resolve) => { setTimeout(() => { resolve('nothing came') }, 3000) })
        try {
          return (await Promise.race([attempt(), nothing])) === 'nothing came' ? 'nothing came' : 'done'
        } catch {
          return 'refused'
        }
      }
      const loads = (name: string, source: string) =>
        refused(() => new Promise((resolve, reject) => {
          const element = document.createElement(name) as HTMLImageElement
          element.onload = resolve
          element.onerror = reject
          element.src = source
          document.body.append(element)
        }))
      return {
        fetch: await refused(() => fetch('https://example.org/')),
        own: await refused(() => fetch('/index.html')),
        loopback: await refused(() => fetch('http://127.0.0.1:1/')),
        socket: await refused(() => new Promise((resolve, reject) => {
          const socket = new WebSocket('wss://example.org/')
          socket.onopen = resolve
          socket.onerror = reject
        })),
        image: await loads('img', 'https://example.org/x.png'),
        script: await loads('script', 'https://example.org/x.js'),
        file: await loads('img', 'file:///etc/hostname'),
        worker: await refused(() => new Promise((resolve, reject) => {
          const worker = new Worker('data:text/javascript,postMessage(1)')
          worker.onmessage = resolve
          worker.onerror = reject
        })),
        evaluated: await refused(() => Reflect.construct(Function, ['return 1'])),
        inline: await refused(() => new Promise((resolve) => {
          const script = document.createElement('script')
          Object.assign(window, { ran: resolve })
          script.textContent = 'ran()'
          document.body.append(script)
        })),
        confirmed: window.confirm('?') ? 'done' : 'refused',
        opened: window.open('https://example.org/') === null ? 'refused' : 'done',
        camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
        location: await refused(() => new Promise((resolve, reject) => { navigator.geolocation.getCurrentPosition(resolve, reject) })),
        serviceWorker: await refused(() => navigator.serviceWorker.register('/index.html')),
      }
    })
    // An inline script that is refused says nothing at all.
    expect(tried).toEqual({ ...Object.fromEntries(Object.keys(tried).map((name) => [name, 'refused'])), inline: 'nothing came' })
    await person.sees('start')
    expect(opened.shell.page().context().pages()).toHaveLength(1)
  })

  test('a page that navigates away is replaced by a fresh one', async ({ person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    await before.evaluate(() => { window.location.href = 'about:blank' })
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.sees('start')
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

  test('messages that no page of ours would send are refused and journalled once, without their content', async ({ opened, person }) => {
    await person.sees('start')
    await person.page.evaluate(() => {
      const { send } = Reflect.get(window, 'kiosk') as { send(message: string): void }
      for (let times = 0; times < 20; times += 1) send(JSON.stringify({ id: 'forged', event: { type: 'continue', clave: 'Canario58Luz' } }))
      send('{')
      send('x'.repeat(1_000_000))
    })
    await expect.poll(() => opened.log.length).toBeGreaterThanOrEqual(3)
    await person.startsToCreate()
    await person.sees('policies')
    const lines = opened.log.filter((line) => line.includes('rechazó'))
    expect(lines.map((line) => /: (.*)\./.exec(line)?.[1]).sort()).toEqual(['not-json', 'too-large', 'unknown-screen'])
    expect(opened.log.join()).not.toContain('Canario58Luz')
    const store = new Sqlite(opened.place.store, { readonly: true })
    const refused = () => store.prepare(`select json_extract(facts, '$.reason') from journal where kind = 'event-refused'`).pluck().all()
    await expect.poll(() => refused().sort()).toEqual(['not-json', 'too-large', 'unknown-screen'])
    store.close()
  })
})
