/**
 * What a scanner set to US keys types on a Spanish layout, back to what it read. Spain and Latin America
 * agree on these keys, but for the apostrophe. Their Ñ key is the US `;`, which no DNI holds.
 */
const US_KEY: Readonly<Record<string, string>> = {
  '"': '@',
  '-': '/',
  "'": '-',
  '´': "'",
  '{': "'",
}

/** The payload as the scanner read it. `@` shows that the layouts agree: then nothing is changed (domain 5). */
export function undoKeyboardLayout(payload: string): string {
  if (payload.includes('@')) return payload
  return payload.replace(/["\-'´{]/g, typed => US_KEY[typed] ?? typed)
}
