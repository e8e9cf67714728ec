import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ColourMode } from '../electron/contract.ts'
import { colourSet, contrast, isColour } from './support/colour-sets.ts'

const modes: ColourMode[] = ['standard', 'high-contrast-light', 'high-contrast-dark', 'low-intensity']
const isHighContrast = (mode: ColourMode) => mode.startsWith('high-contrast')

/** What is written on what, and where: one row a text, every ground that it meets. */
const writtenOn: Record<string, { grounds: string[]; where: string }> = {
  '--text': {
    grounds: [
      '--ground', '--surface', '--surface-chosen', '--surface-invalid', '--pressed', '--info-ground', '--warning-ground',
      '--danger-ground', '--success-ground',
    ],
    where: 'what is read, options, fields, alerts',
  },
  '--text-soft': {
    grounds: ['--ground', '--surface', '--surface-chosen', '--pressed', '--locked'],
    where: 'leads, hints, what a tile says',
  },
  '--text-quiet': {
    grounds: ['--ground', '--surface', '--surface-invalid', '--success-ground'],
    where: 'steps to come, counts, the arrow of No soy un robot',
  },
  '--text-hint': { grounds: ['--surface', '--surface-invalid'], where: 'what stands in an empty field' },
  '--text-off': { grounds: ['--surface'], where: 'Subir at the beginning of a text' },
  '--accent': {
    grounds: [
      '--ground', '--surface', '--surface-chosen', '--surface-invalid', '--accent-soft', '--pressed', '--locked',
      '--warning-ground', '--danger-ground',
    ],
    where: 'headings, icons, buttons that are not the main one, chips, the countdown',
  },
  '--link': { grounds: ['--ground', '--surface', '--pressed', '--info-emblem'], where: 'links, Manual de usuario' },
  '--on-action': {
    grounds: ['--action', '--action-pressed', '--action-mark'],
    where: 'the main button, ticks, the number of the step',
  },
  '--on-bar': { grounds: ['--bar', '--bar-pressed'], where: 'header, attract' },
  '--on-bar-soft': { grounds: ['--bar'], where: 'name and address of the office' },
  '--on-band': { grounds: ['--band'], where: 'Ocultamos lo que escribiste' },
  '--on-caption': { grounds: ['--caption'], where: 'what is being said' },
  '--on-chip': { grounds: ['--chip'], where: 'PRUEBA' },
  '--danger': {
    grounds: ['--ground', '--surface', '--surface-invalid', '--pressed', '--danger-ground', '--danger-emblem'],
    where: 'broken rules, No coinciden, buttons that end something',
  },
  '--success': { grounds: ['--ground', '--surface'], where: 'rules that are met, Coinciden' },
  '--success-text': { grounds: ['--surface', '--pressed', '--success-ground'], where: 'Comprobado, Leído de tu DNI' },
  '--on-success': { grounds: ['--success'], where: 'ticks of steps done' },
  '--warning-text': {
    grounds: ['--surface', '--pressed', '--warning-ground', '--warning-emblem'],
    where: 'checks at the counter, operators',
  },
  '--step-number': { grounds: ['--surface'], where: 'steps to come' },
  '--on-key': { grounds: ['--key-ground', '--key-quiet', '--key-pressed'], where: 'keys' },
  '--on-key-strong': { grounds: ['--key-strong', '--key-strong-pressed'], where: 'SIGUIENTE, a shift that is on' },
}

/** What shows where a control is, and on what it stands. */
const edges: Record<string, string[]> = {
  '--edge-control': ['--surface', '--surface-chosen', '--surface-invalid'],
  '--accent': ['--ground', '--surface'],
  '--action': ['--ground', '--surface'],
  '--danger': ['--ground', '--surface'],
  '--success': ['--surface', '--success-ground'],
  '--bar-edge': ['--bar'],
  '--step-edge': ['--surface'],
  '--scrollbar': ['--surface'],
}

/** These only part things in the standard set, where what they enclose shows itself; with high contrast they must be seen. */
const edgesOfHighContrast: Record<string, string[]> = {
  '--edge': ['--ground', '--surface'],
  '--edge-choice': ['--ground', '--surface'],
  '--edge-card': ['--ground', '--surface'],
  '--locked-edge': ['--ground', '--surface'],
  '--step-line': ['--surface'],
  '--bar-divider': ['--bar'],
  '--info-edge': ['--info-ground'],
  '--warning-edge': ['--warning-ground'],
  '--clock': ['--ground'],
  '--keyboard-edge': ['--ground', '--keyboard'],
  '--key-edge': ['--keyboard', '--key-ground'],
  '--key-strong': ['--keyboard'],
}

const groundsOfRing = [
  '--ground', '--surface', '--surface-chosen', '--surface-invalid', '--action', '--bar', '--keyboard', '--key-ground',
  '--key-strong', '--picture', '--picture-chosen', '--locked', '--success-ground', '--danger-ground', '--warning-ground',
  '--info-ground',
]

/** Nothing is read by these alone: drawings, and keys that cannot be pressed. */
const decoration = /^--(art-|crest|picture|key-off-|bar-foot$)/

describe.each(modes)('the colours of %s', (mode) => {
  const set = colourSet(mode)
  const least = isHighContrast(mode) ? 7 : 4.5

  const tooFaint = (pairs: Record<string, string[]>, atLeast: number) =>
    Object.entries(pairs).flatMap(([one, others]) => others
      .map(other => ({ pair: `${one} on ${other}`, contrast: contrast(set, one, other) }))
      .filter(found => found.contrast < atLeast)
      .map(found => `${found.pair}: ${found.contrast.toFixed(2)}`))

  test(`let everything be read: at least ${String(least)} to 1`, () => {
    const pairs = Object.fromEntries(Object.entries(writtenOn).map(([text, { grounds }]) => [text, grounds]))
    expect(tooFaint(pairs, least)).toEqual([])
  })

  test('show where every control is: at least 3 to 1', () => {
    expect(tooFaint(isHighContrast(mode) ? { ...edges, ...edgesOfHighContrast } : edges, 3)).toEqual([])
  })

  test('show the focus on every ground by one of its two colours, which stand apart themselves', () => {
    expect(contrast(set, '--ring-inner', '--ring-outer')).toBeGreaterThanOrEqual(3)
    const best = (ground: string) => Math.max(contrast(set, '--ring-inner', ground), contrast(set, '--ring-outer', ground))
    expect(groundsOfRing.filter(ground => best(ground) < 3)).toEqual([])
  })

  test('leave no colour out of these tables', () => {
    const told = new Set([
      ...Object.entries(writtenOn).flatMap(([text, { grounds }]) => [text, ...grounds]),
      ...Object.entries({ ...edges, ...edgesOfHighContrast }).flatMap(([edge, grounds]) => [edge, ...grounds]),
      ...groundsOfRing, '--ring-inner', '--ring-outer',
    ])
    const colours = [...set].filter(([, value]) => isColour(value)).map(([name]) => name)
    expect(colours.filter(name => !told.has(name) && !decoration.test(name))).toEqual([])
  })
})

test('a key that cannot be pressed can still be made out with high contrast: at least 4.5 to 1', () => {
  for (const mode of modes.filter(isHighContrast)) {
    expect(contrast(colourSet(mode), '--key-off-text', '--key-off-ground'), mode).toBeGreaterThanOrEqual(4.5)
  }
})

test('nothing of the low intensity comes near white', () => {
  const set = new Map([...colourSet('low-intensity'), ['--white', '#ffffff']])
  const colours = [...set].filter(([name, value]) => isColour(value) && name !== '--white').map(([name]) => name)
  expect(colours.filter(name => contrast(set, name, '--white') < 1.4)).toEqual([])
})

describe('the styles', () => {
  const root = new URL('../src/', import.meta.url)
  const read = (ending: RegExp) => new Map(readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(name => ending.test(name))
    .map(name => [name, readFileSync(new URL(name, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')]))
  const texts = read(/\.(svelte|css)$/)
  /** A function or a number of a colour, or a colour's name as a value. */
  const names = [
    'black', 'white', 'silver', 'gr[ae]y', 'maroon', 'red', 'purple', 'fuchsia', 'green', 'lime', 'olive', 'yellow', 'navy',
    'blue', 'teal', 'aqua', 'orange', 'pink', 'brown', 'gold', 'beige', 'ivory', 'cyan', 'magenta', 'violet', 'indigo', 'crimson',
    'coral', 'tomato', 'salmon', 'khaki', 'orchid', 'plum', 'tan', 'wheat', 'snow', 'linen',
    '(?:dark|light|medium|deep|pale)[a-z]+',
  ]
  const asValue = `(?<=[:(,]\\s*|\\s|=")\\b(?:${names.join('|')})\\b(?=\\s*[;,)"%])`
  const written = new RegExp(`#[\\da-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|${asValue}`, 'gi')

  test('take every colour from tokens.css', () => {
    const found = [...texts].filter(([name]) => name !== 'styles/tokens.css').flatMap(([name, text]) => {
      const styles = name.endsWith('.css') ? text : /<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? ''
      const drawn = [...text.matchAll(/\s(?:fill|stroke|stop-color|style)="[^"{]*"/g)].map(([attribute]) => attribute).join('\n')
      return [...`${styles}\n${drawn}`.matchAll(written)].map(([colour]) => `${name}: ${colour}`)
    })
    expect(found).toEqual([])
  })

  test('use no token that is not there', () => {
    const all = [...read(/\.(svelte|css|ts)$/).values()].join('\n')
    const defined = new Set([...all.matchAll(/(--[\w-]+)'?\s*[:=,]/g)].map(([, name]) => name))
    const used = [...texts].flatMap(([file, text]) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => ({ file, name })))
    expect(used.filter(({ name }) => !defined.has(name))).toEqual([])
  })
})
