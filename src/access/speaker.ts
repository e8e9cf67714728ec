import type { Voice } from '../speech/voice.svelte.ts'

type SpeakingVoice = Pick<Voice, 'saying' | 'add' | 'stop' | 'tone'>

/**
 * What is said from one thing that a person does to the next: one sentence after the other, none twice. Whatever they do
 * hushes it.
 */
export class Speaker {
  readonly #voice: SpeakingVoice
  readonly #said = new Set<string>()
  readonly #whispered = new Set<string>()

  constructor(voice: SpeakingVoice) {
    this.#voice = voice
  }

  /** What is heard now, as it may be read by anybody beside: characters of a secret are for the ear alone. */
  get caption(): string | null {
    const { saying } = this.#voice
    return saying !== null && this.#whispered.has(saying) ? hiddenCharacter : saying
  }

  say(pieces: readonly string[]): void {
    for (const piece of pieces) {
      if (this.#said.has(piece)) continue
      this.#said.add(piece)
      this.#voice.add(piece)
    }
  }

  /** A character of what is secret: into the headphones, where there are some, else a tone. */
  sayInSecret(character: string, hasHeadphones: boolean): void {
    if (!hasHeadphones) return this.#voice.tone()
    this.#whispered.add(character)
    this.#voice.add(character)
  }

  hush(): void {
    this.#voice.stop()
    this.#said.clear()
    this.#whispered.clear()
  }
}

const hiddenCharacter = '•'
