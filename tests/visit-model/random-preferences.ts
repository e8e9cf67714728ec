import fc from 'fast-check'
import type { Preferences } from '../../electron/contract.ts'

type EachPreference = { [Name in keyof Preferences]: fc.Arbitrary<Preferences[Name]> }

const language = fc.constantFrom('es-AR', 'es-facil', 'pt')

const each: EachPreference = {
  language,
  textSize: fc.constantFrom(100, 125, 150, 200),
  colours: fc.constantFrom('standard', 'high-contrast-light', 'high-contrast-dark', 'low-intensity'),
  voice: fc.boolean(),
  headphones: fc.boolean(),
  keyColour: fc.boolean(),
  keyEnlarged: fc.boolean(),
  keySound: fc.boolean(),
  shuffledDigits: fc.boolean(),
  touchGuard: fc.constantFrom(0, 150, 300, 500),
  eraseDelay: fc.constantFrom(500, 1000, 2000),
}

/** What Accesibilidad changes, any of it at once; and the language alone, as Inicio does. */
export const somePreferences: fc.Arbitrary<Partial<Preferences>> = fc.oneof(
  { weight: 3, arbitrary: fc.record(each, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.record({ language }) },
)
