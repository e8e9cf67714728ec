import { createHmac } from 'node:crypto'

/** Numbers from 0 (included) to 1 (excluded). */
export type Random = () => number

/**
 * A stream of numbers fixed by the key and the labels: who lacks the key cannot foresee it, who asks again
 * gets the same (domain 2: what is asked in attempt n is fixed for a CUIL by a keyed function).
 */
export function keyedRandom(secret: Buffer, ...labels: string[]): Random {
  const seed = createHmac('sha256', secret).update(JSON.stringify(labels)).digest()
  let block = Buffer.alloc(0)
  let used = 0
  let counter = 0
  return () => {
    if (used === block.length) {
      block = createHmac('sha256', seed).update(String(counter)).digest()
      counter += 1
      used = 0
    }
    const value = block.readUInt32BE(used)
    used += 4
    return value / 2 ** 32
  }
}
