import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { problemSentence } from '../../electron/problem-texts.ts'
import { preloadOffers } from './preload-offers.ts'
import { project, runMain } from './run-main.ts'

test.describe('@create the built main process under Electron’s own API', () => {
  test('locks Electron down before it is ready, and shows Inicio in one full-screen window', async () => {
    const { code, asked, said } = await runMain([], { packaged: false })
    expect(said.replace(/^.*muestra.*$/m, '').trim()).toBe('')
    expect(asked.slice(0, asked.indexOf('ready'))).toEqual([
      'schemes [{"scheme":"kiosk","privileges":{"standard":true,"secure":true,"stream":true}}]',
      'sandbox',
      'switch host-resolver-rules MAP * ~NOTFOUND',
      'switch proxy-server http://127.0.0.1:9',
      'switch proxy-bypass-list <-loopback>',
    ])
    expect(asked.slice(asked.indexOf('ready') + 1)).toEqual([
      'serves kiosk in visit-a',
      'serves kiosk in visit-b',
      'menu null',
      'window {"kiosk":true}',
      'webrtc disable_non_proxied_udp',
      'loads kiosk://app/index.html',
      'shows start of UDAI San Telmo',
    ])
    expect(code).toBe(0)
  })

  for (const given of ['--inspect=0', '--remote-debugging-port=9222', '--no-sandbox', '--js-flags=--expose-gc', '--load-extension=/tmp']) {
    test(`once packaged refuses to start with ${given}, before anything is opened`, async () => {
      const { code, asked, said } = await runMain([given], { packaged: true })
      expect(code).toBe(1)
      expect(said).toContain(problemSentence({ key: 'forbidden-switch', detail: given.split('=')[0] ?? '' }))
      expect(asked).toEqual([])
    })
  }

  test('once packaged has no sample to fall back on: what was built for no branch opens none', async () => {
    const { code, asked, said } = await runMain([], { packaged: true })
    expect(code).toBe(1)
    expect(said).toContain(problemSentence({ key: 'branch-not-built-in', detail: '' }))
    expect(asked.filter((line) => line.startsWith('window'))).toEqual([])
  })

  test('says by --version which build it is, and opens nothing', async () => {
    const { code, asked, said } = await runMain(['--version'], { packaged: false })
    expect([code, said]).toEqual([0, ''])
    expect(asked).toEqual([expect.stringMatching(/^Clave kiosk \d+\.\d+\.\d+, sin empaquetar\. Sucursal large-kiosk: UDAI San Telmo, /)])
  })

  test('gives the page exactly two functions, by a preload of one file that needs nothing but Electron', () => {
    const { offered, needed, channels } = preloadOffers(join(project, 'out/preload/preload.cjs'))
    expect(needed).toEqual(['electron'])
    expect(Object.keys(offered)).toEqual(['kiosk'])
    const { send, onScreen, ...more } = offered['kiosk'] as { send(message: unknown): void; onScreen(listener: unknown): void }
    expect(more).toEqual({})
    send({ id: 'no text' })
    onScreen(() => {})
    expect(channels).toEqual([['kiosk:event', '[object Object]'], ['on', 'kiosk:view'], ['kiosk:ready']])
  })
})
