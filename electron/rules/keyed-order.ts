/** A stream of numbers of its own for each label, the same each time: see keys/keyed-random.ts. */
export type RandomFor = (label: string) => () => number

/**
 * The different ones of `occurrences` in an order left to chance, where what occurs n times is n times as likely
 * to come before what occurs once. Each one's luck hangs on that one alone: among almost the same occurrences
 * the order is almost the same.
 */
export function keyedOrder<Value extends string>(occurrences: readonly Value[], randomFor: RandomFor): Value[] {
  const counts = new Map<Value, number>()
  for (const value of occurrences) counts.set(value, (counts.get(value) ?? 0) + 1)
  // Each waits an exponential time at the rate of its count: the first to come are a fair weighted draw.
  return [...counts]
    .map(([value, count]) => ({ value, wait: -Math.log(1 - randomFor(value)()) / count }))
    .sort((one, other) => one.wait - other.wait)
    .map(({ value }) => value)
}
