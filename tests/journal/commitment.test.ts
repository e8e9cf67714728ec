import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitmentsBy } from '../../electron/journal/commitment.ts'

describe('a commitment', () => {
  it('is HMAC-SHA-256 over salt and body, whatever these are and whatever came before', () => {
    const secret = Buffer.from(Array.from({ length: 32 }, (_, at) => at * 7))
    const commitmentTo = commitmentsBy(secret)
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 900, maxLength: 4000 }))
    fc.assert(
      fc.property(text, text, (salt, body) => {
        expect(commitmentTo({ salt, body })).toBe(createHmac('sha256', secret).update(JSON.stringify([salt, body])).digest('hex'))
      }),
    )
  })
})
