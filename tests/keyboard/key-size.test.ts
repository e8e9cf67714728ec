import { describe, expect, it } from 'vitest'
import { leastPanelMm } from '../../electron/branch/branch.ts'
import { claveCharacters } from '../../electron/rules/clave.ts'
import { dockWidthMm, forms, keySize, leastKeyMm, wantedKeyMm, type FormName, type Panel } from '../../src/keyboard/key-size.ts'
import { codeCharacters, nameCharacters, passwordCharacters } from '../../src/keyboard/layouts.ts'
import { letterKeys, plainLetters } from '../../src/keyboard/letter-keys.ts'
import { keyboard as words } from '../../src/text/es-AR/keyboard.ts'

/** What is seen of common panels, in millimetres, lying. */
const panels: Record<string, [number, number]> = {
  '10.1" 16:10': [217, 135.6],
  '15.6"': [344, 194],
  '21.5"': [476, 268],
  '24"': [531, 299],
  '27"': [597, 336],
  '32"': [708, 398],
}

const alphabets = { clave: claveCharacters({ allowedSymbols: '' }), symbols: claveCharacters({ allowedSymbols: '#$%&*+-=@_' }), code: codeCharacters, name: nameCharacters, password: passwordCharacters }
const keyboards: [name: string, form: FormName, rows: number][] = [
  ...Object.entries(alphabets).map(([name, accepts]): [string, FormName, number] => [`letters of a ${name}`, 'letters', letterKeys({ accepts, state: plainLetters, words }).length]),
  ['number pad', 'digits', 4],
  ['number pad under its field', 'low-digits', 4],
  ['letter pad', 'letterPad', 4],
]
const cases = Object.entries(panels).flatMap(([inches, [long, short]]) =>
  keyboards.flatMap(([name, form, rows]) =>
    [false, true].map((isLandscape) => ({ inches, name, form, rows, isLandscape, panel: isLandscape ? { widthMm: long, heightMm: short } : { widthMm: short, heightMm: long } })),
  ),
)

describe('the keys', () => {
  it.each(cases)('of $name on $inches, lying: $isLandscape, are no smaller than a finger needs, and fit', ({ form, rows, isLandscape, panel }) => {
    for (const isLargeText of [false, true]) {
      const { widthMm, heightMm, gapMm } = keySize({ form, rows, panel, isLandscape, isLargeText })
      const { columns } = forms[form]
      expect(Math.min(widthMm, heightMm)).toBeGreaterThanOrEqual(leastKeyMm)
      expect(columns * widthMm + (columns + 1) * gapMm).toBeLessThanOrEqual(dockWidthMm(panel, isLandscape) + 1e-9)
      // What is read keeps two fifths of a lying panel's height, and more than half of an upright one's.
      expect(rows * heightMm + (rows + 1) * gapMm).toBeLessThanOrEqual(panel.heightMm * (isLandscape ? 0.63 : 0.4))
    }
  })

  it.each(cases.filter(({ inches, form }) => ['21.5"', '24"', '27"', '32"'].includes(inches) && form !== 'low-digits'))(
    'of $name on $inches, lying: $isLandscape, have the wanted size and distance',
    ({ form, rows, isLandscape, panel }) => {
      const { widthMm, heightMm, gapMm } = keySize({ form, rows, panel, isLandscape, isLargeText: false })
      expect(gapMm).toBe(2.5)
      expect(Math.min(widthMm, heightMm)).toBeGreaterThanOrEqual(wantedKeyMm)
    },
  )

  it('are the same whichever way round the panel was written down', () => {
    const size = (panel: Panel) => keySize({ form: 'letters', rows: 5, panel, isLandscape: false, isLargeText: false })
    expect(size({ widthMm: 597, heightMm: 336 })).toEqual(size({ widthMm: 336, heightMm: 597 }))
  })

  it('give up their distance before their size', () => {
    const { widthMm, gapMm } = keySize({ form: 'letters', rows: 5, panel: { widthMm: 136, heightMm: 217 }, isLandscape: false, isLargeText: false })
    expect(widthMm).toBe(leastKeyMm)
    expect(gapMm).toBeGreaterThan(0.5)
    expect(gapMm).toBeLessThan(1)
  })
})

describe('the smallest panel that a branch may name', () => {
  const size = (short: number, long: number, isLandscape: boolean) =>
    keySize({ form: 'letters', rows: 6, panel: { widthMm: short, heightMm: long }, isLandscape, isLargeText: true })
  const width = ({ widthMm, gapMm }: { widthMm: number; gapMm: number }) => 10 * widthMm + 11 * gapMm

  it('holds the letters upright, and one that is a little narrower does not', () => {
    expect(width(size(leastPanelMm.short, leastPanelMm.long, false))).toBeLessThanOrEqual(leastPanelMm.short)
    expect(width(size(leastPanelMm.short - 2, leastPanelMm.long, false))).toBeGreaterThan(leastPanelMm.short - 2)
  })

  it('lying, leaves a third of its width to what is read', () => {
    expect(dockWidthMm({ widthMm: leastPanelMm.short, heightMm: leastPanelMm.long }, true)).toBeLessThanOrEqual((leastPanelMm.long * 2) / 3)
  })
})
