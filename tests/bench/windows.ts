import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const builtHere = join(root, 'out/bench')

/** The two programs that are compared: the kiosk as `npm start` starts it, and a trivial page by its launcher. */
export const programs = { kiosk: join(root, 'out/main/main-chromium.js'), trivial: join(builtHere, 'trivial-window.js') }

/** The reference is built as the kiosk is, so that neither gains by it. */
export async function buildReference(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: builtHere,
      rolldownOptions: {
        input: ['trivial-window', 'tell-first-paint'].map((name) => join(import.meta.dirname, `${name}.ts`)),
        output: { entryFileNames: '[name].js' },
      },
    },
  })
}

export interface OpenWindow {
  process: ChildProcess & { pid: number }
  /** From the start of the process to the first contentful paint of its page. */
  firstPaintMs: number
  close(): Promise<void>
}

/** Starts a program and waits until its page shows something. `data` is its folder; a kiosk there is a trial one. */
export async function openWindow(program: string, data: string): Promise<OpenWindow> {
  const since = Date.now()
  const child = spawn(process.execPath, ['--import', join(builtHere, 'tell-first-paint.js'), program], {
    cwd: root,
    env: { ...process.env, KIOSK_DATA: data, KIOSK_BRANCH: 'large-kiosk' },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const closed = once(child, 'close')
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said += String(text)))
  const told = child.stdio[3]
  if (!told || child.pid === undefined) throw new Error(`${program} did not start`)
  const [at] = (await Promise.race([once(told, 'data'), closed.then(() => { throw new Error(`${program} ended: ${said}`) })])) as [Buffer]
  return {
    process: Object.assign(child, { pid: child.pid }),
    firstPaintMs: Number(String(at).trim()) - since,
    async close() {
      child.kill('SIGTERM')
      await closed
    },
  }
}
