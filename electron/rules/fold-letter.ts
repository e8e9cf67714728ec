/** A letter in lower case without its accent: `Ñ` is `n`. One character for one, so that places keep. */
export function foldLetter(letter: string): string {
  const [base = letter] = letter.normalize('NFD')
  return base.toLowerCase()
}
