import type { EditTarget } from './edit-target.ts'

/** What an edit needs of an input, so that it is tested without a page. */
export interface EditedInput extends Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd' | 'setSelectionRange' | 'focus'> {
  matches(selector: ':focus'): boolean
}

interface Field {
  input: () => EditedInput | null | undefined
  /** Its text never grows past this. */
  most: () => number
  isSecret: boolean
  onchange: (value: string) => void
}

/** What a virtual keyboard does to a plain field. */
export function inputEdits({ input: field, most, isSecret, onchange }: Field): EditTarget {
  function replace(input: EditedInput, from: number, to: number, text: string) {
    const { value } = input
    const length = value.length - (to - from) + text.length
    if (length > most() || (text === '' && from === to)) return undefined
    const replaced = value.slice(from, to)
    input.value = value.slice(0, from) + text + value.slice(to)
    // It stands at the end now. Putting it anywhere makes the browser lay out the page at once.
    const caret = from + text.length
    if (caret < length) input.setSelectionRange(caret, caret)
    onchange(input.value)
    return () => {
      const isAsLeft = field() === input && input.value.length === length && input.value.slice(from, caret) === text
      if (isAsLeft) replace(input, from, caret, replaced)
    }
  }
  const edit = (text: string, reach: number) => {
    const input = field()
    if (!input) return undefined
    const from = input.selectionStart ?? input.value.length
    const to = input.selectionEnd ?? input.value.length
    return replace(input, from === to ? Math.max(0, from - reach) : from, to, text)
  }

  return {
    isSecret,
    insert: text => edit(text, 0),
    erase: () => edit('', 1),
    clear: () => {
      const input = field()
      return input ? replace(input, 0, input.value.length, '') : undefined
    },
    // Asked of a field that has it already, the browser would lay out the page at once.
    focus: () => {
      const input = field()
      if (input && !input.matches(':focus')) input.focus()
    },
  }
}
