import { expect, expectTypeOf, it } from 'vitest'
import { Problem } from '../electron/problem.ts'
import { problemSentence, type ProblemKey } from '../electron/problem-texts.ts'

it('a problem without its sentence does not compile', () => {
  expectTypeOf<ConstructorParameters<typeof Problem>[0]>().toEqualTypeOf<ProblemKey>()
  expectTypeOf<'no-such'>().not.toExtend<ProblemKey>()
  expectTypeOf<'store-corrupt'>().toExtend<ProblemKey>()
})

it('a sentence tells its detail as it is, whatever signs are in it', () => {
  for (const detail of ['/datos/$&/$\'/$$', '/datos/%/kiosk.db']) {
    expect(problemSentence(new Problem('store-corrupt', detail))).toContain(`(${detail}).`)
  }
})
