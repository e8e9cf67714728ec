import { keyboard } from './path.ts'
import { stopsOf } from './stops.ts'

interface Ear {
  /** The finger has come over another stop. */
  hear(stop: HTMLElement): void
  /** It was lifted over the control that it heard last. */
  choose(control: HTMLElement): void
}

/**
 * A finger on the page hears what lies beneath it, and chooses a control by being lifted there. Nothing else that a touch
 * does happens meanwhile: no click of the browser, no scrolling, no key that acts on the way down.
 */
export function slideToHear(target: Document, { hear, choose }: Ear): () => void {
  /** The one that was first; another one meanwhile is a hand that rests. */
  let finger: number | null = null
  let beneath: Element | null = null
  let heard: HTMLElement | null = null

  const listen = ({ clientX, clientY }: PointerEvent) => {
    const element = target.elementFromPoint(clientX, clientY)
    if (element === beneath) return
    beneath = element
    const stop = element === null ? null : stopAt(element)
    if (stop === heard) return
    heard = stop
    if (stop !== null) hear(stop)
  }
  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest(keyboard) !== null) event.stopPropagation()
    if (finger !== null) return
    finger = event.pointerId
    beneath = null
    heard = null
    listen(event)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId === finger) listen(event)
  }
  const end = (event: PointerEvent) => {
    if (event.pointerId !== finger) return
    finger = null
    if (event.type === 'pointercancel') return
    // A screen that has come meanwhile lies there unheard.
    const before = heard
    beneath = null
    listen(event)
    if (heard !== null && heard === before) choose(heard)
  }
  const noTouch = (event: TouchEvent) => { event.preventDefault() }
  const noClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.detail === 0) return
    event.preventDefault()
    event.stopPropagation()
  }

  const over = new AbortController()
  const options = { capture: true, signal: over.signal }
  target.addEventListener('pointerdown', down, options)
  target.addEventListener('pointermove', move, options)
  target.addEventListener('pointerup', end, options)
  target.addEventListener('pointercancel', end, options)
  target.addEventListener('touchstart', noTouch, { ...options, passive: false })
  target.addEventListener('click', noClick, options)
  return () => { over.abort() }
}

/** A label stands for its control. */
function stopAt(element: Element): HTMLElement | null {
  const touched = element.closest('label')?.control ?? element
  return stopsOf(document, true).findLast(stop => stop.contains(touched)) ?? null
}
