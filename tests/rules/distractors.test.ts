import { describe, expect, it } from 'vitest'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { distractorsOf, isAskable } from '../../electron/rules/distractors.ts'
import type { QuestionCategory } from '../../electron/rules/question-category.ts'
import { questionValues } from '../../electron/rules/question-values.ts'

const secret = Buffer.alloc(32, 5)
const person = { birthYear: 1990, asOf: '2026-11-23' }
const many = Array.from({ length: 300 }, (_, cuil) => String(cuil))

function wrongOnes(category: QuestionCategory, truths: string[], population: string[], cuil: string, howMany = 3): string[] {
  const values = { ...questionValues, [category]: population }
  return distractorsOf(category, truths, howMany, person, values, keyedStreams(secret, cuil))
}

describe('wrong answers', () => {
  const employers = Array.from({ length: 40 }, (_, n) => `Taller ${String(n)} de Ñorquinco`)

  it('are what other people of the padrón have, so that the true one does not stand out', () => {
    for (const cuil of many) {
      const wrong = wrongOnes('employer', ['Taller 7 de Ñorquinco'], employers, cuil, 4)
      expect(wrong).toHaveLength(4)
      for (const employer of wrong) expect(employers).toContain(employer)
      expect(wrong).not.toContain('Taller 7 de Ñorquinco')
    }
  })

  it('come as often as people have them', () => {
    const population = [...Array.from({ length: 40 }, () => 'Cooperativa Grande'), ...employers]
    const share = (employer: string) =>
      many.filter((cuil) => wrongOnes('employer', ['Nadie S.A.'], population, cuil).includes(employer)).length / many.length
    // Among 80 occurrences: 1 - (1/2)^3 where half of them are one's, some 1/24 where one is.
    expect(share('Cooperativa Grande')).toBeGreaterThan(0.8)
    expect(share('Taller 3 de Ñorquinco')).toBeLessThan(0.12)
  })

  it('are no two spellings of one value, nor another spelling of a true one', () => {
    const population = ['Banco Nación', 'BANCO NACION', 'Banco Macro S.A.', 'Banco Macro SA', 'Banco Piano', 'Banco Galicia']
    for (const cuil of many.slice(0, 50)) {
      const wrong = wrongOnes('paymentBank', ['banco nacion', 'Otro'], population, cuil)
      expect(wrong.map((bank) => bank.slice(0, 11)).sort()).toEqual(['Banco Galic', 'Banco Macro', 'Banco Piano'])
    }
  })

  it('come from the pool where a small padrón has too few', () => {
    const wrong = wrongOnes('employer', ['Uno'], ['Uno', 'Dos', 'Dos'], '1', 4)
    expect(new Set(wrong).size).toBe(4)
    expect(wrong.filter((employer) => !questionValues.employer.includes(employer))).toEqual(['Dos'])
    expect(wrongOnes('employer', ['Uno'], [], '1', 4)).toHaveLength(4)
  })

  it('stay when a few people of the padrón change, so that the true one is not the only one to stay', () => {
    const before = many.map((cuil) => wrongOnes('employer', ['Nadie S.A.'], employers, cuil))
    const after = many.map((cuil) => wrongOnes('employer', ['Nadie S.A.'], [...employers.slice(1).reverse(), 'Recién Llegada'], cuil))
    const same = before.filter((wrong, cuil) => wrong.join() === after[cuil]?.join()).length / many.length
    expect(same).toBeGreaterThan(0.75)
    expect(same).toBeLessThan(1)
  })
})

describe('of years and months in a row, the true one', () => {
  const cuils = Array.from({ length: 1200 }, (_, cuil) => String(cuil))
  const year = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => String(from + n))
  const month = ['2020-01', '2025-12', '2026-01', ...['05', '07', '08', '09', '10', '11'].map((last) => `2026-${last}`)]
  const truths: [QuestionCategory, string[], askable: string[]][] = [
    ['firstContributionYear', year(2004, 2026), year(2007, 2023)],
    ['dniIssueYear', year(1990, 2008), year(1993, 2005)],
    ['dniIssueYear', year(2009, 2026), year(2012, 2023)],
    ['lastPaymentMonth', month, month.slice(0, 6)],
  ]

  it.each(truths)('%s is asked where it can have any rank', (category, all, askable) => {
    expect(all.filter((truth) => isAskable(category, [truth], person))).toEqual(askable)
  })

  it.each(truths)('%s has each rank equally often, at every truth that is asked', (category, all) => {
    for (const truth of all.filter((one) => isAskable(category, [one], person))) {
      const ranks = [0, 0, 0, 0]
      for (const cuil of cuils) {
        const rank = [...wrongOnes(category, [truth], [], cuil), truth].sort().indexOf(truth)
        ranks[rank] = (ranks[rank] ?? 0) + 1 / cuils.length
      }
      // Four standard deviations of 1,200 draws.
      for (const share of ranks) expect(Math.abs(share - 1 / 4), `${truth}: ${ranks.join(' ')}`).toBeLessThan(0.05)
    }
  })

  it('is no likelier for the gaps beside it: of four options with one far off, that one is right as often', () => {
    let shapes = 0
    let farOff = 0
    for (const cuil of Array.from({ length: 4000 }, (_, n) => String(n))) {
      const options = [...wrongOnes('firstContributionYear', ['2014'], [], cuil), '2014'].map(Number).sort()
      const [one = 0, two = 0, three = 0, four = 0] = options
      if (two - one < 3 || four - two > 3) continue
      shapes += 1
      if (one === 2014) farOff += 1
      expect([one, two, three, four]).toContain(2014)
    }
    expect(shapes).toBeGreaterThan(150)
    expect(Math.abs(farOff / shapes - 1 / 4)).toBeLessThan(0.12)
  })

  it('has wrong ones beside it where it is not offered, and where another year is true as well', () => {
    for (const cuil of many) {
      for (const truth of ['2012', '2023', '2018']) {
        const wrong = wrongOnes('dniIssueYear', [truth], [], cuil, 4)
        expect(new Set([...wrong, truth]).size).toBe(5)
        for (const option of wrong) expect(year(2009, 2026)).toContain(option)
      }
      expect(wrongOnes('dniIssueYear', ['2018', '2017', '2019'], [], cuil)).not.toContain('2017')
    }
  })
})

it('a category with as many true values as may be has enough wrong ones, spelled unlike', () => {
  for (const category of ['children', 'birthProvince', 'employer', 'street'] as const) {
    const pool = questionValues[category]
    expect(isAskable(category, pool.slice(0, -3), person), category).toBe(false)
    expect(isAskable(category, pool.slice(0, -4), person), category).toBe(true)
    expect(wrongOnes(category, pool.slice(0, -4), [], '1', 4), category).toHaveLength(4)
  }
})
