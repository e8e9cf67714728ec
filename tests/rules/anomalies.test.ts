import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAnomalies, type StaffAct } from '../../electron/rules/anomalies.ts'

const now = Date.parse('2026-11-26T15:00:00Z')
const hour = 3_600_000
const day = 24 * hour

const act = (operator: string, at: number, more: Partial<StaffAct> = {}): StaffAct => ({ kind: 'raised', operator, at, afterRecovery: false, ...more })
/** So many in each working hour of the last three months, by one operator. */
const habit = (operator: string, anHour: number) =>
  Array.from({ length: 80 * 4 }, (_, n) => Array.from({ length: anHour }, (_, m) => act(operator, now - (9 + Math.floor(n / 4)) * day - (n % 4) * hour + m * 60_000))).flat()
const burst = (operator: string, count: number, more: Partial<StaffAct> = {}) => Array.from({ length: count }, (_, n) => act(operator, now - 2 * day + n * 60_000, more))

const unusual = (acts: StaffAct[]) => findAnomalies(acts, now).filter(({ isUnusual }) => isUnusual).map(({ measure, operator }) => `${measure} ${operator}`)

describe('what operators do beside the branch’s own past', () => {
  it('is usual where the office is busy, and told where it is not', () => {
    expect(unusual([...habit('a', 6), ...burst('b', 8)])).toEqual([])
    expect(unusual([...habit('a', 1), ...burst('b', 8)])).toEqual(['raises-an-hour b'])
  })

  it('counts raises within any hour, not within the clock’s', () => {
    const aroundTheHour = Array.from({ length: 8 }, (_, n) => act('b', Date.parse('2026-11-24T13:35:00Z') + n * 6 * 60_000))
    expect(findAnomalies(aroundTheHour, now)[0]).toMatchObject({ measure: 'raises-an-hour', operator: 'b', count: 8 })
  })

  it('tells raises soon after a recovery, identities opened and codes of the 130 by the day', () => {
    expect(unusual([...habit('a', 6), ...burst('b', 5, { afterRecovery: true })])).toEqual(['raises-after-recovery b'])
    expect(unusual(burst('b', 5, { kind: 'opened' }))).toEqual(['opened b'])
    expect(unusual(burst('b', 5, { kind: 'phone-code' }))).toEqual(['phone-codes b'])
  })

  it('tells two of anything to nobody, whatever the past', () => {
    expect(unusual(burst('b', 2, { kind: 'opened' }))).toEqual([])
  })

  it('looks at the last week alone, each operator on their own', () => {
    expect(findAnomalies(habit('a', 3), now)).toEqual([])
    const rows = findAnomalies([...burst('b', 4), ...burst('c', 1)], now)
    expect(rows.map(({ operator, count }) => [operator, count])).toEqual([['b', 4], ['c', 1]])
  })

  it('never finds more unusual what is done less', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 5 }), (count, anHour) => {
      const past = habit('a', anHour)
      const flagged = (n: number) => unusual([...past, ...burst('b', n)]).length
      expect(flagged(count)).toBeLessThanOrEqual(flagged(count + 1))
    }), { numRuns: 40 })
  })
})
