import type { ClipPlayer } from './clip-player.ts'

/** A clip that does not move for so long has ended without telling, or cannot be played: it comes from this machine's own disk. */
const stillMs = 3000
const toneHertz = 520
const toneSeconds = 0.09

type Audio = Pick<HTMLAudioElement, 'addEventListener' | 'currentTime' | 'load' | 'pause' | 'play' | 'preload' | 'removeAttribute' | 'src'>

/** Plays clips in audio elements: one that is heard, and one that has the next clip loaded. */
export function audioPlayer(urlOf: (clip: string) => string, newAudio: () => Audio = () => new Audio()): ClipPlayer {
  let prepared: { clip: string; audio: Audio } | undefined
  let sound: AudioContext | undefined

  function load(clip: string): Audio {
    const audio = newAudio()
    audio.preload = 'auto'
    audio.src = urlOf(clip)
    return audio
  }

  function take(clip: string): Audio {
    const ready = prepared?.clip === clip ? prepared.audio : undefined
    if (ready !== undefined) prepared = undefined
    return ready ?? load(clip)
  }

  return {
    prepare(clip) {
      if (prepared?.clip === clip) return
      if (prepared !== undefined) release(prepared.audio)
      prepared = { clip, audio: load(clip) }
    },
    async play(clip, signal) {
      const audio = take(clip)
      try {
        return await playToEnd(audio, signal)
      } finally {
        release(audio)
      }
    },
    tone() {
      try {
        sound ??= new AudioContext()
        playTone(sound)
      } catch {
        // A machine without sound has no tone either.
      }
    },
    close() {
      if (prepared !== undefined) release(prepared.audio)
      prepared = undefined
      sound?.close().catch(() => {}) // it may be closed by itself
    },
  }
}

function playToEnd(audio: Audio, signal: AbortSignal): Promise<boolean> {
  const over = Promise.withResolvers<boolean>()
  const finish = (heard: boolean) => () => { over.resolve(heard) }
  let limit = setTimeout(finish(false), stillMs)
  audio.addEventListener('ended', finish(true))
  audio.addEventListener('error', finish(false))
  // By what was played, as the length of a clip is not known before its end.
  audio.addEventListener('timeupdate', () => {
    clearTimeout(limit)
    limit = setTimeout(finish(audio.currentTime > 0), stillMs)
  })
  signal.addEventListener('abort', finish(true), { once: true })
  if (signal.aborted) over.resolve(true)
  else audio.play().catch(finish(false))
  return over.promise.finally(() => { clearTimeout(limit) })
}

/** An element lets go of its clip only when told to load nothing. */
function release(audio: Audio): void {
  audio.pause()
  audio.removeAttribute('src')
  audio.load()
}

function playTone(sound: AudioContext): void {
  const { currentTime: start, destination } = sound
  const oscillator = sound.createOscillator()
  const volume = sound.createGain()
  oscillator.frequency.value = toneHertz
  // Fades in and out, so that it does not click.
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.2, start + 0.01)
  volume.gain.linearRampToValueAtTime(0, start + toneSeconds)
  oscillator.connect(volume).connect(destination)
  oscillator.start(start)
  oscillator.stop(start + toneSeconds)
}
