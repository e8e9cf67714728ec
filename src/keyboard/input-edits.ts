import type { EditTarget } from './edit-target.ts'

/** What a virtual keyboard does to a plain field, whose text never grows past `most`. */
export function inputEdits(field: () => HTMLInputElement, most: () => number, onchange: (value: string) => void): EditTarget {
  function replace(from: number, to: number, text: string): void {
    const input = field()
    if (input.value.length - (to - from) + text.length > most()) return
    input.value = input.value.slice(0, from) + text + input.value.slice(to)
    // It stands at the end now. Putting it anywhere makes the browser lay out the page at once.
    const caret = from + text.length
    if (caret < input.value.length) input.setSelectionRange(caret, caret)
    onchange(input.value)
  }
  const from = () => field().selectionStart ?? field().value.length
  const to = () => field().selectionEnd ?? field().value.length

  return {
    insert: text => replace(from(), to(), text),
    erase: () => replace(from() === to() ? Math.max(0, from() - 1) : from(), to(), ''),
    clear: () => replace(0, field().value.length, ''),
    // Asked of a field that has it already, the browser would lay out the page at once.
    focus: () => { if (document.activeElement !== field()) field().focus() },
  }
}
