import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import type { Fault } from './fault.ts'
import { noDiskHere, SmallDisk } from './small-disk.ts'
import { Station } from './station.ts'

/** Root may write anything: this root may not. */
const withoutPrivileges = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-all'] : []

export const readOnlyStore: Fault = {
  name: 'read-only-store',
  what: 'store that may not be written',
  times: 5,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    for (let time = 0; time < times; time += 1) {
      chmodSync(station.place.store, 0o444)
      const kiosk = await station.opens({ inFront: withoutPrivileges })
      station.expect(kiosk.count('inicio') === 0, 'a kiosk serves that cannot write')
      chmodSync(station.place.store, 0o600)
      kiosk.orders({ order: 'wait', seconds: 30 })
      station.sends(kiosk)
      station.expect(await kiosk.tells('finished'), 'the kiosk did not come back by itself')
      station.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
      station.expectLog(kiosk, [problemSentence(new Problem('store-read-only', station.place.store))])
      await station.judge()
    }
    return [station]
  },
}

export const readOnlyDisk: Fault = {
  name: 'read-only-disk',
  what: 'disk mounted read-only',
  times: 5,
  impossible: noDiskHere,
  async bringAbout(bench, times) {
    const disk = new SmallDisk(bench, '12m')
    const data = join(disk.folder, 'data')
    const station = Station.inUse(bench, data)
    for (let time = 0; time < times; time += 1) {
      disk.set('ro')
      const kiosk = await station.opens()
      station.expect((await kiosk.ended) === 1, 'a kiosk that cannot write did not end')
      station.expectLog(kiosk, [problemSentence(new Problem('data-folder', data))])
      await station.judge()
      disk.set('rw')
      await station.servesAgain()
    }
    disk.unmount()
    return [station]
  },
}
