import { CLAVE_MAX_LENGTH, CLAVE_MIN_LENGTH } from './clave.ts'
import { dniOf } from './cuil.ts'
import { foldLetter } from './fold-letter.ts'

/** NIST SP 800-63B-4, 3.1.1.2: at least 15, at most 64 or more, and no rule of composition beside the length. */
const PASSWORD_MIN_LENGTH = 15
const PASSWORD_MAX_LENGTH = 128

/** Shorter pieces of a person stand in any sentence. */
const SHORTEST_PIECE = 4
/** So few different letters beside a common clave, and digits and signs however many, are padding: `123`, `!!!!`, `xxx`. */
const PADDING_VARIETY = 3

export type PasswordRuleId = 'length' | 'characters' | 'personal' | 'common' | 'varied'

/** How one rule stands for what is typed. */
export interface PasswordRuleState {
  id: PasswordRuleId
  ok: boolean
}

export interface PasswordPerson {
  name: string
  legajo: string
  /** 11 digits. */
  cuil: string
  /** In lower case. */
  commonClaves: ReadonlySet<string>
}

const RULES: readonly { id: PasswordRuleId; isMet(password: string, person: PasswordPerson): boolean }[] = [
  { id: 'length', isMet: hasLength },
  // NIST, the same: any printable character, spaces too. None that cannot be seen, nor a space that cannot.
  { id: 'characters', isMet: password => !/[\p{C}\p{Zl}\p{Zp}]/u.test(password) && password === password.trim() },
  // NIST, the same: nothing of the context, such as names and numbers of the person.
  { id: 'personal', isMet: holdsNothingPersonal },
  // NIST, the same, and ASVS 6.2.4: not what many people choose, repeated and padded to the length included.
  { id: 'common', isMet: isUncommon },
  { id: 'varied', isMet: password => varietyOf(foldText(password).replace(/\s/g, '')) > 2 },
]

/** The one form of a password that looks the same: keyboards write an accent in one character or in two. */
export function normalPassword(password: string): string {
  return password.normalize('NFC')
}

/** How every rule stands for an operator's password as typed so far, in the order in which people read them. */
export function judgePassword(password: string, person: PasswordPerson): PasswordRuleState[] {
  const normal = normalPassword(password)
  return RULES.map(({ id, isMet }) => ({ id, ok: isMet(normal, person) }))
}

function hasLength(password: string): boolean {
  const { length } = [...password]
  return length >= PASSWORD_MIN_LENGTH && length <= PASSWORD_MAX_LENGTH
}

function holdsNothingPersonal(password: string, { name, legajo, cuil }: PasswordPerson): boolean {
  const folded = foldText(password)
  // A DNI is written 30.123.456 too.
  const numbersJoined = folded.replace(/(?<=\d)[^\p{L}\d]+(?=\d)/gu, '')
  const dni = dniOf(cuil)
  const numbers = [legajo.toLowerCase(), dni, dni.replace(/^0+/, '')]
  const words = foldText(name).split(/[^\p{L}]+/u)
  const pieces = [...numbers, ...words].filter(piece => [...piece].length >= SHORTEST_PIECE)
  return pieces.every(piece => !folded.includes(piece) && !numbersJoined.includes(piece))
}

/** Of what is left once the common claves in it are taken out, most is their own: not padding, nor a part of them. */
function isUncommon(password: string, { commonClaves }: PasswordPerson): boolean {
  const { found, rest } = withoutCommon(foldText(password), commonClaves)
  const isPadding = varietyOf(rest.replace(/\P{L}/gu, '')) <= PADDING_VARIETY
  if (found.length > 0 && (isPadding || found.some(clave => clave.includes(rest)))) return false
  return !isSeries(foldText(password))
}

function withoutCommon(folded: string, commonClaves: ReadonlySet<string>): { found: string[]; rest: string } {
  const found: string[] = []
  let rest = ''
  for (let place = 0; place < folded.length;) {
    const clave = commonAt(folded, place, commonClaves)
    if (clave !== undefined) found.push(clave)
    else rest += folded.charAt(place)
    place += clave?.length ?? 1
  }
  return { found, rest }
}

/** The longest that begins there; the list is of whole claves, none of another length. */
function commonAt(folded: string, place: number, commonClaves: ReadonlySet<string>): string | undefined {
  for (let length = CLAVE_MAX_LENGTH; length >= CLAVE_MIN_LENGTH; length -= 1) {
    const piece = folded.slice(place, place + length)
    if (piece.length === length && commonClaves.has(piece)) return piece
  }
  return undefined
}

/** Each character the next one, or each the one before: abcd…, and 4321098… where 0 and 9 are neighbours. */
function isSeries(folded: string): boolean {
  const codes = [...folded].map(character => character.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, place) => code - (codes[place] ?? 0))
  return steps.length > 0 && [[1, -9], [-1, 9]].some(direction => steps.every(step => direction.includes(step)))
}

/** How many different characters. */
const varietyOf = (text: string): number => new Set(text).size

const foldText = (text: string): string => [...text].map(foldLetter).join('')
