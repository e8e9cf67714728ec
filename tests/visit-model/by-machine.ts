import { settled } from '../support/hashing-under-way.ts'
import { changesClave, storeFails } from './store-from-elsewhere.ts'
import { comesInElsewhere, isEnded, isTriedElsewhere, isUnlocked, mayComeInElsewhere, staffActs } from './model-staff-elsewhere.ts'
import { always, onPage, type Happenings } from './happening.ts'

/** What befalls the kiosk itself. */
export const byMachine: Happenings<
  | 'passes' | 'clock-is-set-back' | 'crashes' | 'reloads' | 'restarts' | 'is-killed' | 'store-fails' | 'store-is-mended' | 'clave-changes'
  | 'staff-acts' | 'operator-comes-in-elsewhere' | 'operator-is-ended' | 'operator-is-unlocked' | 'operator-is-tried-elsewhere' | 'printer-becomes'
> = {
  passes: {
    isPossible: always,
    async happens({ seconds }, model, real) {
      // What is shown at the end of a session has its own time from that very moment.
      const { session, changing } = model.visit
      const ends = [session, changing?.session].map((one) => one?.secondsLeft ?? 0).filter((end) => end > 0 && end < seconds)
      const moments = [0, ...ends.sort((one, other) => one - other), seconds]
      const parts = moments.slice(1).map((moment, place) => moment - (moments[place] ?? 0))
      for (const part of parts) {
        real.passes(part)
        model.passes(part)
        await settled()
      }
    },
  },
  'clock-is-set-back': {
    isPossible: always,
    happens({ seconds }, model, real) {
      real.setsClockBack(seconds)
      model.setsClockBack(seconds)
    },
  },
  crashes: {
    isPossible: onPage,
    async happens({ pages }, model, real) {
      for (let lost = 0; lost < pages; lost += 1) {
        real.shell.crashes()
        model.ends('renderer-lost')
        await settled()
      }
    },
  },
  reloads: {
    isPossible: onPage,
    happens(_step, model, real) {
      real.shell.reloads()
      model.ends('renderer-lost')
    },
  },
  restarts: {
    isPossible: always,
    async happens(_step, model, real) {
      await real.restarts()
      model.restarts()
    },
  },
  'is-killed': {
    isPossible: always,
    async happens(_step, model, real) {
      await real.isKilled()
      model.starts()
    },
  },
  'store-fails': {
    isPossible: (_step, model) => !model.state.storeFails,
    happens(_step, model, real) {
      storeFails(true, real.storeFile)
      model.storeFails()
    },
  },
  'store-is-mended': {
    isPossible: (_step, model) => model.state.storeFails,
    happens(_step, model, real) {
      storeFails(false, real.storeFile)
      model.state.storeFails = false
    },
  },
  'clave-changes': {
    isPossible: ({ of }, model) => model.state.accounts.has(model.citizens[of].cuil),
    happens({ of }, model, real) {
      const { cuil } = model.citizens[of]
      changesClave(cuil, real.storeFile)
      model.claveChanges(cuil)
    },
  },
  'staff-acts': {
    isPossible: (_step, model) => !model.state.storeFails,
    async happens({ what, for: of }, model, real) {
      const { cuil } = model.citizens[of]
      await real.elsewhere.acts(what, cuil, real.atElsewhere)
      if (what === 'makes-code') real.traces.leavesSecret(real.elsewhere.codesOf(cuil).now)
      staffActs(what, cuil, model.state)
    },
  },
  'printer-becomes': {
    isPossible: always,
    happens({ result }, model, real) {
      real.printerBecomes(result)
      model.state.printer = result
    },
  },
  'operator-comes-in-elsewhere': {
    isPossible: (_step, { state }) => !state.storeFails && mayComeInElsewhere(state),
    async happens(_step, model, real) {
      await real.elsewhere.letsIn(real.office.operator, real.atElsewhere)
      comesInElsewhere(model.state)
    },
  },
  'operator-is-ended': {
    isPossible: (_step, { state }) => !state.storeFails && state.operator.isActive,
    async happens(_step, model, real) {
      await real.elsewhere.ends(real.office.operator.id, real.atElsewhere)
      isEnded(model.state)
    },
  },
  'operator-is-tried-elsewhere': {
    isPossible: (_step, { state }) => !state.storeFails,
    async happens(_step, model, real) {
      await real.elsewhere.refuses(real.office.operator, real.atElsewhere)
      isTriedElsewhere(model.state)
    },
  },
  'operator-is-unlocked': {
    isPossible: (_step, { state }) => !state.storeFails && state.operator.isActive,
    async happens(_step, model, real) {
      await real.elsewhere.unlocks(real.office.operator.id, real.atElsewhere)
      isUnlocked(model.state)
    },
  },
}
