import type { FingerTouches } from './finger-touches.ts'

interface Hearing {
  fingers: FingerTouches
  /** Touches are the keyboard's own now. */
  hearsTouches: () => boolean
  /** Keys answer to Enter, a switch, assistive technology. */
  hearsClicks: () => boolean
  /** A key was pressed; whether it did something. */
  onpress: (key: string, done: boolean) => void
}

interface Pressed {
  button: HTMLElement
  x: number
  y: number
}

/** Of a finger that only trembles, nothing is measured. */
const trembleBy = 3
/** Of a key's size: how far out of it a finger is still on it. */
const slack = 0.1
/** How long a key looks pressed that no finger lies on. */
const clickMs = 150

const buttonAt = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null)
const keyOf = ({ dataset }: HTMLElement) => dataset['key'] ?? ''

function isOver({ button }: Pressed, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect()
  const more = (bottom - top) * slack
  return clientX >= left - more && clientX <= right + more && clientY >= top - more && clientY <= bottom + more
}

/** Hears every key of a keyboard at its root, and nothing anywhere else. Answers how to stop. */
export function hearKeys(root: HTMLElement, { fingers, hearsTouches, hearsClicks, onpress }: Hearing): () => void {
  const pressed = new Map<number, Pressed>()
  const stop = new AbortController()
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, listener: (event: HTMLElementEventMap[Name]) => void) =>
    root.addEventListener(name, listener, { signal: stop.signal, passive: false })

  const leave = (id: number) => {
    pressed.get(id)?.button.removeAttribute('data-down')
    pressed.delete(id)
  }
  const slideOff = ({ pointerId }: PointerEvent) => {
    leave(pointerId)
    fingers.slideOff(pointerId)
  }
  /** Whether the finger is on its key still; measured only where it has moved. */
  const stays = (event: PointerEvent) => {
    const press = pressed.get(event.pointerId)
    if (press === undefined) return false
    const moved = Math.abs(event.clientX - press.x) + Math.abs(event.clientY - press.y)
    if (moved <= trembleBy || isOver(press, event)) return true
    slideOff(event)
    return false
  }

  on('pointerdown', event => {
    const button = buttonAt(event.target)
    if (button === null || event.button !== 0 || !hearsTouches()) return
    const { pointerId, timeStamp, clientX: x, clientY: y } = event
    const key = keyOf(button)
    if (button.matches(':disabled')) return onpress(key, false)
    // The key itself may go away under the finger.
    root.setPointerCapture(pointerId)
    leave(pointerId)
    pressed.set(pointerId, { button, x, y })
    button.setAttribute('data-down', '')
    onpress(key, fingers.down(pointerId, key, timeStamp))
  })
  on('pointermove', stays)
  on('pointerup', event => {
    if (!stays(event)) return
    leave(event.pointerId)
    fingers.up(event.pointerId, event.timeStamp)
  })
  // Whatever took the finger away, the system or an overlay; one that was lifted is gone by then.
  on('lostpointercapture', slideOff)
  // Else the browser would click on what has come under the finger where a key took the keyboard away.
  on('touchstart', event => {
    if (buttonAt(event.target) !== null && hearsTouches()) event.preventDefault()
  })
  // The field keeps the focus.
  on('mousedown', event => { event.preventDefault() })
  on('click', ({ target, detail, timeStamp }) => {
    const button = buttonAt(target)
    if (button === null || detail !== 0 || !hearsClicks()) return
    const key = keyOf(button)
    button.setAttribute('data-down', '')
    setTimeout(() => { button.removeAttribute('data-down') }, clickMs)
    onpress(key, fingers.click(key, timeStamp))
  })

  return () => {
    stop.abort()
    for (const id of pressed.keys()) leave(id)
    fingers.letGo()
  }
}
