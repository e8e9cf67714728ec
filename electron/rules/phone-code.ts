/** No letter or digit that looks like another: no I, O, S, 0, 1, 5. */
export const phoneCodeCharacters = 'ABCDEFGHJKLMNPQRTUVWXYZ2346789'
export const phoneCodeLength = 8

/** A code as it was typed, without what parts its groups, in capitals; null where it can be none. */
export function readPhoneCode(text: string): string | null {
  const code = text.replace(/[\s-]/g, '').toUpperCase()
  return code.length === phoneCodeLength && [...code].every((character) => phoneCodeCharacters.includes(character)) ? code : null
}
