import type { Preferences } from '../../../electron/contract.ts'

/** What `Volver a lo de siempre` goes back to; whoever reads another language goes on reading it. */
const usual: Omit<Preferences, 'language'> = {
  textSize: 100,
  colours: 'standard',
  voice: false,
  headphones: false,
  keyColour: true,
  keyEnlarged: true,
  keySound: false,
  shuffledDigits: false,
  touchGuard: 0,
  eraseDelay: 500,
}

/** Of the usual preferences, those that are not in force. */
export function whatIsUnusual(preferences: Preferences): Partial<Preferences> {
  const names = Object.keys(usual) as (keyof typeof usual)[]
  return Object.fromEntries(names.filter(name => preferences[name] !== usual[name]).map(name => [name, usual[name]]))
}
