import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/speech/sentences.ts'

describe('the sentences of a text', () => {
  it.each([
    ['Tu DNI está vencido', ['Tu DNI está vencido']],
    ['Acercate hoy. También podés probar acá.', ['Acercate hoy.', 'También podés probar acá.']],
    ['¿Seguís ahí? Si no tocás, se cierra…', ['¿Seguís ahí?', 'Si no tocás, se cierra…']],
    ['Tocá «Olvidé mi clave». Es corto.', ['Tocá «Olvidé mi clave».', 'Es corto.']],
    ['Av. San Martín 12, frente a la Sra. Gómez', ['Av. San Martín 12, frente a la Sra. Gómez']],
    ['Frigorífico Los Álamos S.A. y otros', ['Frigorífico Los Álamos S.A. y otros']],
    ['Son las 15:40.\nVolvé mañana.', ['Son las 15:40.', 'Volvé mañana.']],
    ['  ', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})
