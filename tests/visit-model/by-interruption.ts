import { doAct, messageOf } from './acts.ts'
import type { Happenings, Outcomes } from './happening.ts'
import { hashingUnderWay } from '../support/hashing-under-way.ts'
import { comesWhileVerified, interruptsJudging } from './interrupted-judging.ts'
import { judgingAt } from './judging.ts'
import type { KioskUnderTest } from './kiosk-under-test.ts'
import { opens } from './model-overlays.ts'
import { does } from './model-screens.ts'
import type { ModelKiosk } from './model.ts'
import type { Interruption } from './step.ts'

/** By then a clave that was accepted is being hashed, and no statement of its transaction has run. */
const turnsToHashing = 20
const daySeconds = 24 * 3600

const changesOfClave: readonly Interruption[] = ['clave-is-changed', 'clave-is-changed-at-any-turn']
/** What comes may find that the visit has ended by itself, and another page. */
const meetsAnyPage: readonly Interruption[] = ['crashes', 'restarts', 'is-killed']

/** Something comes between the beginning of a write and its end. */
export const byInterruption: Happenings<'is-interrupted'> = {
  'is-interrupted': {
    isPossible({ act, then, as }, model) {
      if (!model.canDo(act) || model.isCovered) return false
      const { outline: { name }, cuil } = model.visit
      if (judgingAt(model.visit.outline)) {
        if (comesWhileVerified(then) && model.state.storeFails) return false
        if (changesOfClave.includes(then) && !model.state.accounts.has(cuil ?? '')) return false
      } else {
        if (then === 'store-fails' || changesOfClave.includes(then)) return false
        // Of the other writes none takes time in which two minutes could pass.
        if (then === 'two-minutes-pass' && (act === 'wrong' || name !== 'choose-clave')) return false
        // A code is of its moment, and it is judged at once: before the clock was set back or after.
        if (then === 'clock-is-set-back' && name === 'robot-help') return false
      }
      const after = model.clone()
      does(act, model.citizens[as], after)
      if (after.state.visits.length > model.state.visits.length && !meetsAnyPage.includes(then)) return false
      return after.state.writes > model.state.writes
    },
    async happens({ act, turns, then, as }, model, real) {
      const { id } = real
      const again = messageOf(act, as, model, real)
      const other = messageOf(act === 'right' ? 'wrong' : 'right', as, model, real)
      doAct(again, real)
      const judging = judgingAt(model.visit.outline)
      if (judging) {
        return interruptsJudging({ act, turns, then }, judging, model, {
          real,
          again: () => { doAct(again, real, id) },
          other: () => { doAct(other, real, id) },
        })
      }
      await turnsOfQueue(then === 'two-minutes-pass' ? turnsToHashing : turns)
      const writes = (kiosk: ModelKiosk) => { does(act, model.citizens[as], kiosk) }
      const done = model.clone()
      writes(done)
      const notDone = model.clone()
      return interrupt(then, {
        real, done, notDone, writes,
        again: () => { doAct(again, real, id) },
        other: () => { doAct(other, real, id) },
      })
    },
  },
}

interface Interrupted {
  real: KioskUnderTest
  done: ModelKiosk
  notDone: ModelKiosk
  writes(kiosk: ModelKiosk): void
  again(): void
  other(): void
}

/**
 * What may be so afterwards. Where the end of the visit or of the program races with the write, all of it is there or
 * nothing; everything else leaves the write alone.
 */
async function interrupt(then: Interruption, { real, done, notDone, writes, again, other }: Interrupted): Promise<Outcomes> {
  const both = (happened: (kiosk: ModelKiosk) => void): Outcomes => {
    for (const kiosk of [done, notDone]) happened(kiosk)
    return [done, notDone]
  }
  switch (then) {
    case 'same-again':
      again()
      return [done]
    case 'changes-mind':
      other()
      return [done]
    case 'opens-accessibility':
      real.sends({ type: 'open-accessibility' })
      opens('accessibility', done)
      return [done]
    case 'leaves':
      real.sends({ type: 'cancel' })
      real.sends({ type: 'leave-confirmed' })
      return both((kiosk) => { kiosk.ends('other') })
    case 'crashes':
      real.shell.crashes()
      return both((kiosk) => { kiosk.ends('renderer-lost') })
    case 'reloads':
      real.shell.reloads()
      return both((kiosk) => { kiosk.ends('renderer-lost') })
    case 'restarts':
      await real.restarts()
      return both((kiosk) => { kiosk.restarts() })
    case 'is-killed':
      await real.isKilled()
      return both((kiosk) => { kiosk.starts() })
    case 'clock-is-set-back':
      real.setsClockBack(daySeconds)
      both((kiosk) => { kiosk.setsClockBack(daySeconds) })
      writes(notDone) // later than the clock was set, that is, and done after all
      return [done, notDone]
    case 'two-minutes-pass':
      real.passes(121)
      for (const kiosk of [done, notDone]) kiosk.passesDuringWrite(121)
      writes(notDone) // what is dated after the hashing has the later time
      return [done, notDone]
    case 'store-fails':
    case 'clave-is-changed':
    case 'clave-is-changed-at-any-turn':
      throw new Error(`${then} comes while a clave is judged only`)
    default:
      return then satisfies never
  }
}

/** A hash that is under way is waited for, so that the turns after it are those of the transaction. */
async function turnsOfQueue(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await (turn > turnsToHashing ? hashingUnderWay() : undefined)
}
