import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRobotCheck, passesRobotCheck } from '../../electron/rules/robot-check.ts'

const library = new Map(
  ['perro', 'casa', 'mate', 'arbol', 'guitarra', 'paraguas'].map((name) => [
    name,
    Array.from({ length: 6 }, (_, n) => `<svg viewBox="0 0 160 130"><!--${name}${String(n)}--></svg>`),
  ]),
)
const seeded = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 200, maxLength: 200 })
const check = (numbers: number[]) => {
  let next = 0
  return makeRobotCheck(library, () => numbers[next++ % numbers.length] ?? 0)
}
const nameOf = (svg: string | undefined) => /<!--(\w+)-->/.exec(svg ?? '')?.[1] ?? ''

describe('"No soy un robot"', () => {
  it('shows nine different pictures, three or four of them of the category asked for', () => {
    fc.assert(
      fc.property(seeded, (numbers) => {
        const { category, pictures, matching } = check(numbers)
        expect(new Set(pictures.map(nameOf)).size).toBe(9)
        expect([3, 4]).toContain(matching.length)
        expect(pictures.flatMap((svg, place) => (nameOf(svg).startsWith(category) ? [place] : []))).toEqual(matching)
      }),
    )
  })

  it('passes with all matching pictures in any order, and with nothing else', () => {
    fc.assert(
      fc.property(seeded, fc.uniqueArray(fc.integer({ min: 0, max: 8 })), (numbers, chosen) => {
        const challenge = check(numbers)
        const right = [...chosen].sort().join() === [...challenge.matching].sort().join()
        expect(passesRobotCheck(challenge, chosen)).toBe(right)
        expect(passesRobotCheck(challenge, [...challenge.matching].reverse())).toBe(true)
      }),
    )
  })

  it('gives each picture another form in bytes, so that a list of them is no answer', () => {
    const one = makeRobotCheck(library, Math.random).pictures.find((svg) => nameOf(svg) !== '') ?? ''
    expect(one).toMatch(/^<svg viewBox="0 0 160 130"><g transform="rotate\(-?\d+\.\d+ 80 65\)[^"]*">.*<\/g><\/svg>$/)
  })
})
