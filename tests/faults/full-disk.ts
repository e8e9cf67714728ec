import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { importProblemText } from '../../electron/padron/import-problem.ts'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import type { Bench, Fault } from './fault.ts'
import { noDiskHere, SmallDisk } from './small-disk.ts'
import { Station } from './station.ts'

/** Room for a padrón, its draft, a store and the log of its changes. */
const size = '12m'

export const fullDisk: Fault = {
  name: 'disk-full',
  what: 'disk full to the last byte',
  times: 15,
  impossible: noDiskHere,
  async bringAbout(bench, times) {
    const disk = new SmallDisk(bench, size)
    const station = Station.inUse(bench, join(disk.folder, 'data'))
    const stations = [station]
    for (let time = 0; time < times; time += 1) {
      if (time % 3 === 0) await whilePeopleCreate(station, disk, bench)
      else if (time % 3 === 1) await whileNothingIsOpen(station, disk, bench)
      else stations.push(await beforeAnythingIsMade(new Station(bench, join(disk.folder, `new-${String(time)}`)), disk, bench))
    }
    disk.unmount()
    return stations
  },
}

/** Whoever is at the kiosk is told that nothing was saved, the next that it is out of service, until there is room. */
async function whilePeopleCreate(station: Station, disk: SmallDisk, { random }: Bench): Promise<void> {
  const kiosk = await station.opens()
  const somebody = () => station.sends(kiosk, random() < 0.5 ? ['right'] : ['wrong-answer', 'right'])
  for (let people = 0; people < 8; people += 1) somebody()
  await kiosk.tells('counted', 2 + Math.floor(random() * 4))
  await delay(random() * 250)
  // A store that is closed and opened anew may find some room in its own log.
  for (let told = 1; kiosk.count('out-of-service') === 0; told += 1) {
    disk.fill()
    somebody()
    if (!(await kiosk.until(() => kiosk.count('not-saved') >= told || kiosk.count('out-of-service') > 0))) break
  }
  station.expect(kiosk.count('not-saved') > 0, 'nobody was told that their change was not saved')
  await station.judge()
  const served = kiosk.count('finished')
  disk.free()
  somebody()
  kiosk.orders({ order: 'wait', seconds: 30 })
  station.expect(await kiosk.tells('finished', served + 1), 'with room again, nobody could create a clave')
  station.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
  station.expectLog(kiosk, [problemSentence(new Problem('disk-full', station.place.store))])
  await station.judge()
}

/** A padrón that is loaded without room, a journal that is only read, a kiosk that finds no room when it starts. */
async function whileNothingIsOpen(station: Station, disk: SmallDisk, { people }: Bench): Promise<void> {
  disk.fill()
  const { padron, store, instanceLock } = station.place
  const before = readFileSync(padron)
  const load = station.clave('padron', 'import', '--fictitious', people)
  station.expect((await load.ended) === 1, 'a padrón was loaded without room')
  station.expect(load.log[0] === importProblemText({ key: 'disk-full' }), `padron import says: ${load.log.join(' ')}`)
  station.expect(readFileSync(padron).equals(before), 'the padrón in use is another')

  const verify = station.clave('journal', 'verify')
  await verify.ended
  station.expectLog(verify, [problemSentence(new Problem('disk-full', store))])

  const kiosk = station.open()
  station.expect((await kiosk.ended) === 1, 'a kiosk without room for its lock did not end')
  station.expectLog(kiosk, [problemSentence(new Problem('data-folder', instanceLock))])
  await station.judge()
  disk.free()
  await station.servesAgain()
}

/** A first start for which the room does not suffice, wherever it gives out. */
async function beforeAnythingIsMade(station: Station, disk: SmallDisk, { random }: Bench): Promise<Station> {
  disk.fill(Math.floor(random() * 1_000_000))
  const { keys, store, instanceLock } = station.place
  const kiosk = await station.opens()
  kiosk.kill()
  await kiosk.ended
  const sentences = [
    problemSentence(new Problem('data-folder', instanceLock)),
    problemSentence(new Problem('keys-unwritable', keys)),
    problemSentence(new Problem('sample-padron', importProblemText({ key: 'disk-full' }))),
    problemSentence(new Problem('disk-full', store)),
  ]
  station.expectLog(kiosk, [], sentences)
  station.expect(kiosk.count('inicio') > 0 || kiosk.log.some((line) => sentences.includes(line)), 'a start without room says nothing')
  disk.free()
  await station.servesAgain()
  station.remove()
  return station
}
