import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { audioPlayer } from '../../src/speech/audio-player.ts'

/** An audio element as far as a player uses it; what it meets is told by `emit`. */
class StandIn extends EventTarget {
  static made: StandIn[] = []
  preload: '' | 'none' | 'metadata' | 'auto' = ''
  src = ''
  currentTime = 0
  released = false
  refuses = false
  constructor() {
    super()
    StandIn.made.push(this)
  }
  play() { return this.refuses ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve() }
  pause() {}
  removeAttribute() { this.src = '' }
  load() { this.released = true }
  emit(name: string) { this.dispatchEvent(new Event(name)) }
}

const playing = new AbortController()
const newPlayer = () => audioPlayer((clip) => `/speech/es/${clip}.opus`, () => new StandIn())

describe('the player of clips', () => {
  beforeEach(() => {
    StandIn.made = []
    vi.useFakeTimers()
  })
  afterEach(() => { vi.useRealTimers() })

  it('plays a clip to its end and lets go of it', async () => {
    const heard = newPlayer().play('a', playing.signal)
    const [audio] = StandIn.made
    expect(audio?.src).toBe('/speech/es/a.opus')
    audio?.emit('ended')
    expect(await heard).toBe(true)
    expect(audio?.released).toBe(true)
  })

  it('plays what it has prepared, and lets go of what was prepared in vain', async () => {
    const player = newPlayer()
    player.prepare('a')
    player.prepare('a')
    const heard = player.play('a', playing.signal)
    expect(StandIn.made).toHaveLength(1)
    StandIn.made[0]?.emit('ended')
    await heard
    player.prepare('b')
    player.prepare('c')
    player.close()
    expect(StandIn.made.map(({ released }) => released)).toEqual([true, true, true])
  })

  it.each([
    ['cannot be loaded', (audio: StandIn) => { audio.emit('error') }],
    ['never comes', () => { vi.advanceTimersByTime(10_000) }],
  ])('says that a clip was not heard that %s', async (_, happens) => {
    const heard = newPlayer().play('a', playing.signal)
    const [audio] = StandIn.made
    if (audio) happens(audio)
    expect(await heard).toBe(false)
  })

  it('says that a clip was not heard where playing is refused', async () => {
    const player = audioPlayer((clip) => clip, () => Object.assign(new StandIn(), { refuses: true }))
    expect(await player.play('a', playing.signal)).toBe(false)
  })

  it('plays a long clip to its end, and takes one that moves no more for over where a machine tells no end', async () => {
    const over = vi.fn()
    void newPlayer().play('a', playing.signal).then(over)
    const [audio] = StandIn.made
    for (let second = 1; second < 20; second += 1) {
      if (audio) audio.currentTime = second
      audio?.emit('timeupdate')
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(over).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(3000)
    expect(over).toHaveBeenCalledWith(true)
  })

  it('says that a clip was not heard that loads and never begins', async () => {
    const heard = newPlayer().play('a', playing.signal)
    StandIn.made[0]?.emit('timeupdate')
    vi.advanceTimersByTime(3000)
    expect(await heard).toBe(false)
  })

  it('stops at once when it is told to', async () => {
    const turn = new AbortController()
    const heard = newPlayer().play('a', turn.signal)
    turn.abort()
    expect(await heard).toBe(true)
    expect(StandIn.made[0]?.released).toBe(true)
  })

  it('gives no tone, and no error, where there is no sound', () => {
    expect(() => { newPlayer().tone() }).not.toThrow()
  })
})
