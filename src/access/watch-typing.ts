/**
 * Calls `onChange` with each change of a field, whether typed on a keyboard or by keys on the screen, which send no event
 * of their own. What stood there before is remembered for one event alone.
 */
export function watchTyping(target: Window, onChange: (field: HTMLInputElement, before: string) => void): () => void {
  let before: { field: HTMLInputElement; value: string }[] = []

  const remember = () => {
    before = [...target.document.querySelectorAll('input')].map(field => ({ field, value: field.value }))
    target.setTimeout(() => { before = [] })
  }
  const compare = () => {
    const changed = before.filter(({ field, value }) => field.value !== value)
    // A field that answers to `beforeinput` itself has no `input` after it; any other changes only there.
    if (changed.length > 0) before = []
    for (const { field, value } of changed) onChange(field, value)
  }

  for (const name of ['click', 'beforeinput']) target.addEventListener(name, remember, { capture: true })
  for (const name of ['click', 'beforeinput', 'input']) target.addEventListener(name, compare)
  return () => {
    before = []
    for (const name of ['click', 'beforeinput']) target.removeEventListener(name, remember, { capture: true })
    for (const name of ['click', 'beforeinput', 'input']) target.removeEventListener(name, compare)
  }
}
