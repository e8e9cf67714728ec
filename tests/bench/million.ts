import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { temporaryFolder } from './temporary.ts'

const root = join(import.meta.dirname, '../..')

export const millionRows = 1_000_000

/** What IT runs, in a process of its own. Answers its seconds and its most memory (MB); throws where it failed. */
export async function runClave(args: string[], data: string): Promise<{ seconds: number; peakMegabytes: number }> {
  const since = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'tell-peak-memory.ts'), join(root, 'electron/cli/clave.ts'), ...args],
    { env: { ...process.env, KIOSK_DATA: data }, stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  )
  let told = ''
  child.stdio[3]?.on('data', (text: Buffer) => (told += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`clave ${args.join(' ')} ended with ${String(code)}`)
  return { seconds: (performance.now() - since) / 1000, peakMegabytes: Number(told) / 1024 }
}

let made: Promise<string> | undefined

/** A CSV of a million invented people, made once for all benches of a run. */
export function millionCsv(): Promise<string> {
  made ??= (async () => {
    const folder = temporaryFolder()
    const csv = join(folder, 'million.csv')
    await runClave(['padron', 'generate', '--rows', String(millionRows), '--seed', '7', csv], folder)
    return csv
  })()
  return made
}

export const importArgs = (csv: string) => ['padron', 'import', '--fictitious', csv]
