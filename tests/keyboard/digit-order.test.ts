import { describe, expect, it } from 'vitest'
import { digitOrder } from '../../src/keyboard/digit-order.ts'
import { digitRow } from '../../src/keyboard/layouts.ts'

const asked = Array.from({ length: 50 })

describe('the digits of a keyboard', () => {
  it('stand in their order for whoever does not wish otherwise', () => {
    expect(digitOrder()(false)).toEqual(digitRow)
  })

  it('shuffled, never move for as long as it is there, with whatever comes to its screen', () => {
    const order = digitOrder()
    const first = order(true)
    expect([...first].sort()).toEqual([...digitRow].sort())
    expect(asked.every(() => order(true) === first)).toBe(true)
    expect(order(false)).toEqual(digitRow)
    expect(order(true)).toBe(first)
  })

  it('stand in another order on another one', () => {
    expect(new Set(asked.map(() => digitOrder()(true).join(''))).size).toBeGreaterThan(1)
  })
})
