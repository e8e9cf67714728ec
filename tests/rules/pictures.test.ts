import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const pictures = join(import.meta.dirname, '../../resources/pictures')
const robot = join(pictures, 'robot')
const categories = readdirSync(robot).sort()

const filesOf = (category: string): string[] => readdirSync(join(robot, category)).sort()

const robotSvgs = categories.flatMap((category) =>
  filesOf(category).map((file) => ({
    name: `${category}/${file}`,
    svg: readFileSync(join(robot, category, file), 'utf8'),
  })),
)

const dniSvgs = ['dni/new-front.svg', 'dni/previous-back.svg', 'dni/electronic-back.svg'].map(
  (name) => ({ name, svg: readFileSync(join(pictures, name), 'utf8') }),
)

/** The drawing without colours: two files that differ only in paint come out equal. */
const shapesOf = (svg: string): string => svg.replaceAll(/#[0-9a-f]{3,6}\b/gi, '')

/** What is left open or closed out of turn; empty when every element is balanced. */
function unbalancedTags(svg: string): string[] {
  const open: string[] = []
  for (const [, closing, tag, selfClosing] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (selfClosing || !tag) continue
    if (!closing) open.push(tag)
    else if (open.pop() !== tag) return [`</${tag}>`]
  }
  return open
}

test('there are at least six categories, each a plain lower-case word, with six drawings', () => {
  expect(categories.length).toBeGreaterThanOrEqual(6)
  for (const category of categories) {
    expect(category).toMatch(/^[a-z]+$/)
    expect(filesOf(category)).toEqual(['1.svg', '2.svg', '3.svg', '4.svg', '5.svg', '6.svg'])
  }
})

test('no drawing is another one, not even in other colours', () => {
  expect(new Set(robotSvgs.map(({ svg }) => shapesOf(svg))).size).toBe(robotSvgs.length)
})

test.each(robotSvgs)('$name fits its tile, is under 3 KB and gives no answer away in words', ({ svg }) => {
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 160 130"/)
  expect(Buffer.byteLength(svg)).toBeLessThan(3072)
  expect(svg).not.toMatch(/<(text|title|desc)\b|aria-label|<!--/)
})

// The renderer puts these into the page as they are, so they may only draw.
describe.each([...robotSvgs, ...dniSvgs])('$name', ({ svg }) => {
  test('is one whole SVG that scales to the place it is given', () => {
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect(svg.trimEnd()).toMatch(/<\/svg>$/)
    expect(svg.match(/<svg\b/g)).toHaveLength(1)
    expect(svg.slice(0, svg.indexOf('>'))).not.toMatch(/\s(width|height)=/)
    expect(unbalancedTags(svg)).toEqual([])
  })

  test('carries nothing that runs, loads, styles the page or clashes with it', () => {
    expect(svg).not.toMatch(/<(script|style|image|use|a|foreignObject|iframe|animate|set)\b/i)
    expect(svg).not.toMatch(/\s(on[a-z]+|(xlink:)?href|src|style|class|id)\s*=/i)
    expect(svg).not.toMatch(/url\(|javascript:|<!|<\?|&/i)
  })
})

test.each(dniSvgs)('$name shows a sample trámite of 11 digits', ({ svg }) => {
  expect(svg).toMatch(/>Trámite N°/)
  expect(svg).toMatch(/>00555666777<\/text>/)
  expect(svg).toContain('MUESTRA')
})
