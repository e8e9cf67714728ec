import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../src/', import.meta.url)
const styles = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(svelte|css)$/.test(name))
  .map(name => ({ name, text: readFileSync(new URL(name, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }))

/** What moves for longer, and is no transition: where it is, and why. */
const longer: Record<string, string> = {
  'components/StaffCrest.svelte': 'a ring that fills for as long as a finger has to stay',
  'overlays/Attract.svelte': 'a slow breath, while nobody is there',
}

test('what changes on screen has come to rest within 200 ms', () => {
  const slow = styles
    .filter(({ name }) => !(name in longer))
    .flatMap(({ name, text }) => [...text.matchAll(/(?:transition|animation)(?:-duration|-delay)?:([^;]+);/g)]
      .flatMap(([, value = '']) => [...value.matchAll(/([\d.]+)(ms|s)\b/g)])
      .map(([written, number, unit]) => ({ name, written, ms: Number(number) * (unit === 's' ? 1000 : 1) }))
      .filter(({ ms }) => ms >= 200))
  expect(slow).toEqual([])
})

test('who asks the system for less motion gets none', () => {
  const base = styles.find(({ name }) => name === 'styles/base.css')?.text ?? ''
  const reduced = /@media \(prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/.exec(base)?.[1] ?? ''
  for (const stopped of ['transition: none !important', 'animation: none !important', 'scroll-behavior: auto !important']) {
    expect(reduced).toContain(stopped)
  }
  const insisting = styles.filter(({ text }) => /(?:transition|animation)[^;{}]*!important/.test(text)).map(({ name }) => name)
  expect(insisting).toEqual(['styles/base.css'])
})
