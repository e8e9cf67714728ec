import { piecesIn } from './name-of.ts'
import { isControl, stopsOf } from './stops.ts'

/** What lies over all, or else the screen. */
const rootOf = (document: Document) =>
  document.querySelector('[aria-modal="true"]') ?? document.querySelector('main:not([inert] *)')

/**
 * Calls `arrive` once what has come has its title: at once, or when the part of the page has been read that brings it.
 * Answers how to stop waiting.
 */
export function whenTitled(document: Document, arrive: () => void): () => void {
  const observer = new MutationObserver(() => { look() })
  const look = () => {
    if (!rootOf(document)?.querySelector('h1')) return
    observer.disconnect()
    arrive()
  }
  observer.observe(document.body, { subtree: true, childList: true })
  look()
  return () => { observer.disconnect() }
}

/** What is to be known at once of a screen or an overlay: what stands over its title, title, lead, and what it tells. */
export function spokenArrival(document: Document): string[] {
  const root = rootOf(document)
  const title = root?.querySelector('h1')
  if (!root || !title) return []
  const lead = title.nextElementSibling?.matches('p') ? [title.nextElementSibling] : []
  const told = [...root.querySelectorAll('[role="alert"], [role="status"], [data-alert], [data-told-on-arrival]')]
  return [...textsOver(title), title, ...lead, ...told].flatMap(piecesIn)
}

/** Only which screen it is, for who comes back to it. */
export function spokenTitle(document: Document): string[] {
  const title = document.querySelector('main:not([inert] *) h1')
  return title === null ? [] : piecesIn(title)
}

function textsOver(title: Element): Element[] {
  const stops = stopsOf(document, true)
  return stops.slice(0, stops.findIndex(stop => stop === title)).filter(stop => !isControl(stop))
}
