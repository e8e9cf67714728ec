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
const groups = [['birthProvince', 'previousLocality', 'street', 'dniIssueYear'], ['employer', 'obraSocial', 'autonomoCategory'], ['benefitKind', 'paymentBank', 'lastPaymentMonth']]
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
        expect(year).toBeGreaterThanOrEqual(2004)
        expect(year).toBeLessThanOrEqual(2016)
      }
    }
    for (const { options } of optionsOf('dniIssueYear', '2023')) {
      for (const year of options.map(Number)) expect(year).toBeLessThanOrEqual(2026)
    }
  })

  it('months as the padrón writes them, none later than it', () => {
    const months = optionsOf('lastPaymentMonth', '2026-08').flatMap(({ options }) => options)
    for (const month of months) expect(month).toMatch(/^202[56]-(0[1-9]|1[0-2])$/)
    expect(months.sort().at(-1)).toBe('2026-11')
  })
})

describe('a category of which the options would tell the true value is not asked', () => {
  const asked = (facts: Facts) =>
    Array.from({ length: 100 }, (_, cuil) => sets({ ...everyFact, ...facts }, String(cuil)))
      .flat(2)
      .flatMap((question) => question?.category ?? [])

  it('such as the month of the last payment of whoever was paid this month, or so many numbers of children', () => {
    const facts: Facts = { lastPaymentMonth: ['2026-11'], children: ['0', '1', '2', '3', '4', '5'] }
    expect(asked(facts)).not.toContain('lastPaymentMonth')
    expect(asked(facts)).not.toContain('children')
    expect(asked(facts)).toContain('dniIssueYear')
    expect(asked({ children: ['0', '1', '2', '3', '4'] })).toContain('children')
  })
})

describe('the sets dealt are as many as there can be', () => {
  const mostOf = (known: readonly string[]): number => {
    const free = known.filter((category) => !groups.flat().includes(category)).length
    const of = (count: number) => groups.reduce((sum, group) => sum + Math.min(count, group.filter((one) => known.includes(one)).length), free)
    return [3, 2, 1].find((count) => of(count) >= 3 * count) ?? 0
  }

  it('whatever is known of a person', () => {
    fc.assert(
      fc.property(fc.subarray(categories), manyCuils, (known, cuil) => {
        const facts: Facts = Object.fromEntries(known.map((category) => [category, everyFact[category]]))
        const dealt = sets(facts, cuil).map((set) => set !== null)
        expect(dealt).toEqual([1, 2, 3].map((set) => set <= mostOf(known)))
      }),
      { numRuns: 500 },
    )
  })

  it('and any category may come in any of them', () => {
    const seen = new Set<string>()
    for (let cuil = 0; cuil < 300; cuil += 1) {
      for (const [set, questions] of sets(everyFact, String(cuil)).entries()) {
        for (const { category } of questions ?? []) seen.add(`${String(set)} ${category}`)
      }
    }
    expect(seen.size).toBe(3 * categories.length)
  })

  it('and hardly change when a fact comes to be known', () => {
    const { street: _, ...without } = everyFact
    const first = (facts: Facts, cuil: number) => sets(facts, String(cuil))[0]?.map(({ category }) => category).join()
    const same = Array.from({ length: 300 }, (_, cuil) => first(everyFact, cuil) === first(without, cuil)).filter(Boolean)
    expect(same.length).toBeGreaterThan(150)
  })
})

it('every category has enough values for four wrong ones', () => {
  for (const [category, values] of Object.entries(questionValues)) expect(new Set(values).size, category).toBeGreaterThanOrEqual(5)
})

describe('somebody who knows nothing of the person', () => {
  const numbers = { firstContributionYear: ['2010'], lastPaymentMonth: ['2026-05'], dniIssueYear: ['2018'] }
  const attempts = Array.from({ length: 6000 }, (_, cuil) => {
    const random = keyedStreams(secret, 'facts', String(cuil))
    const drawn = categories.map((category) => {
      const values = questionValues[category]
      return [category, [values[Math.floor(random(category)() * values.length)] ?? '']]
    })
    return sets({ ...(Object.fromEntries(drawn) as Facts), ...numbers }, String(cuil))[0] ?? []
  })
  type Guess = (question: Question, place: number) => number
  const passes = (guess: Guess) =>
    attempts.filter((questions) => questions.every((question, place) => guess(question, place) === question.right)).length / attempts.length
  /** The option of that rank among the four as they are sorted. */
  const ranked = (rank: number): Guess => ({ options }) => options.indexOf(options.toSorted()[rank] ?? '')
  const noneAt = (at: number, otherwise: Guess): Guess => (question, place) => (place === at ? noneOfThese : otherwise(question, place))
  const guesses: [string, Guess][] = [
    ...[0, 1, 2, 3].map((rank): [string, Guess] => [`the option of rank ${String(rank)}`, ranked(rank)]),
    ...[0, 1, 2, 3, noneOfThese].map((place): [string, Guess] => [`place ${String(place)}`, () => place]),
    ...[0, 1, 2].map((at): [string, Guess] => [`"Ninguna" once, at question ${String(at + 1)}`, noneAt(at, ranked(1))]),
  ]

  it.each(guesses)('passes an attempt no oftener than once in 96 by guessing %s', (_what, guess) => {
    // Four standard deviations of 6,000 attempts.
    expect(passes(guess)).toBeLessThan(1 / 96 + 4 * Math.sqrt(1 / 96 / attempts.length))
  })
})
