/** Empties a field that is left for good: what was typed in it is nowhere on the page any more, selected or not. */
export function wipe(field: Pick<HTMLInputElement, 'value' | 'setSelectionRange'>): void {
  field.value = ''
  field.setSelectionRange(0, 0)
}
