import { describe, expect, it } from 'vitest'
import { keyedStreams } from '../../electron/keys/keyed-random.ts'
import { distractorsOf } from '../../electron/rules/distractors.ts'
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
