export type Unit = 's' | 'ms' | 'µs' | 'MB' | 'B' | 'rows/s' | '/s'

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

/** What is worth knowing beside a line, and has no target of its own. */
export type Note = Omit<Line, 'target'>

export type Bench = () => Promise<(Line | Limit | Note)[]>
