import type { Preferences } from '../../electron/contract.ts'

const sounds = {
  key: { hertz: 1700, ms: 18, loud: 0.12 },
  erase: { hertz: 850, ms: 30, loud: 0.14 },
  refused: { hertz: 190, ms: 90, loud: 0.2 },
}

export type KeySoundName = keyof typeof sounds

/** What a pressed key sounds like. The voice says what was typed: where nothing was, that is heard too. */
export function soundOf(key: string, done: boolean, { keySound, voice }: Pick<Preferences, 'keySound' | 'voice'>): KeySoundName | undefined {
  if (!done) return keySound || voice ? 'refused' : undefined
  if (keySound) return key === 'erase' ? 'erase' : 'key'
  return undefined
}

/** Clicks of keys. The sound device is opened at the first one; where there is none, there are no clicks. */
export class KeySound {
  #device: AudioContext | null | undefined

  play(name: KeySoundName): void {
    const device = (this.#device ??= open())
    if (device === null) return
    // Until somebody has touched the page, a device waits.
    void device.resume().catch(() => undefined)
    const { hertz, ms, loud } = sounds[name]
    const tone = new OscillatorNode(device, { frequency: hertz, type: 'triangle' })
    const volume = new GainNode(device, { gain: loud })
    const end = device.currentTime + ms / 1000
    volume.gain.exponentialRampToValueAtTime(0.001, end)
    tone.connect(volume).connect(device.destination)
    tone.start()
    tone.stop(end)
  }

  close(): void {
    void this.#device?.close().catch(() => undefined)
    this.#device = undefined
  }
}

function open(): AudioContext | null {
  try {
    return new AudioContext({ latencyHint: 'interactive' })
  } catch {
    return null
  }
}
