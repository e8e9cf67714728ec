import { characterKey } from '../../src/speech/keys.ts'
import { normalForm } from '../../src/speech/normal-form.ts'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import { keyboard as spanishKeys } from '../../src/text/es-AR/keyboard.ts'
import { keyboard as portugueseKeys } from '../../src/text/pt/keyboard.ts'
import { spokenWords } from '../../src/text/spoken-words.ts'

const keysOf = { es: spanishKeys, pt: portugueseKeys } satisfies Record<SpokenLanguage, object>

/** From a to z. */
const letterNames = {
  es: [
    'a', 'be', 'ce', 'de', 'e', 'efe', 'ge', 'hache', 'i', 'jota', 'ka', 'ele', 'eme', 'ene', 'o', 'pe', 'cu', 'erre', 'ese', 'te', 'u',
    've corta', 'doble ve', 'equis', 'i griega', 'zeta',
  ],
  pt: [
    'a', 'bê', 'cê', 'dê', 'é', 'efe', 'gê', 'agá', 'i', 'jota', 'cá', 'ele', 'eme', 'ene', 'ó', 'pê', 'quê', 'erre', 'esse', 'tê', 'u',
    'vê', 'dáblio', 'xis', 'ípsilon', 'zê',
  ],
} satisfies Record<SpokenLanguage, string[]>

/** What no key types, or types as a letter of its own. */
const others = {
  es: { ñ: 'eñe', ç: 'ce con cedilla', ã: 'a con tilde', õ: 'o con tilde', '«': 'abre comillas', '»': 'cierra comillas', '…': 'puntos suspensivos' },
  pt: { ñ: 'ene com til', ç: 'cê cedilha', ã: 'a com til', õ: 'o com til', '«': 'abre aspas', '»': 'fecha aspas', '…': 'reticências' },
} satisfies Record<SpokenLanguage, Record<string, string>>

/** Letters, digits and signs by their names, and how a key that types a capital is called: what is said, by its key. */
export function characterTexts(language: SpokenLanguage): [key: string, text: string][] {
  const { signs, space, capital, accented, dieresis } = keysOf[language]
  const letters = letterNames[language].map((name, at) => [String.fromCharCode(97 + at), name] as const)
  const vowels = letters.filter(([letter]) => 'aeiou'.includes(letter))
  const cased = (letter: string, name: string): [string, string][] => [[letter, name], [capital(letter), capital(name)]]
  return [
    ...Array.from({ length: 10 }, (_, digit): [string, string] => [characterKey(String(digit)), String(digit)]),
    ...[...letters, ...Object.entries({ ...signs, ...others[language], ' ': space, '•': spokenWords[language].hidden })]
      .map(([character, name]): [string, string] => [characterKey(character), name]),
    ...letters.map(([letter, name]): [string, string] => [normalForm(capital(letter)), capital(name)]),
    [normalForm(capital('ñ')), capital(others[language].ñ)],
    ...vowels.map(([letter, name]): [string, string] => [characterKey(`${letter}\u0301`.normalize('NFC')), accented(name)]),
    [characterKey('ü'), dieresis('u')],
    ...vowels.flatMap(([letter, name]) => cased(letter, name).map(([as, called]): [string, string] => [normalForm(accented(as)), accented(called)])),
    ...cased('u', 'u').map(([as, called]): [string, string] => [normalForm(dieresis(as)), dieresis(called)]),
  ]
}
