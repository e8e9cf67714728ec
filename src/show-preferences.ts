import type { Preferences, TextSize } from '../electron/contract.ts'
import { languages } from './text/languages.ts'

const large: TextSize = 150

/** Sets the size of all text, the colours and the language; from 150 % on, the layout also gives up what is only convenient. */
export function showPreferences(root: HTMLElement, { textSize, colours, language }: Preferences): void {
  root.style.setProperty('--text-scale', String(textSize / 100))
  root.toggleAttribute('data-large-text', textSize >= large)
  root.dataset['colours'] = colours
  // Set anew, even to what it is, it makes the browser style every element anew.
  const { tag } = languages[language]
  if (root.lang !== tag) root.lang = tag
}
