import type { ClipPlayer } from './clip-player.ts'
import { piecesOf, type Lexicon, type Piece } from './segments.ts'
import { sentencesOf } from './sentences.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import type { Wait } from './wait.ts'

const pauseMs = 180
/** How long a caption stands that cannot be heard: about as long as its sentence would take. */
const silentMs = (sentence: string) => 800 + sentence.length * 60

export interface VoiceOptions {
  language: SpokenLanguage
  /** What can be said. Asked for when something is to be said; rejects where there is no speech. */
  lexicon: () => Promise<Lexicon>
  player: ClipPlayer
  wait: Wait
}

/**
 * Says one sentence after another. Whatever fails (no sound device, a clip that is gone), the captions still come and go.
 */
export class Voice {
  #saying = $state<string | null>(null)
  #waiting: string[] = []
  #turn: AbortController | null = null
  readonly #options: VoiceOptions

  constructor(options: VoiceOptions) {
    this.#options = options
  }

  /** The sentence that is being said. */
  get saying(): string | null {
    return this.#saying
  }

  /** Says this now, one after the other, in place of what is being said. */
  say(...texts: string[]): void {
    this.stop()
    for (const text of texts) this.add(text)
  }

  /** Says this after what is being said. */
  add(text: string): void {
    this.#waiting.push(...sentencesOf(text))
    if (this.#turn !== null) return
    const turn = new AbortController()
    this.#turn = turn
    void this.#sayWaiting(turn.signal)
  }

  stop(): void {
    this.#turn?.abort()
    this.#turn = null
    this.#waiting = []
    this.#saying = null
  }

  /** A short neutral tone, in place of a character that nobody else may hear. It interrupts nothing: what that brought may be said already. */
  tone(): void {
    this.#options.player.tone()
  }

  destroy(): void {
    this.stop()
    this.#options.player.close()
  }

  async #sayWaiting(signal: AbortSignal): Promise<void> {
    for (let sentence = this.#waiting.shift(); sentence !== undefined; sentence = this.#waiting.shift()) {
      this.#saying = sentence
      const heard = await this.#isHeard(sentence, signal)
      if (!heard) await this.#options.wait(silentMs(sentence), signal)
      if (signal.aborted) return
    }
    this.#turn = null
    this.#saying = null
  }

  /** Plays a sentence; false where all or the rest of it cannot be heard. */
  async #isHeard(sentence: string, signal: AbortSignal): Promise<boolean> {
    const { player, wait } = this.#options
    try {
      const pieces = await this.#piecesOf(sentence)
      for (const [at, piece] of pieces.entries()) {
        if (signal.aborted) return true
        const next = pieces[at + 1] ?? (await this.#firstPieceWaiting())
        if (next !== undefined && next !== 'pause') player.prepare(next.clip)
        if (piece === 'pause') await wait(pauseMs, signal)
        else if (!(await player.play(piece.clip, signal))) return false
      }
      return pieces.length > 0
    } catch {
      return false // the lexicon is not there: the page has told the shell nothing that it does not know
    }
  }

  async #piecesOf(sentence: string): Promise<Piece[]> {
    return piecesOf(sentence, await this.#options.lexicon(), this.#options.language)
  }

  async #firstPieceWaiting(): Promise<Piece | undefined> {
    const next = this.#waiting[0]
    return next === undefined ? undefined : (await this.#piecesOf(next))[0]
  }
}
