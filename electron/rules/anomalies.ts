/** What is counted for each operator: within one hour, soon after the clave was recovered, and in a day. */
export type AnomalyMeasure = 'raises-an-hour' | 'raises-after-recovery' | 'opened' | 'phone-codes'

const anomalyMeasures: readonly AnomalyMeasure[] = ['raises-an-hour', 'raises-after-recovery', 'opened', 'phone-codes']

/** One thing that an operator did. */
export interface StaffAct {
  kind: 'raised' | 'opened' | 'phone-code'
  operator: string
  /** Milliseconds since 1970. */
  at: number
  /** A raise less than a day after the clave was recovered without staff. */
  afterRecovery: boolean
}

export interface Anomaly {
  measure: AnomalyMeasure
  operator: string
  /** The most of it within one window of time, among those looked at. */
  count: number
  /** What an operator of this branch did in such a window on average, in windows with work in them. */
  usual: number
  isUnusual: boolean
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How far back the branch's own past reaches, and how much of the end of it is looked at. */
export const anomalyDays = { past: 90, looked: 7 } as const
/** A count that would come by chance less often than this, at the branch's own pace, is told. */
const rareness = 0.001
/** A branch without a past is held to this pace: less is nobody's habit yet. */
const leastUsual = 0.5
/** A single act is never told, however rare it is here. */
const fewestTold = 3

const windowOf: Record<AnomalyMeasure, number> = {
  'raises-an-hour': hourMs,
  'raises-after-recovery': dayMs,
  opened: dayMs,
  'phone-codes': dayMs,
}

const belongs: Record<AnomalyMeasure, (act: StaffAct) => boolean> = {
  'raises-an-hour': ({ kind }) => kind === 'raised',
  'raises-after-recovery': ({ kind, afterRecovery }) => kind === 'raised' && afterRecovery,
  opened: ({ kind }) => kind === 'opened',
  'phone-codes': ({ kind }) => kind === 'phone-code',
}

/**
 * Each operator's busiest window of the last days beside the branch's own past (issue 5, "Watching the watchers"). How
 * much is too much is a Poisson tail at the past's pace: what 40 raises a day are in one office, three are in another.
 */
export function findAnomalies(acts: readonly StaffAct[], now: number): Anomaly[] {
  return anomalyMeasures.flatMap((measure) => {
    const ofMeasure = acts.filter(belongs[measure])
    const since = now - anomalyDays.looked * dayMs
    const usual = Math.max(leastUsual, usualCount(ofMeasure.filter(({ at }) => at <= since), windowOf[measure]))
    const looked = ofMeasure.filter(({ at }) => at > since)
    const operators = [...new Set(looked.map(({ operator }) => operator))]
    return operators.map((operator) => {
      const count = mostWithin(looked.filter((act) => act.operator === operator).map(({ at }) => at), windowOf[measure])
      return { measure, operator, count, usual, isUnusual: count >= fewestTold && poissonTail(count, usual) < rareness }
    })
  })
}

/** The mean of one operator's window, over the fixed windows in which they did anything. */
function usualCount(acts: readonly StaffAct[], window: number): number {
  const windows = new Set(acts.map(({ operator, at }) => `${operator} ${String(Math.floor(at / window))}`))
  return windows.size === 0 ? 0 : acts.length / windows.size
}

/** The most moments that any window of this length holds, wherever it begins. */
function mostWithin(moments: readonly number[], window: number): number {
  const sorted = [...moments].sort((a, b) => a - b)
  let first = 0
  let most = 0
  for (const [place, moment] of sorted.entries()) {
    while (moment - (sorted[first] ?? moment) >= window) first += 1
    most = Math.max(most, place - first + 1)
  }
  return most
}

/** The chance of at least `count` where `mean` are expected. */
function poissonTail(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < count; k += 1) {
    below += term
    term *= mean / (k + 1)
  }
  return Math.max(0, 1 - below)
}
