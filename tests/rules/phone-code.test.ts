import { expect, it } from 'vitest'
import { phoneCodeCharacters, readPhoneCode } from '../../electron/rules/phone-code.ts'

it.each([
  ['ABCD2346', 'ABCD2346'],
  [' abcd-2346 ', 'ABCD2346'],
  ['abcd 2346', 'ABCD2346'],
  ['ABCD234', null],
  ['ABCD23467', null],
  ['ABCD234O', null],
  ['', null],
])('reads a code as it was typed: %o', (text, code) => {
  expect(readPhoneCode(text)).toBe(code)
})

it('has no two characters that look alike', () => {
  for (const alike of ['I1', 'O0', 'S5']) for (const character of alike) expect(phoneCodeCharacters).not.toContain(character)
})
