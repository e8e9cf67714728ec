import { describe, expect, it } from 'vitest'
import type { Paper } from '../../electron/shells/shell.ts'
import { slipPage } from '../../electron/slips/slip-page.ts'
import type { Slip, SlipLine } from '../../electron/slips/slip.ts'

const papers: Paper[] = ['80mm', 'a4']
const slip: Slip = {
  title: 'Tu clave es de nivel 3',
  lines: [{ kind: 'paragraph', text: 'Una línea.' }],
  receipt: '7KQ4-M2XD',
  office: { name: 'UDAI Prueba', address: 'Calle 1, CABA', fictitious: false },
  at: '2026-11-25T15:40',
}

/** What each text of a slip can be made of at worst: whatever stands in a padrón or a branch file. */
const hostile = [
  '<script>document.title = "in"</script>',
  '</style></main><img src="https://example.org/x" onerror="in()">',
  '" onload="in()', "' style='position:fixed'", '<!-- <iframe src=file:///etc/passwd> -->', '&lt;b&gt;', '&#60;b&#62;',
]

/** Every place of a slip where a text stands. */
const places: [what: string, slipWith: (text: string) => Slip][] = [
  ['title', (title) => ({ ...slip, title })],
  ['receipt', (receipt) => ({ ...slip, receipt })],
  ['moment', (at) => ({ ...slip, at })],
  ['office', (name) => ({ ...slip, office: { ...slip.office, name } })],
  ['address', (address) => ({ ...slip, office: { ...slip.office, address } })],
  ...(['heading', 'paragraph', 'item', 'small', 'code'] as const).map(
    (kind): [string, (text: string) => Slip] => [kind, (text) => ({ ...slip, lines: [{ kind, text }] })],
  ),
  ['label', (label) => ({ ...slip, lines: [{ kind: 'pair', label, value: '1' }] })],
  ['value', (value) => ({ ...slip, lines: [{ kind: 'pair', label: 'Dato', value }] })],
]

/** Everything between < and >, as a browser would take it for markup. */
const markup = (html: string) => (html.match(/<[^>]*>/g) ?? []).sort()

describe.each(papers)('a slip on %s', (paper) => {
  const html = slipPage(slip, paper)

  it('is one document that reaches for nothing and runs nothing', () => {
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/i)
  })

  it('leaves the browser no margin to print a header of its own in', () => {
    expect(html).toMatch(/@page \{ margin: 0 \}/)
  })

  it('gives its job a name that tells nothing of the person', () => {
    expect(html.match(/<title>.*<\/title>/)?.[0]).toBe('<title>Comprobante</title>')
  })

  it('says which office, when, and under which receipt', () => {
    for (const text of ['ANSES', 'UDAI Prueba', 'Calle 1, CABA', '25/11/2026, 15:40 h', '7KQ4-M2XD']) expect(html).toContain(text)
  })

  it('prints nothing smaller than 11 points', () => {
    const sizes = [...html.matchAll(/font-size: ([\d.]+)pt/g)].map(([, points]) => Number(points))
    expect(sizes.length).toBeGreaterThan(5)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
  })

  it.each(places)('shows as text what stands in its %s, whatever it is', (_what, slipWith) => {
    const plain = markup(slipPage(slipWith('x'), paper))
    for (const text of hostile) expect(markup(slipPage(slipWith(text), paper))).toEqual(plain)
  })

  it('says on a training machine, and only there, that it is worth nothing', () => {
    const invented = slipPage({ ...slip, office: { ...slip.office, fictitious: true } }, paper)
    expect(invented).toMatch(/<p class="fictitious">PRUEBA: .*no tiene validez/)
    expect(html).not.toContain('PRUEBA')
  })
})

describe('the lines of a slip', () => {
  const bodyOf = (...lines: SlipLine[]) => slipPage({ ...slip, lines }, '80mm')

  it('come in their order, each as its kind', () => {
    const html = bodyOf({ kind: 'heading', text: 'uno' }, { kind: 'rule' }, { kind: 'pair', label: 'dos', value: 'tres' }, { kind: 'code', text: 'ABCD' })
    expect(html).toContain(['<h2>uno</h2>', '<hr>', '<p class="pair"><span>dos</span> <b>tres</b></p>', '<p class="code">ABCD</p>'].join('\n'))
  })

  it('hold no character that turns or hides what follows it', () => {
    const html = bodyOf({ kind: 'paragraph', text: 'a\u202eb\u2066c\u0000d\u200fe\nf' })
    expect(html).toContain('<p>a b c d e f</p>')
  })
})

it('a roll knows black alone', () => {
  expect(slipPage(slip, '80mm').match(/#[0-9a-f]{3,6}/g)?.every((colour) => colour === '#000' || colour === '#fff')).toBe(true)
})
