import type { ScreenEvent, ScreenName, View, VisitEvent } from '../../electron/contract.ts'
import { isTextField } from '../text-field.ts'
import { choose } from './choose.ts'
import { Path } from './path.ts'
import { isControl, openList } from './stops.ts'

interface Kiosk {
  readonly view: View | null
  send(event: ScreenEvent<ScreenName> | VisitEvent): void
}

/**
 * The whole kiosk by the five keys of a tactile pad (arrows, Enter, Escape, F2), by seven, or by two switches (F7, F8).
 * Whoever types on a keyboard keeps their keys: the caret in a field, Enter, Tab. To be watched after the scanner, which
 * takes its own keys before anybody else.
 */
export function watchHardwareKeys(target: Window, kiosk: Kiosk): void {
  const path = new Path(() => kiosk.view?.preferences.voice ?? false)
  /** They came where they are by these keys, and not by Tab, by touch or by typing. */
  let goesByPath = false

  /** Nothing that somebody reads or is asked goes away for it. */
  const accessibility = () => {
    if (kiosk.view === null) return
    const { overlay, office } = kiosk.view
    if (overlay?.kind === 'accessibility') return kiosk.send({ type: 'close-overlay' })
    if (overlay !== null && overlay.kind !== 'attract') return
    kiosk.send({ type: 'open-accessibility' })
    // Where nothing can be heard, sliding to hear would only be in the way.
    if (office.hasVoice) kiosk.send({ type: 'prefer', preferences: { voice: true } })
  }

  /** Answers whether something was chosen here: a button feels Enter by itself. */
  const select = (here: HTMLElement, bySwitch: boolean): boolean => {
    if (here.matches('[data-row]')) return path.enterRow(here)
    if (isTextField(here)) {
      if (!bySwitch && !goesByPath) return false
      here.click() // as a finger does, which brings its keys
      target.setTimeout(() => path.enterKeyboard(bySwitch))
      return true
    }
    if (!bySwitch && !here.matches('[type="radio"], [type="checkbox"]')) return false
    if (isControl(here)) choose(here)
    return true
  }

  /** Answers whether the key has done its work, so that nobody else feels it. */
  const press = (event: KeyboardEvent): boolean => {
    const { here } = path
    const arrow = arrows[event.key]
    if (arrow !== undefined) {
      if (here !== null && keepsArrow(here, arrow, goesByPath)) return false
      if (arrow.isVertical) path.moveVertically(arrow.by)
      else path.move(arrow.by)
      return true
    }
    if (event.key === 'Enter') return here !== null && (event.repeat || select(here, false))
    if (event.repeat) return ['F2', 'F7', 'F8', 'Escape'].includes(event.key)
    switch (event.key) {
      case 'F2':
        accessibility()
        return true
      case 'F7':
        path.advance()
        return true
      case 'F8':
        if (here !== null) select(here, true)
        return true
      case 'Escape':
        return goBack(kiosk)
      default:
        return false
    }
  }

  // On the document, so that whatever listens at the window has heard of the key before anybody is moved by it.
  target.document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const isDone = press(event)
    if (isDone) {
      event.preventDefault()
      event.stopPropagation()
    }
    if (event.key === 'Tab' || isTyping(event)) goesByPath = false
    else if (isDone) goesByPath = true
  }, { capture: true })
  target.addEventListener('pointerdown', () => { goesByPath = false }, { capture: true, passive: true })
}

interface Arrow {
  by: 1 | -1
  isVertical: boolean
}

const arrows: Partial<Record<string, Arrow>> = {
  ArrowLeft: { by: -1, isVertical: false },
  ArrowRight: { by: 1, isVertical: false },
  ArrowUp: { by: -1, isVertical: true },
  ArrowDown: { by: 1, isVertical: true },
}

/** The caret of who types, the lines of a text that scrolls, and the values of a list need their arrows themselves. */
function keepsArrow(here: HTMLElement, { by, isVertical }: Arrow, goesByPath: boolean): boolean {
  // Past the end of what is typed the way goes on: who has but left and right is never caught in a field.
  if (isTextField(here)) return !isVertical && !goesByPath && here.selectionEnd !== (by === 1 ? here.value.length : 0)
  return isVertical && here.matches('[role="region"], select, option')
}

const isTyping = ({ key, target }: KeyboardEvent) =>
  isTextField(target) && ([...key].length === 1 || key === 'Backspace' || key === 'Delete')

/** What is shown larger closes, what lies over the screen goes, and the screen goes back where it can. */
function goBack(kiosk: Kiosk): boolean {
  if (document.querySelector('dialog[open]') !== null || openList(document) !== null) return false // the browser closes it
  if (kiosk.view?.overlay) kiosk.send({ type: 'close-overlay' })
  else document.querySelector<HTMLElement>('[data-way-back] button')?.click()
  return true
}

