import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { questionValues } from '../../electron/rules/question-values.ts'
import { noneOfThese, questionSet, type Facts, type Question } from '../../electron/rules/questions.ts'
import { everyFact } from '../support/citizen.ts'

const person = { birthYear: 1990, asOf: '2026-11-23' }
const secret = Buffer.alloc(32, 5)
const sets = (facts: Facts, cuil = '27301234568', who = person, values = questionValues) =>
  [1, 2, 3].map((set) => questionSet(facts, set, who, values, keyedStreams(secret, cuil)))
const manyCuils = fc.integer({ min: 1, max: 1_000_000 }).map(String)
const categories = Object.keys(everyFact) as (keyof typeof everyFact)[]

describe('the questions of an attempt (domain 3)', () => {
  it('are three of different categories, four values each and a fifth choice, and none comes again in another set', () => {
    fc.assert(
      fc.property(manyCuils, (cuil) => {
        const all = sets(everyFact, cuil).flatMap((set) => set ?? [])
        expect(all).toHaveLength(9)
        expect(new Set(all.map(({ category }) => category)).size).toBe(9)
        for (const { options } of all) expect(new Set(options).size).toBe(4)
      }),
    )
  })

  it('hold the true value exactly where they say, and nowhere where "Ninguna" is right', () => {
    fc.assert(
      fc.property(manyCuils, (cuil) => {
        for (const { category, options, right } of sets(everyFact, cuil).flatMap((set) => set ?? [])) {
          const place = options.indexOf(everyFact[category][0] ?? '')
          expect(place === -1 ? noneOfThese : place).toBe(right)
        }
      }),
    )
  })

  it('have "Ninguna" as the right one at most once in three, in some attempts and not in others', () => {
    const nones = Array.from({ length: 300 }, (_, cuil) => sets(everyFact, String(cuil)))
      .flat()
      .map((set) => set?.filter(({ right }) => right === noneOfThese).length ?? 0)
    expect(Math.max(...nones)).toBe(1)
    const share = nones.filter((count) => count === 1).length / nones.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })

  it('are the same each time for a CUIL, and others for another', () => {
    expect(sets(everyFact, '27301234568')).toEqual(sets(everyFact, '27301234568'))
    expect(sets(everyFact, '27301234568')).not.toEqual(sets(everyFact, '20301234563'))
  })

  it('never offer another true value of the person', () => {
    const twoBanks = ['Banco de la Nación Argentina', 'Banco Macro']
    fc.assert(
      fc.property(manyCuils, (cuil) => {
        const asked = sets({ ...everyFact, paymentBank: twoBanks }, cuil).flatMap((set) => set ?? [])
        const options = asked.find(({ category }) => category === 'paymentBank')?.options ?? []
        expect(options).not.toContain('Banco Macro')
      }),
    )
  })

  it('know a true value in other spelling: no accents, other case', () => {
    const facts = { ...everyFact, birthProvince: ['TUCUMAN'] }
    fc.assert(
      fc.property(manyCuils, (cuil) => {
        const asked = sets(facts, cuil).flatMap((set) => set ?? [])
        expect(asked.find(({ category }) => category === 'birthProvince')?.options ?? []).not.toContain('Tucumán')
      }),
    )
  })

  it('never put two in one attempt of which one gives the other away', () => {
    const groups = [['birthProvince', 'previousLocality', 'street'], ['employer', 'obraSocial', 'autonomoCategory'], ['benefitKind', 'paymentBank', 'lastPaymentMonth']]
    fc.assert(
      fc.property(manyCuils, (cuil) => {
        for (const set of sets(everyFact, cuil)) {
          const asked = (set ?? []).map(({ category }) => category)
          for (const group of groups) expect(asked.filter((category) => group.includes(category)).length).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('are asked only of what is known; with fewer than three facts there is no attempt', () => {
    fc.assert(
      fc.property(fc.subarray(categories), manyCuils, (known, cuil) => {
        const facts: Facts = Object.fromEntries(known.map((category) => [category, everyFact[category]]))
        const dealt = sets(facts, cuil)
        if (known.length < 3) expect(dealt[0]).toBeNull()
        for (const { category } of dealt.flatMap((set) => set ?? [])) expect(known).toContain(category)
        // What cannot be dealt in one set is not dealt in a later one either.
        expect(dealt.map((set) => set !== null).join()).toMatch(/^(true,)*(false,?)*(true)?$/)
      }),
    )
  })
})

describe('numbers and months are offered around the true one', () => {
  const optionsOf = (category: keyof Facts, truth: string, who = person) =>
    Array.from({ length: 400 }, (_, cuil) => sets({ ...everyFact, [category]: [truth] }, String(cuil), who))
      .flat(2)
      .filter((question): question is Question => question?.category === category)

  it('years within reach of the person\'s life and not in the future', () => {
    for (const { options } of optionsOf('firstContributionYear', '2008')) {
      for (const year of options.map(Number)) {
        expect(year).toBeGreaterThanOrEqual(2000)
        expect(year).toBeLessThanOrEqual(2016)
      }
    }
    for (const { options } of optionsOf('dniIssueYear', '2026')) {
      for (const year of options.map(Number)) expect(year).toBeLessThanOrEqual(2026)
    }
  })

  it('the true year stands anywhere among them, so that the middle one is no better a guess', () => {
    const ranks = [0, 0, 0, 0]
    for (const { options, right } of optionsOf('firstContributionYear', '2010')) {
      if (right === noneOfThese) continue
      const rank = [...options].sort().indexOf('2010')
      ranks[rank] = (ranks[rank] ?? 0) + 1
    }
    const total = ranks.reduce((sum, count) => sum + count, 0)
    for (const count of ranks) expect(count / total).toBeGreaterThan(0.15)
  })

  it('months as the padrón writes them, in their own year', () => {
    for (const { options } of optionsOf('lastPaymentMonth', '2026-01')) {
      for (const month of options) expect(month).toMatch(/^202[56]-(0[1-9]|1[0-2])$/)
    }
  })
})

it('no month is later than the padrón, so that none is later than today', () => {
  const offered = new Set<string>()
  for (let cuil = 0; cuil < 400; cuil += 1) {
    const asked = sets({ ...everyFact, lastPaymentMonth: ['2026-10'] }, String(cuil)).flatMap((set) => set ?? [])
    for (const month of asked.find(({ category }) => category === 'lastPaymentMonth')?.options ?? []) offered.add(month)
  }
  expect([...offered].sort().at(-1)).toBe('2026-11')
})

it('every category has enough values for four wrong ones', () => {
  for (const [category, values] of Object.entries(questionValues)) expect(new Set(values).size, category).toBeGreaterThanOrEqual(5)
})
