import fc from 'fast-check'

/** A person's card, as a test writes it in each format. */
export interface Card {
  tramite: string
  dni: string
  ejemplar: string
  surname: string
  names: string
  sex: 'F' | 'M' | 'X'
  birth: string
  issue: string
  expiry: string
}

export type Format = 'A' | 'B' | 'C' | 'D' | 'MRZ'
export const formats: readonly Format[] = ['A', 'B', 'C', 'D', 'MRZ']

export const token = 'eyJhbGciOiJFUzI1NiJ9.c2VjcmV0LXRva2Vu.c2lnbmF0dXJl_-AZ'

/** Writes a card as its code says it. Dates are `yyyy-mm-dd`; format B takes the given CUIL ending. */
export function write(format: Format, card: Card, cuilEnds = '203'): string {
  const { tramite, dni, ejemplar, surname, names, sex } = card
  const [birth, issue, expiry] = [card.birth, card.issue, card.expiry].map(slashed) as [string, string, string]
  switch (format) {
    case 'A':
      return [tramite, surname, names, sex, dni, ejemplar, birth, issue].join('@')
    case 'B':
      return [tramite, surname, names, sex, dni, ejemplar, birth, issue, cuilEnds].join('@')
    case 'C':
      return ['', dni.padEnd(12), ejemplar, '1', surname, names, 'ARGENTINA', birth, sex, issue, tramite]
        .concat('7777', expiry, '123', '0', 'ILR:2.20 C:110927.01 (GM/EXE-MOVE-HM)', 'UNIDAD #02 || S/N: 0040>2008')
        .join('@')
    case 'D':
      return [tramite, surname, names, dni, ejemplar, shortYear(birth), shortYear(issue), token].join('@')
    case 'MRZ':
      return writeMrz(card).join('\n') + '\n'
    default:
      return format satisfies never
  }
}

/** What a scanner set to US keys types on a Spanish layout, with `{` for the apostrophe of Latin America. */
export function misTyped(payload: string): string {
  const typed: Record<string, string> = {
    '@': '"', '/': '-', '-': "'", '<': ';', '>': ':', "'": '{', '_': '?', ':': 'Ñ', '#': '·', '(': ')', ')': '=',
    '|': 'Ç',
  }
  return [...payload].map(character => typed[character] ?? character).join('')
}

export function capsLocked(payload: string): string {
  return [...payload].map(c => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('')
}

const day = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))
const word = fc.stringMatching(/^[A-Z]{1,9}$/)

/** Cards of people born between 1930 and 2020, so that two digits say which year. */
export const cards: fc.Arbitrary<Card> = fc.record({
  tramite: fc.stringMatching(/^[0-9]{11}$/),
  dni: fc.integer({ min: 1_000_000, max: 99_999_999 }).map(String),
  ejemplar: fc.stringMatching(/^[A-Z]$/),
  surname: fc.array(word, { minLength: 1, maxLength: 2 }).map(words => words.join(' ').slice(0, 12).trim()),
  names: fc.array(word, { minLength: 1, maxLength: 2 }).map(words => words.join(' ').slice(0, 12).trim()),
  sex: fc.constantFrom('F', 'M', 'X'),
  birth: day('1930-01-01', '2020-12-31'),
  issue: day('2009-01-01', '2026-06-30'),
  expiry: day('2024-01-01', '2041-12-31'),
})

export function writeMrz(card: Card): string[] {
  const digits = (date: string) => date.slice(2).replaceAll('-', '')
  const checked = (text: string) => text + weighted(text)
  const filled = (text: string, length: number) => text.replaceAll(' ', '<').padEnd(length, '<')
  const number = checked(filled(card.dni, 9))
  const [birth, expiry] = [checked(digits(card.birth)), checked(digits(card.expiry))]
  const optional = '<'.repeat(15)
  const composite = weighted(number + optional + birth + expiry + '<'.repeat(11))
  return [
    `IDARG${number}${optional}`,
    `${birth}${card.sex === 'X' ? '<' : card.sex}${expiry}ARG${'<'.repeat(11)}${composite}`,
    filled(`${card.surname}<<${card.names}`, 30),
  ]
}

function weighted(text: string): number {
  const weights = [7, 3, 1]
  const values = [...text].map(c => (c === '<' ? 0 : c <= '9' ? Number(c) : c.charCodeAt(0) - 55))
  return values.reduce((sum, value, place) => sum + value * (weights[place % 3] as number), 0) % 10
}

function slashed(date: string): string {
  return date.split('-').reverse().join('/')
}

function shortYear(date: string): string {
  return date.slice(0, 6) + date.slice(8)
}
