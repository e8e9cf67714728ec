import { hashingUnderWay } from '../support/hashing-under-way.ts'
import type { Act } from './maker.ts'
import type { Outcomes } from './happening.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { opens } from './model-overlays.ts'
import type { Judging } from './judging.ts'
import type { ModelKiosk } from './model.ts'
import type { Interruption } from './step.ts'
import { changesClave, storeFails } from './store-from-elsewhere.ts'
import type { Stored } from './stored.ts'

const daySeconds = 24 * 3600
const mostTurnsVerifying = 20

interface Given {
  act: Act
  turns: number
  then: Interruption
}

interface AtKiosk {
  real: KioskUnderTest
  again(): void
  other(): void
}

/**
 * Something comes while a clave or a code that was given is judged: it is counted, and then who knew it gets on. A
 * program may end at any turn; the rest comes while it is verified, when exactly the counting is done.
 */
export async function interruptsJudging(
  { act, turns, then }: Given,
  { gives, counts, judges, then: goesOn = () => {} }: Judging,
  model: ModelKiosk,
  { real, again, other }: AtKiosk,
): Promise<Outcomes> {
  const notDone = model.clone()
  notDone.touches()
  gives?.(act, notDone)
  const counted = notDone.clone()
  counts(counted)
  const judged = counted.clone()
  judges(act === 'right', judged)
  const done = judged.clone()
  goesOn(done)

  switch (then) {
    case 'same-again':
    case 'changes-mind':
      await turnsOfQueue(turns)
      if (then === 'same-again') again()
      else other()
      return [done]
    case 'opens-accessibility':
      await turnsOfQueue(turns)
      real.sends({ type: 'open-accessibility' })
      opens('accessibility', done)
      return [done]
    case 'restarts':
      await turnsOfQueue(turns)
      await real.restarts()
      for (const kiosk of [done, notDone, judged]) kiosk.restarts()
      return [done, notDone, judged]
    case 'is-killed':
      await turnsOfQueue(turns)
      await real.isKilled()
      for (const kiosk of [done, notDone, counted, judged]) kiosk.starts()
      return [done, notDone, counted, judged]
    case 'clave-is-changed-at-any-turn': {
      const before = real.readsStore()
      await turnsOfQueue(turns)
      const cuil = model.visit.cuil ?? ''
      if (!changesClave(cuil, real.storeFile)) return [done]
      for (const kiosk of [done, notDone, counted, judged]) kiosk.claveChanges(cuil)
      counts(notDone)
      for (const kiosk of [notDone, counted]) judges(act === 'right', kiosk)
      for (const kiosk of [notDone, counted, judged]) goesOn(kiosk)
      const written = writtenSince(before, real.readsStore())
      if (written.includes('level-raised')) return [done]
      if (!written.some((kind) => kind.endsWith('-counted'))) return [notDone]
      if (!written.includes('signed-in')) return [counted, judged]
      return done.visit.outline.name === 'desk-done' ? [judged] : [judged, done]
    }
    default:
      await verifying()
      return [meanwhile(then, { judges: (kiosk) => { judges(act === 'right', kiosk) }, goesOn }, counted, real)]
  }
}

const atAnyTurn = ['same-again', 'changes-mind', 'opens-accessibility', 'restarts', 'is-killed', 'clave-is-changed-at-any-turn'] as const
type WhileVerified = Exclude<Interruption, (typeof atAnyTurn)[number]>

/** Where it cannot be counted it is not verified either. */
export function comesWhileVerified(then: Interruption): then is WhileVerified {
  return !atAnyTurn.some((one) => one === then)
}

/** Of `counted`, in which it is counted and not yet judged, what must become. */
function meanwhile(
  then: WhileVerified,
  { judges, goesOn }: Record<'judges' | 'goesOn', (kiosk: ModelKiosk) => void>,
  counted: ModelKiosk,
  real: KioskUnderTest,
): ModelKiosk {
  switch (then) {
    case 'leaves':
      real.sends({ type: 'cancel' })
      real.sends({ type: 'leave-confirmed' })
      opens('confirm-leave', counted)
      judges(counted)
      counted.ends('other')
      return counted
    case 'crashes':
    case 'reloads':
      if (then === 'crashes') real.shell.crashes()
      else real.shell.reloads()
      judges(counted)
      counted.ends('renderer-lost')
      return counted
    case 'clock-is-set-back':
      real.setsClockBack(daySeconds)
      counted.setsClockBack(daySeconds)
      break
    case 'two-minutes-pass':
      real.passes(121)
      counted.passesDuringWrite(121)
      break
    case 'store-fails':
      storeFails(true, real.storeFile)
      counted.storeFails()
      break
    case 'clave-is-changed': {
      const { cuil } = counted.visit
      changesClave(cuil ?? '', real.storeFile)
      counted.claveChanges(cuil ?? '')
      break
    }
    default:
      then satisfies never
  }
  judges(counted)
  goesOn(counted)
  return counted
}

/** Kinds of entries: how far it was by then. */
function writtenSince(before: Stored, now: Stored): string[] {
  return now.entries.slice(before.entries.length).map(({ kind }) => kind)
}

/** By then it is counted, and no statement of what follows has run. */
async function verifying(): Promise<void> {
  for (let turn = 0; turn < 1_000 && !hashingUnderWay(); turn += 1) await Promise.resolve()
}

/** Of those in which it is verified some are turns like others; then it is waited for. */
async function turnsOfQueue(turns: number): Promise<void> {
  let turnsVerifying = 0
  for (let turn = 0; turn < turns; turn += 1) {
    if (hashingUnderWay()) turnsVerifying += 1
    await (turnsVerifying > mostTurnsVerifying ? hashingUnderWay() : Promise.resolve())
  }
}
