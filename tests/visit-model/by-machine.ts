import { settled } from './hashing-under-way.ts'
import { always, onPage, type Happenings } from './happening.ts'

/** What befalls the kiosk itself. */
export const byMachine: Happenings<
  'passes' | 'clock-is-set-back' | 'crashes' | 'reloads' | 'restarts' | 'is-killed' | 'store-fails' | 'store-is-mended'
> = {
  passes: {
    isPossible: always,
    happens({ seconds }, model, real) {
      real.passes(seconds)
      model.passes(seconds)
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
      model.starts()
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
      real.storeFails(true)
      model.state.storeFails = true
      model.state.storeHasFailed = true
    },
  },
  'store-is-mended': {
    isPossible: (_step, model) => model.state.storeFails,
    happens(_step, model, real) {
      real.storeFails(false)
      model.state.storeFails = false
    },
  },
}
