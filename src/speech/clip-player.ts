/** What plays clips. A stand-in in tests; `audioPlayer` on the page. */
export interface ClipPlayer {
  /** Loads a clip that is about to be played. */
  prepare(clip: string): void
  /** Plays a clip to its end, or until `signal` says to stop. False where it cannot be played here. */
  play(clip: string, signal: AbortSignal): Promise<boolean>
  /** A short neutral tone. */
  tone(): void
  /** Frees what was loaded. Nothing is played afterwards. */
  close(): void
}
