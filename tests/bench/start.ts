import type { Bench } from './bench.ts'
import { inPairs, median } from './samples.ts'
import { temporaryFolder } from './temporary.ts'
import { buildReference, openWindow, programs } from './windows.ts'

/** From the start of the process to the first contentful paint of Inicio, over that of a trivial page. */
export const start: Bench = async () => {
  await buildReference()
  const data = { kiosk: temporaryFolder(), trivial: temporaryFolder() }
  const secondsOf = async (program: keyof typeof programs) => {
    const window = await openWindow(programs[program], data[program])
    await window.close()
    return window.firstPaintMs / 1000
  }
  // The first pair makes the kiosk's store and padrón, which later starts find.
  const { ours, reference } = await inPairs({ pairs: 11, warmUp: 2 }, () => secondsOf('kiosk'), () => secondsOf('trivial'))
  return [{ what: 'process start to first paint, over a trivial page', ours: median(ours), reference: median(reference), unit: 's', target: { atMost: 1.25 } }]
}
