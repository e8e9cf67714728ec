import { afterEach, describe, expect, it, vi } from 'vitest'
import { KeySound, soundOf } from '../../src/keyboard/key-sound.ts'

/** What a sound device is asked for. */
function fakeDevice() {
  const played: number[] = []
  let opened = 0
  let closed = 0
  vi.stubGlobal('AudioContext', class {
    currentTime = 0
    destination = {}
    constructor() {
      opened += 1
    }

    resume = () => Promise.resolve()
    close = () => {
      closed += 1
      return Promise.resolve()
    }
  })
  vi.stubGlobal('GainNode', class {
    gain = { exponentialRampToValueAtTime: () => undefined }
    connect = () => undefined
  })
  vi.stubGlobal('OscillatorNode', class {
    readonly #hertz: number
    constructor(_device: unknown, { frequency }: { frequency: number }) {
      this.#hertz = frequency
    }

    connect = (next: unknown) => next
    start = () => { played.push(this.#hertz) }
    stop = () => undefined
  })
  return { played, opened: () => opened, closed: () => closed }
}

afterEach(() => { vi.unstubAllGlobals() })

describe('the sound of keys', () => {
  it('opens its device at the first click, once, and closes it with the keyboard', () => {
    const device = fakeDevice()
    const sound = new KeySound()
    expect(device.opened()).toBe(0)
    sound.play('key')
    sound.play('key')
    expect(device.opened()).toBe(1)
    sound.close()
    expect(device.closed()).toBe(1)
  })

  it('differs for what is typed, erased and refused', () => {
    const device = fakeDevice()
    const sound = new KeySound()
    for (const name of ['key', 'erase', 'refused'] as const) sound.play(name)
    expect(new Set(device.played).size).toBe(3)
  })

  it('is silent where there is no device', () => {
    vi.stubGlobal('AudioContext', class {
      constructor() {
        throw new Error('no device')
      }
    })
    const sound = new KeySound()
    expect(() => {
      sound.play('key')
      sound.close()
    }).not.toThrow()
  })
})

describe('a pressed key', () => {
  it('sounds as what it did where the person wishes it, and as refused where it did nothing', () => {
    const wished = { keySound: true, voice: false }
    expect(soundOf('a', true, wished)).toBe('key')
    expect(soundOf('erase', true, wished)).toBe('erase')
    expect(soundOf('a', false, wished)).toBe('refused')
  })

  it('is silent for whoever wishes no sound', () => {
    for (const done of [true, false]) expect(soundOf('a', done, { keySound: false, voice: false })).toBeUndefined()
  })

  it('with the voice on leaves it to that to say what it did, and sounds where it did nothing', () => {
    expect(soundOf('a', true, { keySound: false, voice: true })).toBeUndefined()
    expect(soundOf('a', false, { keySound: false, voice: true })).toBe('refused')
  })
})
