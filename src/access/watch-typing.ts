import { TypingPause } from './typing-pause.ts'

/**
 * Calls `onChange` with each change of a field, whether typed on a keyboard or by keys on the screen, which send no event
 * of their own. What stood there before is remembered for one event alone, and until typing pauses.
 */
export function watchTyping(target: Window, onChange: (field: HTMLInputElement, before: string) => void): () => void {
  let before: { field: HTMLInputElement; value: string }[] = []

  const remember = () => {
    before = [...target.document.querySelectorAll('input')].map(field => ({ field, value: field.value }))
    target.setTimeout(() => { before = [] })
  }
  const typing = new TypingPause<HTMLInputElement>((field, value) => {
    if (field.isConnected) onChange(field, value)
  }, target)
  const compare = ({ type }: Event) => {
    const changed = before.filter(({ field, value }) => field.value !== value)
    // A field that answers to `beforeinput` itself has no `input` after it; any other changes only there.
    if (changed.length > 0) before = []
    for (const { field, value } of changed) {
      // No scanner works the keys on the screen.
      if (type === 'click') onChange(field, value)
      else typing.hold(field, value)
    }
  }

  for (const name of ['click', 'beforeinput']) target.addEventListener(name, remember, { capture: true })
  for (const name of ['click', 'beforeinput', 'input']) target.addEventListener(name, compare)
  return () => {
    before = []
    typing.forget()
    for (const name of ['click', 'beforeinput']) target.removeEventListener(name, remember, { capture: true })
    for (const name of ['click', 'beforeinput', 'input']) target.removeEventListener(name, compare)
  }
}
