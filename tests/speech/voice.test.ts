import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ClipPlayer } from '../../src/speech/clip-player.ts'
import { normalForm } from '../../src/speech/normal-form.ts'
import { Voice } from '../../src/speech/voice.svelte.ts'

// The compiler's: outside a component a state is its value.
beforeEach(() => { vi.stubGlobal('$state', (value: unknown) => value) })

/** A player whose clips end when the test says so. */
function quietPlayer() {
  const log: string[] = []
  let end: ((heard: boolean) => void) | undefined
  const player: ClipPlayer = {
    prepare: (clip) => void log.push(`prepare ${clip}`),
    play(clip, signal) {
      log.push(clip)
      return new Promise((resolve) => {
        end = resolve
        signal.addEventListener('abort', () => { log.push(`cut ${clip}`); resolve(true) })
      })
    },
    tone: () => void log.push('tone'),
    close: () => void log.push('close'),
  }
  return { player, log, end: async (heard = true) => { end?.(heard); await settled() } }
}

const settled = () => new Promise(setImmediate)
const lexiconOf = (...texts: string[]) => new Map(texts.map((text) => [normalForm(text), text]))

function speaking(lexicon: () => Promise<ReadonlyMap<string, string>>) {
  const { player, log, end } = quietPlayer()
  const waits: number[] = []
  let pass = () => {}
  const wait = (ms: number, signal: AbortSignal) => {
    waits.push(ms)
    return new Promise<void>((resolve) => {
      pass = resolve
      signal.addEventListener('abort', () => { resolve() })
    })
  }
  const voice = new Voice({ language: 'es', lexicon, player, wait })
  return { voice, log, end, waits, pass: async () => { pass(); await settled() } }
}
const known = () => Promise.resolve(lexiconOf('Tu clave', 'Uno.', 'Dos.', 'Tres.'))

describe('the voice', () => {
  it('says sentence after sentence, shows which, and has the next one loaded', async () => {
    const { voice, log, end } = speaking(known)
    voice.say('Uno. Dos.')
    expect(voice.saying).toBe('Uno.')
    await settled()
    expect(log).toEqual(['prepare Dos.', 'Uno.'])
    await end()
    expect(voice.saying).toBe('Dos.')
    await end()
    expect(voice.saying).toBeNull()
    expect(log).toEqual(['prepare Dos.', 'Uno.', 'Dos.'])
  })

  it('queues what comes after, and cuts what it was saying for what comes instead', async () => {
    const { voice, log, end } = speaking(known)
    voice.say('Uno.')
    voice.add('Dos.')
    await settled()
    voice.say('Tres.')
    expect(voice.saying).toBe('Tres.')
    await end()
    await end()
    expect(log.filter((line) => !line.startsWith('prepare'))).toEqual(['Uno.', 'cut Uno.', 'Tres.'])
    expect(voice.saying).toBeNull()
  })

  it('stops at once, and can speak again', async () => {
    const { voice, log, end } = speaking(known)
    voice.say('Uno. Dos.')
    await settled()
    voice.stop()
    expect(voice.saying).toBeNull()
    await end()
    voice.add('Tres.')
    await settled()
    await end()
    expect(log.filter((line) => !line.startsWith('prepare'))).toEqual(['Uno.', 'cut Uno.', 'Tres.'])
  })

  it('gives a tone beside what it is saying, and cuts nothing short', async () => {
    const { voice, log } = speaking(known)
    voice.say('Uno.')
    await settled()
    voice.tone()
    expect(log).toEqual(['Uno.', 'tone'])
    expect(voice.saying).toBe('Uno.')
  })

  it('shows the caption as long as it would take where a clip cannot be played, and goes on', async () => {
    const { voice, end, waits, pass } = speaking(known)
    voice.say('Uno. Dos.')
    await settled()
    await end(false)
    expect(voice.saying).toBe('Uno.')
    expect(waits).toHaveLength(1)
    await pass()
    expect(voice.saying).toBe('Dos.')
    await end()
    expect(voice.saying).toBeNull()
  })

  it('shows its captions without a lexicon, the longer the text the longer', async () => {
    const { voice, log, waits, pass } = speaking(() => Promise.reject(new Error('no speech')))
    voice.say('Uno.')
    voice.add('Mucho más largo que uno.')
    await settled()
    await pass()
    expect(voice.saying).toBe('Mucho más largo que uno.')
    await pass()
    expect(voice.saying).toBeNull()
    expect(log).toEqual([])
    expect(waits[1]).toBeGreaterThan(waits[0] ?? 0)
  })

  it('says nothing for nothing', async () => {
    const { voice, log } = speaking(known)
    voice.say('  ')
    await settled()
    expect(voice.saying).toBeNull()
    expect(log).toEqual([])
  })

  it('frees its player when it is done with, and speaks no more', async () => {
    const { voice, log } = speaking(known)
    voice.say('Uno. Dos.')
    await settled()
    voice.destroy()
    await settled()
    expect(log).toContain('close')
    expect(voice.saying).toBeNull()
    expect(log).not.toContain('Dos.')
  })
})
