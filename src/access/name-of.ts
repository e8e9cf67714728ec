/** A button that looks like a tick says so by its role; for the rest the element itself tells. */
const control = 'button, input, select, textarea, a[href], summary'

/**
 * What an element is called, in the pieces in which it is written: each stands on a line of its own and is said as one.
 * (npm's dom-accessibility-api answers one flat line, in which no clip of a sentence is to be found.)
 */
export function nameOf(element: Element): string[] {
  const labelledby = element.getAttribute('aria-labelledby')
  if (labelledby !== null) {
    return labelledby.split(/\s+/).flatMap(id => {
      const label = element.ownerDocument.getElementById(id)
      return label === null ? [] : piecesIn(label)
    })
  }
  const label = element.getAttribute('aria-label')
  if (label !== null) return [label]
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement) {
    return [...(element.labels ?? [])].flatMap(piecesIn)
  }
  return piecesIn(element)
}

/** What else is written about an element, by its `aria-describedby`. */
export function descriptionOf(element: Element): string[] {
  const ids = element.getAttribute('aria-describedby')?.split(/\s+/) ?? []
  return ids.flatMap(id => {
    const text = element.ownerDocument.getElementById(id)
    return text === null ? [] : piecesIn(text)
  })
}

/** The text within an element that is not within a control of its own, a piece for each line. */
export function piecesIn(element: Element): string[] {
  const pieces = ['']
  gather(element, pieces)
  return pieces.map(tidied).filter(piece => /[\p{L}\p{N}]/u.test(piece))
}

/** Spaces are the markup's; a sign at the start joined it to the piece before. */
const tidied = (piece: string) => piece.replace(/\s+/g, ' ').replace(/^[\s,;:.]+/, '').trim()

function gather(element: Element, pieces: string[]): void {
  for (const child of element.childNodes) {
    if (child instanceof Text) pieces.push((pieces.pop() ?? '') + child.data)
    if (!(child instanceof HTMLElement) || child.ariaHidden === 'true' || child.matches(control)) continue
    const alt = child instanceof HTMLImageElement ? child.alt : ''
    const { display, visibility } = getComputedStyle(child)
    if (display === 'none' || visibility === 'hidden') continue
    const isInLine = display.startsWith('inline')
    if (!isInLine) pieces.push('')
    if (alt !== '') pieces.push((pieces.pop() ?? '') + alt)
    gather(child, pieces)
    if (!isInLine) pieces.push('')
  }
}
