import type { TextSize } from '../electron/contract.ts'

const large: TextSize = 150

/** Sets the size of all text; from 150 % on, the layout also gives up what is only convenient. */
export function showTextSize(root: HTMLElement, size: TextSize): void {
  root.style.setProperty('--text-scale', String(size / 100))
  root.toggleAttribute('data-large-text', size >= large)
}
