import { piecesIn } from './name-of.ts'

const control = 'button, input, select, textarea, a[href], [tabindex="0"]'
/** What is read as one, however many lines it has. */
const block = 'h1, h2, h3, p, li, dt, dd, th, td, address, [role="alert"], [data-alert]'

/**
 * All that can be reached, in the order in which it makes sense to who does not see it: what the screen or the overlay
 * says and asks, its keyboard, its actions; then the footer, and the header last. With `withText` all that is written too.
 */
export function stopsOf(document: Document, withText: boolean): HTMLElement[] {
  const list = openList(document)
  if (list !== null) return [...list.options].filter(option => !option.disabled)
  // A picture that is shown larger leaves nothing else in reach.
  const root = document.querySelector('dialog[open]') ?? document.body
  const stops = stopsIn(root, withText)
  return [0, 1, 2].flatMap(rank => stops.filter(stop => rankOf(stop) === rank))
}

/** The list whose options are shown: nothing else is in reach until one is chosen. */
export const openList = (document: Document): HTMLSelectElement | null =>
  document.querySelector<HTMLSelectElement>('select:open:not([inert] *)')

function rankOf(stop: Element): number {
  if (stop.closest('header') !== null) return 2
  return stop.closest('footer') !== null ? 1 : 0
}

function stopsIn(element: Element, withText: boolean): HTMLElement[] {
  const stops: HTMLElement[] = []
  for (const child of element.children) {
    if (!(child instanceof HTMLElement) || isOutOfReach(child)) continue
    if (child.matches(control)) {
      stops.push(child)
      // A region that scrolls is reached, and so is what it holds.
      if (child.tabIndex === 0 && !isControl(child)) stops.push(...stopsIn(child, withText))
      continue
    }
    const within = stopsIn(child, withText)
    const isOneBlock = child.matches(block) && within.every(stop => !isControl(stop))
    if (withText && isWritten(child, isOneBlock)) {
      stops.push(child)
      if (isOneBlock) continue
    }
    stops.push(...within)
  }
  return stops
}

/** Something that can be chosen or typed into, not only read. */
export const isControl = (element: Element): boolean => element.matches('button, input, select, option, textarea, a[href]')

function isOutOfReach(element: HTMLElement): boolean {
  if (element.inert || element.ariaHidden === 'true' || element.matches(':disabled, script')) return true
  // The steps are said with the title of their screen.
  if (element.matches('nav') && element.closest('footer') === null) return true
  return !element.checkVisibility({ visibilityProperty: true })
}

/** It holds text itself, and no label: that one is said with its field. */
function isWritten(element: HTMLElement, isOneBlock: boolean): boolean {
  if (element.closest('label') !== null) return false
  if (isOneBlock) return piecesIn(element).length > 0
  return [...element.childNodes].some(child => child instanceof Text && /[\p{L}\p{N}]/u.test(child.data))
}
