/** Time as a parameter: the kiosk runs on `systemClock`, tests on one they move by hand. */
export interface Clock {
  /** Milliseconds since 1970, as the machine's clock says. */
  now(): number
  /** Runs `task` once, `ms` from now; the result takes it back. Never keeps the process alive. */
  after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
