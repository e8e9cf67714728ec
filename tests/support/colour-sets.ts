/** Reads the colours of `src/styles/tokens.css` as a browser does, and says how far two of them stand apart. */
import { readFileSync } from 'node:fs'
import type { ColourMode } from '../../electron/contract.ts'

type Rgb = [number, number, number]
export type ColourSet = ReadonlyMap<string, string>

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
const withoutMedia = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')

function tokensOf(selector: string): [string, string][] {
  return [...withoutMedia.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, named = '']) => named.split(',').some(one => one.trim() === selector))
    .flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)])
    .map(([, name = '', value = '']) => [name, value.trim()])
}

/** All tokens as they are in force in one of the sets: the standard ones, and over them its own. */
export function colourSet(mode: ColourMode): ColourSet {
  return new Map([...tokensOf(':root'), ...tokensOf(`[data-colours='${mode}']`)])
}

export const isColour = (value: string): boolean => /^#[\da-f]{6}$/i.test(value)

function rgbOf(set: ColourSet, token: string): Rgb {
  const value = set.get(token)
  const [, red, green, blue] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(value ?? '') ?? []
  if (red === undefined || green === undefined || blue === undefined) {
    throw new Error(`${token} is no opaque colour: ${value ?? 'not defined'}`)
  }
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)]
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(rgb: Rgb): number {
  const linear = (part: number) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  const [red, green, blue] = rgb.map(part => linear(part / 255))
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** The contrast of two tokens, from 1 to 21. */
export function contrast(set: ColourSet, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(rgbOf(set, one)), luminance(rgbOf(set, other))].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
