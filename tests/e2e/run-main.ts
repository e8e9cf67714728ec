import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { plainEnvironment } from '../support/plain-environment.ts'

export const project = join(import.meta.dirname, '../..')

/** Runs the built main process of a program with a stand-in for Electron, until it ends or has shown a screen. */
export async function runMain(
  args: string[],
  { packaged, folder = project, environment = {} }: { packaged: boolean; folder?: string; environment?: NodeJS.ProcessEnv },
) {
  const data = mkdtempSync(join(tmpdir(), 'clave-electron-'))
  chmodSync(data, 0o755) // as an administrator may have made it
  const child = spawn(
    process.execPath,
    ['--import', join(project, 'tests/support/electron-stand-in.ts'), join(folder, 'out/main/main.js'), ...args],
    {
      cwd: folder,
      env: plainEnvironment({ STAND_IN_PACKAGED: packaged ? '1' : '0', STAND_IN_DATA: data, KIOSK_DATA: data, KIOSK_BRANCH: '', ...environment }),
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
  const left = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const readableByOthers = left.filter((path) => (statSync(path).mode & 0o077) !== 0)
  rmSync(data, { recursive: true, force: true })
  return { code, asked, said, left: left.map((path) => relative(data, path)), readableByOthers }
}
