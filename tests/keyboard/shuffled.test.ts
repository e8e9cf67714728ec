import { describe, expect, it } from 'vitest'
import { shuffled } from '../../src/keyboard/shuffled.ts'
import { digitRow } from '../../src/keyboard/layouts.ts'

describe('shuffled digits', () => {
  it('are all there, once each', () => {
    expect(shuffled(digitRow).sort()).toEqual([...digitRow].sort())
  })

  it('stand in the order that is drawn', () => {
    const draws = [0, 0, 2, 1]
    expect(shuffled(['a', 'b', 'c', 'd'], () => draws.shift() ?? 0)).toEqual(['b', 'd', 'a', 'c'])
  })

  it('stand anywhere, as likely as elsewhere', () => {
    const places = Array.from({ length: 5000 }, () => shuffled(digitRow).indexOf('5'))
    // 500 each, give or take six times what chance brings.
    for (const place of digitRow.keys()) expect(Math.abs(places.filter((other) => other === place).length - 500)).toBeLessThan(130)
  })
})
