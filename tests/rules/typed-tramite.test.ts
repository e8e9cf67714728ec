import { expect, it } from 'vitest'
import { readTramite, type TypedTramite } from '../../electron/rules/typed-tramite.ts'

it.each<[text: string, read: TypedTramite]>([
  ['00123456789', { ok: true, tramite: '00123456789' }],
  [' 00 123 456 789 ', { ok: true, tramite: '00123456789' }],
  ['0012345678', { ok: false, problem: 'tramite-incomplete' }],
  ['', { ok: false, problem: 'tramite-incomplete' }],
  ['   ', { ok: false, problem: 'tramite-incomplete' }],
  ['0012345678X', { ok: false, problem: 'tramite-incomplete' }],
  ['٠٠123456789', { ok: false, problem: 'tramite-incomplete' }],
  ['001234567890', { ok: false, problem: 'tramite-too-long' }],
])('reads a Trámite N° as it was typed: %o', (text, read) => {
  expect(readTramite(text)).toEqual(read)
})
