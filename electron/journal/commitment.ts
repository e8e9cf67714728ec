import { hash } from 'node:crypto'

/** Evidence as it is stored: JSON, and the salt that lies with it and goes with it. */
export interface Evidence {
  salt: string
  body: string
}

/** The block of SHA-256, and what HMAC mixes into the two keys that it makes of one (RFC 2104). */
const blockBytes = 64
const innerPad = 0x36
const outerPad = 0x5c

/**
 * Binds entries to their evidence without telling it: HMAC-SHA-256 over salt and body, hex. `secret` is at most 64
 * bytes. Made of two plain hashes, since one of Node's Hmac objects takes longer than both, and they pile up in memory
 * by the thousand where a whole journal is verified.
 */
export function commitmentsBy(secret: Buffer): (evidence: Evidence) => string {
  let inner = keyBlock(secret, innerPad, 1024)
  const outer = keyBlock(secret, outerPad, blockBytes / 2)
  return ({ salt, body }) => {
    const message = JSON.stringify([salt, body])
    const most = blockBytes + Buffer.byteLength(message)
    if (inner.length < most) inner = keyBlock(secret, innerPad, most)
    const end = blockBytes + inner.write(message, blockBytes)
    outer.write(hash('sha256', inner.subarray(0, end)), blockBytes, 'hex')
    return hash('sha256', outer)
  }
}

/** The secret mixed with `pad`, and room for what is hashed after it. */
function keyBlock(secret: Buffer, pad: number, room: number): Buffer {
  const block = Buffer.alloc(blockBytes + room)
  for (let at = 0; at < blockBytes; at += 1) block[at] = (secret[at] ?? 0) ^ pad
  return block
}
