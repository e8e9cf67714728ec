import { describe, expect, it } from 'vitest'
import { fixedPiecesOf } from '../../scripts/speech/fixed-pieces.ts'

describe('the pieces of text in a source file', () => {
  it.each([
    ["export const a = { title: 'Tu clave' }", ['Tu clave']],
    ['const a = (n: number) => `Tiene ${n} meses.`', ['Tiene ', ' meses.']],
    ["const a = (n: number) => `Tiene ${n === 1 ? '1 mes' : `${n} meses`}.`", ['Tiene ', '1 mes', ' meses']],
    ["const a = 'Uno. ' +\n 'Dos.'", ['Uno. Dos.']],
    ["const a = (day: string) => 'Desde el ' + day + ', hoy'", ['Desde el ', ', hoy']],
    ["const a = (r: string) => r === 'ok' ? 'bien' : 'mal'", ['bien', 'mal']],
    ["import { x } from './x.ts'\nconst a = { 'no-dni': x['key'] } satisfies Record<'no-dni', string>", []],
    ["const a = (lock: string) => `Se abre ${untilOf(lock, 'hoy')}`", ['Se abre ', 'hoy']],
    ["const a = ['Uno', `Dos`]", ['Uno', 'Dos']],
  ])('%s', (source, pieces) => {
    expect(fixedPiecesOf(source).toSorted()).toEqual(pieces.toSorted())
  })
})
