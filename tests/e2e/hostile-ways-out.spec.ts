import { createServer } from 'node:net'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actions, confirmLeave } from '../../src/text/es-AR/index.ts'
import { allRefused, refusalsOf, tryAll } from '../support/hostile-page.ts'
import { expect, test } from './kiosk.ts'

const program = join(import.meta.dirname, '../..')

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
      image: () => loads('img', { src: 'https://example.org/x.png?canary' }),
      script: () => loads('script', { src: 'https://example.org/x.js' }),
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
      style: () => loads('link', { rel: 'stylesheet', href: 'https://example.org/x.css' }),
      font: () => new FontFace('x', 'url(https://example.org/x.woff2)').load(),
      frame: () => loads('iframe', { src: 'https://example.org/' }).then(() => document.querySelector('iframe')?.contentDocument?.title ?? Promise.reject(new Error('a blank of its own'))),
      ownFrame: () => loads('iframe', { src: '/index.html' }).then(() => document.querySelector<HTMLIFrameElement>('iframe[src^="/"]')?.contentDocument?.title ?? Promise.reject(new Error('a blank of its own'))),
      object: () => loads('object', { data: 'https://example.org/' }),
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
    // A ping never says how it ended; whether one gets out is heard by the next test.
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

  const turns: [to: string, outcome: 'stopped' | 'replaced', reason: string][] = [
    ['https://example.org/', 'replaced', 'navigation'],
    ['about:blank', 'replaced', 'navigation'],
    ['blob', 'replaced', 'navigation'],
    ['/robots.txt', 'replaced', 'navigation'],
    ['/index.html', 'replaced', ''], // its own, loaded again: the visit ends, and nothing was refused
    ['file:///etc/passwd', 'stopped', 'policy'],
    ['data:text/html,<h1>x</h1>', 'stopped', 'policy'],
    ['javascript:1', 'stopped', 'policy'],
    ['chrome://settings', 'stopped', 'policy'],
    ['view-source:https://kiosk.invalid/index.html', 'stopped', 'policy'],
  ]
  test('that turns elsewhere is stopped there or replaced, and the next person finds Inicio', async ({ opened, person }) => {
    for (const [place, outcome, reason] of turns) {
      await person.startsToCreate()
      await person.sees('policies')
      opened.clock.jump(61) // each reason is told once a minute
      const before = person.page
      const logged = opened.log.length
      await before.evaluate((to) => {
        window.location.href = to === 'blob' ? URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })) : to
      }, place)
      if (reason !== '') await expect.poll(() => opened.log.slice(logged).join(), { message: place }).toContain(`página: ${reason}.`)
      if (outcome === 'stopped') {
        // Where it was, with what was on it, and of use to whoever stands there.
        await expect(before.locator('main[data-screen="policies"]'), place).toBeVisible()
        await person.touches(actions.cancel)
        await person.touches(confirmLeave.leave)
      }
      await expect.poll(() => before.isClosed(), { message: place }).toBe(true)
      await person.sees('start')
      expect(person.page.url()).toBe('https://kiosk.invalid/index.html')
    }
  })

  test('without its policy and sandbox is stopped by the shell, which tells each thing that it tried', async ({ opened, person }) => {
    // As if Chromium had a hole there: the page's document comes without what it is ruled by.
    await person.page.context().route('**/index.html', async (route) => {
      const response = readFileSync(join(program, 'out/renderer/index.html'))
      await route.fulfill({ body: response, contentType: 'text/html' })
    })
    await person.startsToCreate()
    await person.sees('policies')
    await person.touches(actions.cancel)
    await person.touches(confirmLeave.leave)
    await person.startsToCreate()
    await person.sees('policies')
    const before = person.page
    const results = await tryAll(before, {
      fetch: () => fetch('https://example.org/?canary'),
      post: () => fetch('/stopped-by-policy', { method: 'POST', body: 'canary' }),
      beacon: () => { navigator.sendBeacon('https://example.org/', 'canary'); throw new Error('never tells') },
      dialog: () => { if (!window.confirm('?')) throw new Error('no') },
      window: async () => {
        const opened = window.open('https://example.org/')
        if (!opened) throw new Error('none')
        while (!opened.closed) await new Promise((resolve) => { setTimeout(resolve, 20) })
        throw new Error('closed at once')
      },
      download: () => {
        Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['canary'])), download: 'canary' }).click()
        return new Promise(() => {})
      },
      chooser: () => new Promise((_resolve, reject) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', oncancel: reject })
        input.click()
      }),
    })
    expect(results).toEqual(allRefused(results))
    // A navigation is what the window went for.
    await expect.poll(() => refusalsOf(opened)).toEqual(['dialog', 'download', 'navigation', 'request', 'window'])
    expect(person.page.context().pages()).toEqual([before])
    await before.evaluate(() => { window.location.href = 'https://example.org/' })
    await expect.poll(() => before.isClosed()).toBe(true)
    await person.sees('start')
  })
})
