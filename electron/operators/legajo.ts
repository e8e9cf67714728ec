/** As it is stored: without spaces around it and in capitals. null where it is none, which is 1 to 12 letters and digits. */
export function legajoIn(text: string): string | null {
  const trimmed = text.trim()
  return /^[0-9A-Za-z]{1,12}$/.test(trimmed) ? trimmed.toUpperCase() : null
}
