import { describe, expect, it } from 'vitest'
import { maskedCuil } from '../../electron/slips/masked-cuil.ts'
import { raisedSlip } from '../../electron/slips/raised-slip.ts'
import { raisedAtDesk } from '../support/raised-at-desk.ts'

const slip = raisedSlip(raisedAtDesk)

describe('the slip of a clave raised to level 3', () => {
  it('says what was done, for whom, at which desk and by which legajo', () => {
    expect(slip.title).toBe('Tu clave es de nivel 3')
    expect(slip.lines.filter(({ kind }) => kind === 'pair').map((line) => (line.kind === 'pair' ? line.value : ''))).toEqual([
      'Ana María G.', '••-•••••456-8', 'Mostrador 4', '30412',
    ])
    expect(slip).toMatchObject({ receipt: '7KQ4-M2XD', at: '2026-11-25T15:40' })
  })

  it('says what it opens, and what to do if it was somebody else', () => {
    const texts = slip.lines.map((line) => ('text' in line ? line.text : ''))
    expect(texts).toEqual(expect.arrayContaining(['Solicitar una prestación', 'Cambiar el lugar de cobro', '¿No fuiste vos?']))
  })

  it('left lying, tells nobody whose it is', () => {
    const paper = JSON.stringify(slip)
    for (const known of ['Gómez', '27301234568', '30123456', '27-30123456-8']) expect(paper).not.toContain(known)
  })
})

it.each([
  ['20301234563', '••-•••••456-3'],
  ['27000000018', '••-•••••001-8'],
])('the CUIL %s stands on paper as %s', (cuil, masked) => {
  expect(maskedCuil(cuil)).toBe(masked)
})
