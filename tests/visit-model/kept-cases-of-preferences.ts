import type { Preferences } from '../../electron/contract.ts'
import type { KeptCase } from './kept-cases.ts'
import type { SingleStep } from './step.ts'

const accessibility: SingleStep = { do: 'opens', overlay: 'accessibility' }
const closes: SingleStep = { do: 'closes-overlay' }
const prefers = (preferences: Partial<Preferences>): SingleStep => ({ do: 'prefers', preferences })

const everything: Preferences = {
  language: 'es-facil', textSize: 200, colours: 'high-contrast-dark', voice: true, headphones: true,
  keyColour: false, keyEnlarged: false, keySound: true, shuffledDigits: true, touchGuard: 500, eraseDelay: 2000,
}

/** How the kiosk suits whoever stands there: written by hand. */
export const keptCasesOfPreferences: KeptCase[] = [
  {
    shows: 'who goes back to Inicio finds it as it suited them, but for the headphones; who comes after them as usual',
    steps: [
      accessibility,
      prefers(everything),
      closes,
      { do: 'right', as: 'ana' },
      { do: 'back', as: 'ana' },
      { do: 'right', as: 'ana' },
      { do: 'back', as: 'ana' },
      { do: 'presses-crest' },
      closes,
      { do: 'passes', seconds: 121 },
      { do: 'touches' },
      accessibility,
      prefers(everything),
      { do: 'walks', to: 'policies', as: 'ana', then: { do: 'opens', overlay: 'confirm-leave' } },
      { do: 'confirms-leaving' },
    ],
    endsAt: 'start',
  },
  {
    shows: 'everything is chosen in Accesibilidad, on Inicio the language alone, and nothing elsewhere',
    steps: [
      prefers({ language: 'pt', textSize: 150 }),
      prefers({ textSize: 150 }),
      prefers({ language: 'pt' }),
      { do: 'opens', overlay: 'reading' },
      prefers({ language: 'es-facil' }),
      closes,
      { do: 'prefers-usual' },
      { do: 'right', as: 'ana' },
      prefers({ language: 'es-facil' }),
      accessibility,
      prefers({ language: 'es-facil', voice: true }),
      prefers({ touchGuard: 300 }),
      closes,
      { do: 'prefers-usual' },
      accessibility,
      { do: 'prefers-usual' },
    ],
    endsAt: 'policies',
  },
  {
    shows: 'while it is asked whether somebody is here, and where Inicio attracts, choosing is a touch and no more',
    steps: [
      { do: 'passes', seconds: 61 },
      prefers({ language: 'pt' }),
      prefers({ language: 'pt' }),
      { do: 'passes', seconds: 91 },
      prefers({ language: 'es-facil' }),
      accessibility,
      { do: 'passes', seconds: 91 },
      { do: 'prefers-usual' },
      prefers({ colours: 'low-intensity' }),
    ],
    endsAt: 'start',
  },
  {
    shows: 'nothing of it is left by a page that is lost, a program that is killed, or staff that takes over',
    steps: [
      prefers({ language: 'pt' }),
      { do: 'crashes', pages: 1 },
      prefers({ language: 'pt' }),
      { do: 'is-killed' },
      prefers({ language: 'pt' }),
      { do: 'presses-crest' },
      { do: 'confirms-staff' },
      accessibility,
      prefers(everything),
      closes,
      { do: 'back', as: 'ana' },
    ],
    endsAt: 'start',
  },
  {
    shows: 'on a kiosk the person whose turn it is finds it as usual, and staff as they left it',
    steps: [
      { do: 'walks', to: 'desk', as: 'withClave', then: accessibility },
      prefers(everything),
      { do: 'walks', to: 'opened-first', as: 'withClave', then: accessibility },
      prefers({ ...everything, language: 'pt' }),
      closes,
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'desk-checks',
  },
  {
    shows: 'at a counter each person finds it as usual, and the operator, from the taking back on, as they left it',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'desk', as: 'withClave', then: accessibility },
      prefers(everything),
      { do: 'walks', to: 'confirm-level', as: 'withClave', then: accessibility },
      prefers({ language: 'pt', voice: true }),
      closes,
      { do: 'declines', as: 'withClave' },
      accessibility,
      prefers({ textSize: 125 }),
      closes,
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'desk-done',
  },
  {
    shows: 'what is chosen as the person\'s clave is judged is theirs, and an apology comes as usual after staff\'s own',
    at: 'counter',
    steps: [
      { do: 'walks', to: 'desk-find', as: 'withClave', then: accessibility },
      prefers({ colours: 'high-contrast-light' }),
      {
        do: 'walks', to: 'confirm-level', as: 'withClave',
        then: { do: 'is-interrupted', act: 'wrong', turns: 30, then: 'opens-accessibility', as: 'withClave' },
      },
      prefers({ language: 'es-facil' }),
      closes,
      { do: 'walks', to: 'desk-checks', as: 'withClave', then: { do: 'store-fails' } },
      { do: 'refuses', as: 'withClave' },
      { do: 'right', as: 'withClave' },
    ],
    endsAt: 'not-saved',
  },
]
