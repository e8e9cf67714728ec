import { ScanDetector, scanQuiet } from './scan-detector.ts'
import { isTextField } from './text-field.ts'

interface FieldBefore {
  field: HTMLInputElement
  value: string
  caret: number
}

/**
 * Listens to every key before anybody else and calls `onScan` with what a DNI scanner typed, lines joined by \n.
 * A field that had the focus gets back the value from before; buttons never feel the scanner's Enter or spaces.
 */
export function watchScanner(target: Window, onScan: (payload: string) => void): void {
  const detector = new ScanDetector(onScan)
  let before: FieldBefore | null = null
  let quietTimer: ReturnType<typeof setTimeout> | undefined

  const take = (event: KeyboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  const onKey = (event: KeyboardEvent) => {
    // A key held down repeats as fast as a scanner types.
    if (event.repeat) return
    const field = isTextField(event.target) ? event.target : null
    const verdict = detector.key(event.key, event.timeStamp)
    switch (verdict) {
      case 'first':
        before = field === null ? null : remember(field)
        break
      case 'suspect':
        if (field === null) take(event)
        break
      case 'scan':
        take(event)
        break
      case 'line-end':
        take(event)
        if (before !== null) restore(before)
        before = null
        break
      case 'fast':
      case 'other':
        break
      default:
        verdict satisfies never
    }
    clearTimeout(quietTimer)
    if (detector.isWaiting) quietTimer = setTimeout(() => detector.quiet(), scanQuiet)
  }
  target.addEventListener('keydown', onKey, { capture: true })
}

const remember = (field: HTMLInputElement): FieldBefore => ({
  field,
  value: field.value,
  caret: field.selectionStart ?? field.value.length,
})

function restore({ field, value, caret }: FieldBefore): void {
  if (field.value === value) return
  field.value = value
  field.setSelectionRange(caret, caret)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
}
