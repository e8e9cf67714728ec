import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'

/** What the synthesiser reads wrongly as people write it. */
export const corrections: Record<SpokenLanguage, [RegExp, string][]> = {
  es: [[/\bN[°º]/giu, 'número'], [/\bMi ANSES\b/gu, 'Mi anses'], [/…/gu, '.'], [/•+/gu, 'oculto']],
  pt: [
    [/^e$/u, 'i'], [/\bN[°º]/giu, 'número'], [/\bDNI\b/giu, 'dê ene i'], [/\bCUIL\b/giu, 'cuil'], [/\bPAMI\b/gu, 'pami'], [/…/gu, '.'], [/•+/gu, 'oculto'],
  ],
}

/** A text as it is written down for the synthesiser. */
export function pronounced(text: string, language: SpokenLanguage): string {
  return corrections[language].reduce((said, [written, instead]) => said.replace(written, instead), text)
}
