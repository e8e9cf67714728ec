import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Place } from '../../electron/place.ts'
import type { Bench } from './fault.ts'
import type { RunningKiosk } from './running-program.ts'

/** A person is told something, or does it, every few milliseconds; hashing a clave takes longer. */
const betweenWritesMs = 12
const hashingMs = { least: 60, most: 260 }
const firstFilesMs = 40

/**
 * Kills a kiosk at a random instant: of its start, of the time after it, or, since most of that time is spent hashing,
 * close to one of its writes. A kiosk that had ended by itself before is told by `false`.
 */
export async function killAtAnInstant(kiosk: RunningKiosk, { random, startMs }: Bench): Promise<boolean> {
  const where = random()
  const when = random()
  if (where < 0.3) await delay(when * 1.5 * startMs)
  else if (where < 0.6) await after(kiosk, 'inicio', 1, when * 1000)
  else {
    const what = (['inicio', 'counted', 'answers', 'chooses-clave'] as const)[Math.floor(random() * 4)] ?? 'counted'
    const { least, most } = what === 'chooses-clave' ? hashingMs : { least: 0, most: betweenWritesMs }
    await after(kiosk, what, 1 + Math.floor(random() * 3), least + when * (most - least))
  }
  kiosk.kill()
  return (await kiosk.ended) === 'SIGKILL'
}

/** Kills a kiosk while it makes its first files: soon after one of them has come to be, whichever chance says. */
export async function killAtItsFirstFiles(kiosk: RunningKiosk, place: Place, { random }: Bench): Promise<boolean> {
  const { keys, store, padron } = place
  const files = [dirname(keys), keys, `${padron}.new`, padron, store, `${store}-wal`, `${store}-made`]
  const file = files[Math.floor(random() * files.length)] ?? store
  const ms = random() * firstFilesMs
  while (!existsSync(file) && kiosk.count('inicio') === 0 && kiosk.isRunning) await delay(1)
  await delay(ms)
  kiosk.kill()
  return (await kiosk.ended) === 'SIGKILL'
}

async function after(kiosk: RunningKiosk, what: Parameters<RunningKiosk['tells']>[0], times: number, ms: number): Promise<void> {
  await kiosk.tells(what, times)
  await delay(ms)
}
