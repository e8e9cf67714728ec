import { BACK, type Back } from './visit.ts'

/**
 * Steps in order, each given what the ones before it answered; *back* asks the step before again, and from the
 * first it is the answer of the whole. A step that has committed something offers no *back* (promise 2 of a visit).
 */
export async function steps<A, B, C>(
  first: () => Promise<A | Back>,
  second: (a: A) => Promise<B | Back>,
  third: (a: A, b: B) => Promise<C | Back>,
): Promise<[A, B, C] | Back> {
  for (;;) {
    const a = await first()
    if (a === BACK) return BACK
    for (;;) {
      const b = await second(a)
      if (b === BACK) break
      const c = await third(a, b)
      if (c !== BACK) return [a, b, c]
    }
  }
}
