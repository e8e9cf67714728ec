import type { Random } from '../../electron/keys/keyed-random.ts'
import type { Fault } from './fault.ts'
import { killAtAnInstant, killAtItsFirstFiles } from './kill-at-an-instant.ts'
import type { RunningKiosk } from './running-program.ts'
import { Station } from './station.ts'

/** The power fails, or the system runs out of memory: one data folder, over which the kiosk is killed again and again. */
export const killed: Fault = {
  name: 'kill',
  what: 'kill -9 at any instant',
  times: 200,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    for (let time = 0; time < times; time += 1) await killOnce(station, (kiosk) => killAtAnInstant(kiosk, bench), bench.random)
    await station.servesAgain()
    const verify = station.clave('journal', 'verify')
    station.expect((await verify.ended) === 0, `journal verify says: ${verify.log.join(' ')}`)
    return [station]
  },
}

/** A new machine: nothing is there yet, and the kiosk is killed twice while it makes its keys, its padrón and its store. */
export const killedAtFirstStart: Fault = {
  name: 'first-start',
  what: 'kill -9 at the first start',
  times: 40,
  async bringAbout(bench, times) {
    const stations = Array.from({ length: Math.ceil(times / 2) }, () => new Station(bench))
    for (const station of stations) {
      for (let kills = 0; kills < 2; kills += 1) {
        await killOnce(station, (kiosk) => killAtItsFirstFiles(kiosk, station.place, bench), bench.random)
      }
      await station.servesAgain()
      station.remove()
    }
    return stations
  },
}

async function killOnce(station: Station, kill: (kiosk: RunningKiosk) => Promise<boolean>, random: Random): Promise<void> {
  const before = station.leftovers()
  const kiosk = station.open({ seed: Math.floor(random() * 2 ** 31) })
  station.expect(await kill(kiosk), 'a kiosk ended by itself')
  station.expectLog(kiosk, [])
  if (kiosk.count('inicio') > 0) {
    const still = station.leftovers().filter((name) => before.includes(name))
    station.expect(still.length === 0, `a start does not clear ${still.join(', ')}`)
  }
  await station.judge()
}
