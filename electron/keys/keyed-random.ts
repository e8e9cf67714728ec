import { createHmac, createSecretKey } from 'node:crypto'

/** Numbers from 0 (included) to 1 (excluded). */
export type Random = () => number

/**
 * A stream of numbers fixed by the key and the labels: who lacks the key cannot foresee it, who asks again
 * gets the same (domain 2: what is asked in attempt n is fixed for a CUIL by a keyed function).
 */
export function keyedRandom(secret: Buffer, ...labels: string[]): Random {
  return keyedStreams(secret, ...labels)('')
}

/** Such streams by the hundred, one for each text: two microseconds each. */
export function keyedStreams(secret: Buffer, ...labels: string[]): (label: string) => Random {
  // As a key object: from a plain buffer each HMAC would take five times as long.
  const seed = createSecretKey(createHmac('sha256', secret).update(JSON.stringify(labels)).digest())
  return (label) => {
    let block = Buffer.alloc(0)
    let used = 0
    let counter = 0
    return () => {
      if (used === block.length) {
        block = createHmac('sha256', seed).update(JSON.stringify([label, counter])).digest()
        counter += 1
        used = 0
      }
      const value = block.readUInt32BE(used)
      used += 4
      return value / 2 ** 32
    }
  }
}
