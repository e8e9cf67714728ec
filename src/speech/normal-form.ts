/** What a text is said as, part by part. */
export interface Token {
  kind: 'word' | 'number' | 'date' | 'time' | 'cuil' | 'hidden' | 'symbol'
  /** In its normal form. */
  text: string
  /** A sign before it (a comma, a bracket) asks for a pause. */
  pausesBefore: boolean
  /** Part of a code such as `K7M2`, which is no word. */
  inCode: boolean
}

/** Signs that are said wherever they stand; the others only part what is said. */
const saidSymbols = '%°@#$&*+=_<>~^|\\'

const forms = {
  date: String.raw`\d{1,2}\/\d{1,2}\/\d{4}(?!\d)`,
  cuil: String.raw`\d{2}-\d{8}-\d(?!\d)`,
  time: String.raw`\d{1,2}:\d{2}(?!\d)`,
  number: String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d+`,
  hidden: '•+',
  // The sign of N° belongs to its letter.
  word: String.raw`[nN][°º](?!\p{L})|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`,
  other: String.raw`\S`,
}
const parts = new RegExp(Object.entries(forms).map(([kind, form]) => `(?<${kind}>${form})`).join('|'), 'gu')

export function tokensOf(text: string): Token[] {
  const whole = text.normalize('NFC')
  const tokens: Token[] = []
  let hasSignBefore = false
  let end = -1
  for (const { groups = {}, index, 0: written } of whole.matchAll(parts)) {
    const kind = kindOf(groups)
    if (kind === 'symbol' && !saidSymbols.includes(written)) {
      hasSignBefore ||= tokens.length > 0
      continue
    }
    const before = tokens.at(-1)
    const isGlued = before !== undefined && end === index && before.kind !== kind && isCharacters(before.kind) && isCharacters(kind)
    if (isGlued) before.inCode = true
    // Not within S.R.L.
    const pausesBefore = hasSignBefore && /\s/u.test(whole.slice(end, index))
    tokens.push({ kind, text: formOf(written), pausesBefore, inCode: isGlued })
    hasSignBefore = false
    end = index + written.length
  }
  return tokens
}

/** A text without what is not heard: two texts that sound alike have one. */
export function normalForm(text: string): string {
  return keyOf(tokensOf(text))
}

export const keyOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ')

const kinds = ['date', 'cuil', 'time', 'number', 'hidden', 'word'] as const

function kindOf(groups: Record<string, string | undefined>): Token['kind'] {
  return kinds.find(kind => groups[kind] !== undefined) ?? 'symbol'
}

const isCharacters = (kind: Token['kind']) => kind === 'word' || kind === 'number'

const formOf = (written: string) => (written.startsWith('•') ? '•' : written.toLowerCase().replaceAll(/['’]/gu, '').replace('º', '°'))
