/** Moments and days come from the main process as the office's clock says them: nothing is left to reckon. */

/** `2026-11-25`, of a day or of a moment, as people write it. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10).split('-').toReversed().join('/')
}

/** `15:40` of `2026-11-25T15:40`. */
export function timeOf(moment: string): string {
  return moment.slice(11)
}
