import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { processTree } from '../support/process-tree.ts'
import type { Bench } from './bench.ts'
import { inPairs, median } from './samples.ts'
import { temporaryFolder } from './temporary.ts'
import { buildReference, openWindow, programs } from './windows.ts'

/** What a start leaves behind is freed by then. */
const settlesMs = 5_000

/** PSS (shared memory counted by its share) of the whole process tree that shows Inicio, over a trivial page's. */
export const memory: Bench = async () => {
  await buildReference()
  const data = { kiosk: temporaryFolder(), trivial: temporaryFolder() }
  const megabytesOf = async (program: keyof typeof programs) => {
    const window = await openWindow(programs[program], data[program])
    await delay(settlesMs)
    const kilobytes = processTree(window.process.pid).reduce((sum, pid) => sum + proportionalSetSize(pid), 0)
    await window.close()
    return kilobytes / 1024
  }
  const { ours, reference } = await inPairs({ pairs: 5, warmUp: 1 }, () => megabytesOf('kiosk'), () => megabytesOf('trivial'))
  return [{ what: 'PSS of the process tree, over a trivial page', ours: median(ours), reference: median(reference), unit: 'MB', target: { atMost: 1.15 } }]
}

function proportionalSetSize(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
}
