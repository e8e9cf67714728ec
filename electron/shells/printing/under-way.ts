import type { PrintResult } from '../shell.ts'

/** What is being printed, for a shell that closes meanwhile. */
export class PrintingUnderWay {
  readonly #closing = new AbortController()
  readonly #all = new Set<Promise<PrintResult>>()

  /** Prints with a signal that is aborted when the shell closes. */
  run(print: (closing: AbortSignal) => Promise<PrintResult>): Promise<PrintResult> {
    const printing = print(this.#closing.signal).finally(() => { this.#all.delete(printing) })
    this.#all.add(printing)
    return printing
  }

  /** Gives all of it up, and waits until it is taken back. */
  async close(): Promise<void> {
    this.#closing.abort()
    await Promise.all(this.#all)
  }
}
