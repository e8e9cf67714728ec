import { describe, expect, it } from 'vitest'
import { signInPace } from '../electron/sign-in-pace.ts'
import { ManualClock } from './support/manual-clock.ts'

function machine() {
  const clock = new ManualClock()
  let told = 0
  const refused = signInPace({ refusals: 20, withinMinutes: 10 }, clock, () => { told += 1 })
  /** Whether the person is told at once, or only after five seconds. */
  const isSlow = async () => {
    let answered = false
    void refused().then(() => { answered = true })
    await Promise.resolve()
    if (answered) return false
    clock.pass(4.9)
    await Promise.resolve()
    expect(answered).toBe(false)
    clock.pass(0.1)
    await Promise.resolve()
    expect(answered).toBe(true)
    return true
  }
  return { clock, isSlow, told: () => told }
}

describe('a machine that refuses many claves', () => {
  it('takes its time from the twentieth in ten minutes on, and says so once in ten minutes', async () => {
    const { clock, isSlow, told } = machine()
    for (let time = 1; time < 20; time += 1) expect(await isSlow()).toBe(false)
    for (let time = 0; time < 3; time += 1) expect(await isSlow()).toBe(true)
    expect(told()).toBe(1)
    clock.pass(600)
    expect(await isSlow()).toBe(false)
    for (let time = 2; time < 20; time += 1) await isSlow()
    expect(await isSlow()).toBe(true)
    expect(told()).toBe(2)
  })

  it('is not made quick again by a clock that is set back', async () => {
    const { clock, isSlow } = machine()
    for (let time = 0; time < 20; time += 1) await isSlow()
    clock.set('2026-11-20T00:00:00Z')
    expect(await isSlow()).toBe(true)
  })
})
