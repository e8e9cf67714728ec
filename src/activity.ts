const atMostEvery = 1000

/** Calls `onActivity` at any touch or key, at most once a second by the events' own clock (domain 7). */
export function watchActivity(target: Window, onActivity: () => void): void {
  let last = -Infinity
  const notice = (event: Event) => {
    if (event.timeStamp - last < atMostEvery) return
    last = event.timeStamp
    onActivity()
  }
  target.addEventListener('pointerdown', notice, { capture: true, passive: true })
  target.addEventListener('keydown', notice, { capture: true, passive: true })
}
