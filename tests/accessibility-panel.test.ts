import { expect, test } from 'vitest'
import { usualPreferences, type Preferences } from '../electron/contract.ts'
import { whatIsUnusual } from '../src/overlays/accessibility/usual.ts'

const other: Preferences = {
  language: 'pt', textSize: 200, colours: 'low-intensity', voice: true, headphones: true, keyColour: false, keyEnlarged: false,
  keySound: true, shuffledDigits: true, touchGuard: 500, eraseDelay: 2000,
}

test('«Volver a lo de siempre» goes back to what every person begins with, but for the language', () => {
  expect({ ...other, ...whatIsUnusual(other) }).toEqual({ ...usualPreferences, language: 'pt' })
})

test('it sends nothing that is as usual already', () => {
  expect(whatIsUnusual({ ...usualPreferences, language: 'pt' })).toEqual({})
  expect(whatIsUnusual({ ...usualPreferences, colours: 'high-contrast-dark' })).toEqual({ colours: 'standard' })
})
