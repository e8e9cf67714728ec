/** A point after one of these ends no sentence. */
const abbreviations = /(?:^|[\s(«])(?:Av|Avda|Art|Dr|Dra|Gral|Ing|Lic|Pje|Res|Sr|Sra|Srta|Sta|Sto)\.$/u

/** A text's sentences, one clip each; a text that says nothing has none. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let open = ''
  for (const part of text.split(/(?<=[.!?…][»”)]*)\s+(?=[\p{Lu}\d¿¡«“(])|\s*\n\s*/u)) {
    open = open === '' ? part : `${open} ${part}`
    if (abbreviations.test(open)) continue
    sentences.push(open.trim())
    open = ''
  }
  sentences.push(open.trim())
  return sentences.filter(sentence => sentence !== '')
}
