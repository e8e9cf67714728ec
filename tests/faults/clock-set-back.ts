import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { systemClock } from '../../electron/clock.ts'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import { newFolder, type Fault } from './fault.ts'
import { Station } from './station.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** From what only just is no drift to what a dead battery does. */
const steps = [3 * minute, 2 * day, 40 * day, 25 * 60 * minute, 20 * 365 * day, 5 * minute]

export const clockSetBack: Fault = {
  name: 'clock-back',
  what: 'clock set back',
  times: 6,
  async bringAbout(bench, times) {
    const station = Station.inUse(bench)
    const clock = newFolder(bench)
    const preload = pathToFileURL(join(import.meta.dirname, 'stepped-clock.ts')).href
    const env = { NODE_OPTIONS: `--import=${preload}`, FAULTS_CLOCK: clock }
    for (let time = 0; time < times; time += 1) {
      const back = -(steps[time % steps.length] ?? minute)
      writeFileSync(clock, '0')
      await liveAndThenAtTheStart(station, env, () => { writeFileSync(clock, String(back)) }, back)
      writeFileSync(clock, '0')
      await station.servesAgain()
    }
    return [station]
  },
}

async function liveAndThenAtTheStart(station: Station, env: NodeJS.ProcessEnv, setBack: () => void, back: number): Promise<void> {
  const kiosk = await station.opens({ env })
  const locked = station.sends(kiosk, ['wrong-answer', 'wrong-answer', 'wrong-answer'])
  await kiosk.tells('closed')
  const tried = station.sends(kiosk, ['wrong-answer'])
  await kiosk.tells('failed', 3)
  setBack()
  station.sends(kiosk, ['right'], locked)
  station.expect(await kiosk.tells('closed', 2), 'the clock set back gave attempts back')
  station.sends(kiosk, ['wrong-answer'], tried)
  station.expect(await kiosk.tells('failed', 4), 'who had attempts left could not go on')
  station.sends(kiosk)
  station.expect(await kiosk.tells('finished'), 'nobody can create a clave after the clock was set back')
  station.expectLog(kiosk, [])
  kiosk.kill()
  await kiosk.ended
  const behind = { ...systemClock, now: () => systemClock.now() + back }
  await station.judge(behind)
  await station.judge()

  const newest = station.newestEntry()
  const next = await station.opens({ env })
  station.sends(next, ['right'], locked)
  station.expect(await next.tells('closed'), 'a start with the clock set back gave attempts back')
  station.sends(next)
  station.expect(await next.tells('finished'), 'a kiosk whose clock was set back does not serve')
  station.expectLog(next, [problemSentence(new Problem('clock-set-back', inArgentina(newest)))])
  station.expect((await next.closes()) === 0, 'the kiosk did not close in order')
  await station.judge(behind)
}

/** Argentina has had no summer time since 2009: three hours behind, day and night. */
function inArgentina(iso: string): string {
  const [, year, month, day, hour, minutes] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)/.exec(new Date(Date.parse(iso) - 3 * 60 * minute).toISOString()) ?? []
  return `${day}/${month}/${year} ${hour}:${minutes}`
}
