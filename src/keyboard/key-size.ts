/**
 * How large keys are, in millimetres of the branch's panel. 20 mm is what a finger hits best, larger ones gain nothing
 * but looks; under 12.7 mm (half an inch) errors soar, so no key is smaller. Keys are 2.5 mm apart, so that none is hit with
 * another; a panel too small for both gives up the distance first, for a finger that lands between two counts for the nearer.
 */
export const leastKeyMm = 12.7
export const wantedKeyMm = 20
const wantedGapMm = 2.5
const leastGapMm = 0.5

export interface Panel {
  widthMm: number
  heightMm: number
}

export interface KeySize {
  widthMm: number
  heightMm: number
  gapMm: number
}

/** Columns of a keyboard, and what its keys grow to where there is room, in units of the design (styles/sizes.css). */
interface Form {
  columns: number
  width: number
  height: number
  /** Of the height that keys may take, how much is left to these. */
  share: number
}

export const forms = {
  letters: { columns: 10, width: 11, height: 6.5, share: 1 },
  digits: { columns: 3, width: 15, height: 7.75, share: 1 },
  /** Its field stands over it, in the same dock. */
  'low-digits': { columns: 3, width: 13, height: 5.5, share: 0.57 },
  letterPad: { columns: 7, width: 7.5, height: 7.75, share: 1 },
} satisfies Record<string, Form>

export type FormName = keyof typeof forms

/** Shares of the panel's height that keys may take, so that their field and what is said of it are seen too. */
const heightShare = { portrait: 0.35, landscape: 0.57 }
/** Large letters need more of the panel for what is read: how much of that share is left to keys. */
const leftByLargeText = 0.94
/** Units of the design on the panel's short side and on its long one: `--unit` is the smaller (styles/sizes.css). */
const units = { short: 67.5, long: 120 }

/** The narrowest that letters can be: what a panel, and the dock beside what is read, must hold. */
export const leastLettersMm = forms.letters.columns * leastKeyMm + (forms.letters.columns + 1) * leastGapMm

/** As wide as the panel is where it stands: whoever wrote its sides down may have had it lying. */
const seenWidth = ({ widthMm, heightMm }: Panel, isLandscape: boolean) => Math[isLandscape ? 'max' : 'min'](widthMm, heightMm)

/** How wide the place of the keys is: all of an upright panel, half of a lying one, more where half is too little. */
export function dockWidthMm(panel: Panel, isLandscape: boolean): number {
  const width = seenWidth(panel, isLandscape)
  return isLandscape ? Math.max(width / 2, leastLettersMm) : width
}

/** A length on the panel as a share of the viewport's width, which is as wide as the panel. */
const vw = (mm: number, panel: Panel, isLandscape: boolean) => `${String((mm / seenWidth(panel, isLandscape)) * 100)}vw`

/** The least width of that place beside what is read on a lying panel, as a length of the page. */
export const leastDockWidth = (panel: Panel): string => vw(leastLettersMm, panel, true)

interface Keys {
  form: FormName
  rows: number
  panel: Panel
  isLandscape: boolean
  isLargeText: boolean
}

/** Size of the keys of a keyboard on a panel. Everything about it is known before anything is laid out. */
export function keySize({ form, rows, panel, isLandscape, isLargeText }: Keys): KeySize {
  const { columns, width, height, share }: Form = forms[form]
  const [short, long] = [seenWidth(panel, false), seenWidth(panel, true)]
  const unitMm = Math.min(short / units.short, long / units.long)
  const keysShare = (isLandscape ? short * heightShare.landscape : long * heightShare.portrait) * (isLargeText ? leftByLargeText : 1)
  const room = { widthMm: dockWidthMm(panel, isLandscape), heightMm: keysShare * share }

  const gapWithin = (mm: number, keys: number) => (mm - keys * leastKeyMm) / (keys + 1)
  const gapMm = Math.max(leastGapMm, Math.min(wantedGapMm, gapWithin(room.widthMm, columns), gapWithin(room.heightMm, rows)))
  const fit = (mm: number, keys: number, mostUnits: number) =>
    Math.max(leastKeyMm, Math.min((mm - (keys + 1) * gapMm) / keys, Math.max(wantedKeyMm, mostUnits * unitMm)))
  return { widthMm: fit(room.widthMm, columns, width), heightMm: fit(room.heightMm, rows, height), gapMm }
}

/** The style of a keyboard: how large its keys are, and how many stand side by side. */
export function keyStyle({ widthMm, heightMm, gapMm }: KeySize, { form, panel, isLandscape }: Keys): string {
  const length = (mm: number) => vw(mm, panel, isLandscape)
  return `--keys:${String(forms[form].columns)};--key-width:${length(widthMm)};--key-height:${length(heightMm)};--key-gap:${length(gapMm)}`
}
