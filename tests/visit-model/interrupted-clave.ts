import { hashingUnderWay } from '../support/hashing-under-way.ts'
import type { Outcomes } from './happening.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { opens } from './model-overlays.ts'
import { countsClave, judgesClave } from './model-sign-in.ts'
import type { ModelKiosk } from './model.ts'
import type { Interruption } from './step.ts'
import { changesAccount, storeFails } from './store-from-elsewhere.ts'

const daySeconds = 24 * 3600
const mostTurnsVerifying = 20

interface GivenClave {
  right: boolean
  turns: number
  then: Interruption
}

interface AtKiosk {
  real: KioskUnderTest
  again(): void
  other(): void
}

/**
 * Something comes while a clave that was given is judged, which takes two writes: it is counted, and then who knew it
 * comes in. A program may end at any turn; the rest comes while the clave is verified, when exactly one is done.
 */
export async function interruptsClave({ right, turns, then }: GivenClave, model: ModelKiosk, { real, again, other }: AtKiosk): Promise<Outcomes> {
  const notDone = model.clone()
  notDone.touches()
  const counted = notDone.clone()
  countsClave(counted)
  const done = counted.clone()
  judgesClave(right, done)

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
      for (const kiosk of [done, notDone]) kiosk.starts()
      return [done, notDone]
    case 'is-killed':
      await turnsOfQueue(turns)
      await real.isKilled()
      for (const kiosk of [done, notDone, counted]) kiosk.starts()
      return [done, notDone, counted]
    default:
      await verifying()
      return [meanwhile(then, right, counted, real)]
  }
}

const atAnyTurn = ['same-again', 'changes-mind', 'opens-accessibility', 'restarts', 'is-killed'] as const
type WhileVerified = Exclude<Interruption, (typeof atAnyTurn)[number]>

/** Where a clave cannot be counted it is not verified either. */
export function comesWhileVerified(then: Interruption): then is WhileVerified {
  return !atAnyTurn.some((one) => one === then)
}

/** Of `counted`, in which the clave is counted and not yet judged, what must become. */
function meanwhile(
  then: WhileVerified,
  right: boolean,
  counted: ModelKiosk,
  real: KioskUnderTest,
): ModelKiosk {
  switch (then) {
    case 'leaves':
      real.sends({ type: 'cancel' })
      real.sends({ type: 'leave-confirmed' })
      opens('confirm-leave', counted)
      judgesClave(right, counted)
      counted.ends('other')
      return counted
    case 'crashes':
    case 'reloads':
      if (then === 'crashes') real.shell.crashes()
      else real.shell.reloads()
      judgesClave(right, counted)
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
      changesAccount(cuil ?? '', 'other-clave', real.storeFile)
      counted.accountChanges(cuil ?? '', 'other-clave')
      break
    }
    default:
      then satisfies never
  }
  judgesClave(right, counted)
  return counted
}

/** By then the clave is counted, and no statement of what follows has run. */
async function verifying(): Promise<void> {
  for (let turn = 0; turn < 1_000 && !hashingUnderWay(); turn += 1) await Promise.resolve()
}

/** Of those in which the clave is verified some are turns like others; then it is waited for. */
async function turnsOfQueue(turns: number): Promise<void> {
  let turnsVerifying = 0
  for (let turn = 0; turn < turns; turn += 1) {
    if (hashingUnderWay()) turnsVerifying += 1
    await (turnsVerifying > mostTurnsVerifying ? hashingUnderWay() : Promise.resolve())
  }
}
