import { keyedOrder, type RandomFor } from './keyed-order.ts'

/** The plausible numbers on either side of a true one, the nearest first, as they are written. None is true. */
export interface Nearby {
  below: readonly string[]
  above: readonly string[]
}

const reach = 8

/** What could be taken for `truth` between the limits. `isFalse` tells what is not true as well. */
export function nearby(
  truth: number,
  { lowest, highest }: { lowest: number; highest: number },
  write: (number: number) => string,
  isFalse: (value: string) => boolean,
): Nearby {
  const steps = Array.from({ length: reach }, (_, step) => step + 1)
  const plausible = (numbers: number[]) =>
    numbers.filter((number) => number >= lowest && number <= highest).map(write).filter(isFalse)
  return { below: plausible(steps.map((step) => truth - step)), above: plausible(steps.map((step) => truth + step)) }
}

/** How many numbers in a row may be offered so that the true one can be any of them, first and last too. */
export function widthAround({ below, above }: Nearby): number {
  return 1 + Math.min(below.length, above.length)
}

/**
 * Wrong numbers out of a row of that width, in which the true one has each place equally often. So each of four
 * numbers offered is the true one equally often, by its rank and by the gaps beside it. More than `widthAround`
 * has beside the true one may only be asked where the true one is not offered.
 */
export function drawNearby({ below, above }: Nearby, howMany: number, randomFor: RandomFor): string[] {
  const width = Math.max(widthAround({ below, above }), howMany + 1)
  const possible = Array.from({ length: width }, (_, place) => place).filter(
    (place) => place <= below.length && width - 1 - place <= above.length,
  )
  const [place] = keyedOrder(possible.map(String), (label) => randomFor(`${label} below`)).map(Number)
  if (place === undefined) return []
  return keyedOrder([...below.slice(0, place), ...above.slice(0, width - 1 - place)], randomFor).slice(0, howMany)
}
