import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'

const module = join(import.meta.dirname, '../electron/write-whole.ts')
/** Node makes a pipe one that takes what fits, and refuses the rest, as soon as it is looked at. */
const program = (text: string) => `import { writeWhole } from ${JSON.stringify(module)}; process.stdout; writeWhole(1, ${text}); process.exit(0)`

it('a slow reader gets all of it, though the program ends right after', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program('"ñ".repeat(300_000)')], { stdio: ['ignore', 'pipe', 'inherit'] })
  await delay(300)
  let read = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { read += text })
  const [code] = (await once(child, 'close')) as [number]
  expect([code, read.length]).toEqual([0, 300_000])
})

it('where nobody can read it nothing happens', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program('"x"').replace('writeWhole(1', 'writeWhole(87')], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
})
