/** How a person has the kiosk suit them, for as long as they stand there: a part of `contract.ts`. */
import { z } from 'zod'

export const allLanguages = ['es-AR', 'es-facil', 'pt'] as const
const textSizes = [100, 125, 150, 200] as const
const colourModes = ['standard', 'high-contrast-light', 'high-contrast-dark', 'low-intensity'] as const
const touchGuards = [0, 150, 300, 500] as const
const eraseDelays = [500, 1000, 2000] as const

/** Argentine Spanish, the same in easy reading, and Portuguese. */
export type Language = (typeof allLanguages)[number]
/** Percent of the usual text size. */
export type TextSize = (typeof textSizes)[number]
export type ColourMode = (typeof colourModes)[number]
/** Milliseconds within which a second touch of the same key is no other one. */
export type TouchGuard = (typeof touchGuards)[number]
/** Milliseconds that the key that erases is held before it goes on by itself. */
export type EraseDelay = (typeof eraseDelays)[number]

const preferences = z.strictObject({
  language: z.enum(allLanguages),
  textSize: z.literal(textSizes),
  colours: z.enum(colourModes),
  /** Everything is read aloud, and a finger that slides hears before it chooses. */
  voice: z.boolean(),
  /** Nobody else hears: what is typed in secret is said too. */
  headphones: z.boolean(),
  /** What a key shows while it is pressed: another colour, its character over the finger, a sound. */
  keyColour: z.boolean(),
  keyEnlarged: z.boolean(),
  keySound: z.boolean(),
  /** Digits stand elsewhere each time, so that who looks on learns nothing from the finger. */
  shuffledDigits: z.boolean(),
  touchGuard: z.literal(touchGuards),
  eraseDelay: z.literal(eraseDelays),
})

export type Preferences = z.infer<typeof preferences>
/** What a person may change at once: any of them. */
export const somePreferences = preferences.partial()

/** Of every person that comes to the kiosk. */
export const usualPreferences: Readonly<Preferences> = {
  language: 'es-AR',
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
