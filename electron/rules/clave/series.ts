const DIGITS = '0123456789'
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Three letters in a row would forbid common words: hijo, estudio (domain 1). */
const ORDERS = [
  { order: DIGITS, shortest: 3 },
  { order: backwards(DIGITS), shortest: 3 },
  { order: LETTERS, shortest: 4 },
  { order: backwards(LETTERS), shortest: 4 },
]

/**
 * The first series in a clave, whole and as typed: `1234`, `dCbA`. It goes up or down by one, without wrap,
 * capitals and small letters alike; only A-Z and 0-9 have an order here.
 */
export function seriesIn(clave: string): string | undefined {
  for (let start = 0; start < clave.length; start += 1) {
    for (const { order, shortest } of ORDERS) {
      const series = longestStart(clave.slice(start), order)
      if (series.length >= shortest) return series
    }
  }
  return undefined
}

function longestStart(text: string, order: string): string {
  let length = 0
  while (length < text.length && order.includes(text.slice(0, length + 1).toLowerCase())) length += 1
  return text.slice(0, length)
}

function backwards(text: string): string {
  return [...text].reverse().join('')
}
