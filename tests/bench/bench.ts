export type Unit = 's' | 'ms' | 'µs' | 'MB' | 'rows/s' | '/s'

/** One measured thing over its reference in the same run: machines are noisy, ratios are less so. */
export interface Line {
  what: string
  ours: number
  reference: number
  unit: Unit
  target: { atMost: number } | { atLeast: number }
}

/** A limit on something alone. */
export interface Limit {
  what: string
  ours: number
  unit: Unit
  atMost: number
}

export type Bench = () => Promise<(Line | Limit)[]>
