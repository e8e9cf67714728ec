import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createContext, runInContext } from 'node:vm'
import { problemSentence } from '../../electron/problem-texts.ts'
import { expect, test } from '@playwright/test'
import { plainEnvironment } from '../support/plain-environment.ts'

const root = join(import.meta.dirname, '../..')

/** Runs the built main process with a stand-in for Electron, until it ends or has shown a screen. */
async function runMain(args: string[], { packaged }: { packaged: boolean }) {
  const data = mkdtempSync(join(tmpdir(), 'clave-electron-'))
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'tests/support/electron-stand-in.ts'), join(root, 'out/main/main.js'), ...args],
    {
      cwd: root,
      env: plainEnvironment({ STAND_IN_PACKAGED: packaged ? '1' : '0', STAND_IN_DATA: data, KIOSK_DATA: data, KIOSK_BRANCH: '' }),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const asked: string[] = []
  createInterface(child.stdout).on('line', (line) => {
    asked.push(line)
    if (line.startsWith('shows ') && !child.killed) child.kill('SIGTERM')
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  rmSync(data, { recursive: true, force: true })
  return { code, asked, said }
}

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
      'shows start',
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

  test('once packaged has no sample to fall back on: it asks which branch it is', async () => {
    const { code, asked, said } = await runMain([], { packaged: true })
    expect(code).toBe(1)
    expect(said).toContain(problemSentence({ key: 'branch-not-named', detail: '' }))
    expect(asked.filter((line) => line.startsWith('window'))).toEqual([])
  })

  test('gives the page exactly two functions, by a preload of one file that needs nothing but Electron', () => {
    const offered: Record<string, Record<string, unknown>> = {}
    const channels: unknown[][] = []
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, value: Record<string, unknown>) => { offered[name] = value } },
      ipcRenderer: { send: (...words: unknown[]) => channels.push(words), on: (channel: string) => channels.push(['on', channel]) },
    }
    const needed: string[] = []
    const require = (name: string) => {
      needed.push(name)
      return electron
    }
    runInContext(readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8'), createContext({ require, module: { exports: {} }, exports: {} }))
    expect(needed).toEqual(['electron'])
    expect(Object.keys(offered)).toEqual(['kiosk'])
    const { send, onScreen, ...more } = offered['kiosk'] as { send(message: unknown): void; onScreen(listener: unknown): void }
    expect(more).toEqual({})
    send({ id: 'no text' })
    onScreen(() => {})
    expect(channels).toEqual([['kiosk:event', '[object Object]'], ['on', 'kiosk:view'], ['kiosk:ready']])
  })
})
