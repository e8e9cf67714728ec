import type { When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

/** On line 130 the operator reads the questions to who calls. */
export const readAloud = {
  question: 'Leele la pregunta y las opciones a la persona. No le digas cuál te parece.',
  answer: 'Marcá el número que te diga.',
  failed: {
    title: 'No pudimos verificar su identidad',
    lead: 'Decíselo así. El sistema no muestra qué respuesta no coincidió.',
    attemptsLeft: (left: number, of: number) => (left === 1 ? `Le queda 1 de ${of} intentos.` : `Le quedan ${left} de ${of} intentos.`),
    counter: 'Si no lo logra, puede ir al mostrador de cualquier oficina con su DNI, sin turno.',
    leave: 'Terminar la llamada',
  },
}

export const phoneCode = {
  title: 'Dictale el código',
  lead: 'Letra por letra, con su palabra. Pedile que lo repita.',
  code: 'Código',
  facts: { cuil: 'CUIL', until: 'Vale hasta', receipt: 'Comprobante N°' },
  until: ({ at }: When) => `${dayOf(at)} a las ${timeOf(at)}`,
  tell: 'Qué le decís',
  steps: [
    'Que vaya a un kiosco de esta oficina con su DNI en la mano.',
    'Que toque «Tengo un código del 130» y siga la pantalla.',
    'Que elija la clave a solas. Nadie más tiene que conocerla.',
  ],
  never: 'Nunca le pidas una clave ni elijas una por la persona.',
  done: 'TERMINAR LA LLAMADA',
}

/** A word for each letter that a code may have, as people spell over the phone here; B and V never sound alike. */
const words: Record<string, string> = {
  A: 'árbol', B: 'burro', C: 'casa', D: 'dedo', E: 'elefante', F: 'fuego', G: 'gato', H: 'hotel', J: 'jirafa', K: 'kilo',
  L: 'luna', M: 'mamá', N: 'nene', P: 'papá', Q: 'queso', R: 'radio', T: 'tomate', U: 'uva', V: 'vaca', W: 'wifi',
  X: 'xilofón', Y: 'yerba', Z: 'zapato',
}
const digitNames: Record<string, string> = {
  2: 'dos', 3: 'tres', 4: 'cuatro', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve',
}

/** What is said with a character of the code: `de árbol`, or a digit's name. */
export function spelling(character: string): string {
  const word = words[character]
  return word === undefined ? (digitNames[character] ?? '') : `de ${word}`
}
