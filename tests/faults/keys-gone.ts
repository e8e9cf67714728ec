import { existsSync, readdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import { newFolder, type Bench, type Fault } from './fault.ts'
import type { RunningKiosk } from './running-program.ts'
import { Station } from './station.ts'

export const keysGone: Fault = {
  name: 'keys-gone',
  what: 'key file removed',
  times: 8,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    for (let time = 0; time < times; time += 1) {
      if (time % 4 === 0) await beforeTheStart(station, bench)
      else if (time % 4 === 1) await underALiveKiosk(station, bench)
      else if (time % 4 === 2) await withMore(station, bench, [station.place.padron])
      else await withMore(station, bench, [station.place.padron, station.place.store])
    }
    return [station]
  },
}

async function beforeTheStart(station: Station, bench: Bench): Promise<void> {
  const putBack = takeAway(station.place.keys, bench)
  const kiosk = await station.opens()
  for (const args of [['padron', 'import', '--fictitious', bench.people], ['journal', 'verify']]) {
    const order = station.clave(...args)
    station.expect((await order.ended) === 1, `${args.join(' ')} works without keys`)
    station.expectLog(order, [sentence(station)])
  }
  await comesBackWithItsKeys(station, kiosk, putBack)
}

/** With the padrón gone too, the start would load it anew, with keys of its own; with the store, so would that be made. */
async function withMore(station: Station, bench: Bench, files: string[]): Promise<void> {
  const { keys } = station.place
  const putBack = [keys, ...files].map((file) => takeAway(file, bench))
  const kiosk = station.open()
  station.expect((await kiosk.ended) === 1, 'a kiosk without keys, and what else is lost with them, did not end')
  station.expectLog(kiosk, [sentence(station)])
  station.expect(![keys, ...files].some((file) => existsSync(file)), 'what was gone was made anew')
  for (const put of putBack) put()
  await station.servesAgain()
}

/** Whoever is there goes on: the keys are in memory. What follows must not make others. */
async function underALiveKiosk(station: Station, bench: Bench): Promise<void> {
  const kiosk = await station.opens()
  station.sends(kiosk)
  await kiosk.tells('chooses-clave')
  const putBack = takeAway(station.place.keys, bench)
  for (let people = 0; people < 2; people += 1) station.sends(kiosk, ['wrong-answer', 'right'])
  station.expect(await kiosk.tells('finished', 3), 'the keys’ file is gone and people cannot go on')
  kiosk.kill()
  await kiosk.ended
  station.expectLog(kiosk, [])
  station.expect(!existsSync(station.place.keys), 'a live kiosk made new keys')
  await comesBackWithItsKeys(station, await station.opens(), putBack)
}

async function comesBackWithItsKeys(station: Station, kiosk: RunningKiosk, putBack: () => void): Promise<void> {
  kiosk.orders({ order: 'wait', seconds: 90 })
  await kiosk.tells('waited')
  station.expect(kiosk.count('inicio') === 0, 'a kiosk serves without its keys')
  station.expect(readdirSync(dirname(station.place.keys)).length === 0, 'something was made in the place of the keys')
  putBack()
  station.sends(kiosk)
  kiosk.orders({ order: 'wait', seconds: 30 })
  station.expect(await kiosk.tells('finished'), 'with its keys back the kiosk does not serve')
  station.expect((await kiosk.closes()) === 0, 'the kiosk did not close in order')
  station.expectLog(kiosk, [sentence(station)])
  await station.judge()
}

const sentence = ({ place }: Station) => problemSentence(new Problem('keys-missing', place.keys))

/** Answers what puts it back. */
function takeAway(file: string, bench: Bench): () => void {
  const elsewhere = newFolder(bench)
  renameSync(file, elsewhere)
  return () => { renameSync(elsewhere, file) }
}
