/** The value below which a share (0 to 1) of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5)

export interface Pairs {
  ours: number[]
  reference: number[]
}

/**
 * Measures both in turn, so that what else the machine does meets both alike, and in changing order, so that neither
 * gains by coming second. The first `warmUp` pairs are not counted.
 */
export async function inPairs(
  { pairs, warmUp }: { pairs: number; warmUp: number },
  ours: (pair: number) => Promise<number> | number,
  reference: (pair: number) => Promise<number> | number,
): Promise<Pairs> {
  const measured: Pairs = { ours: [], reference: [] }
  for (let pair = -warmUp; pair < pairs; pair += 1) {
    const oursFirst = pair % 2 === 0
    const first = await (oursFirst ? ours(pair) : reference(pair))
    const second = await (oursFirst ? reference(pair) : ours(pair))
    if (pair < 0) continue
    measured.ours.push(oursFirst ? first : second)
    measured.reference.push(oursFirst ? second : first)
  }
  return measured
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const since = performance.now()
  await work()
  return performance.now() - since
}
