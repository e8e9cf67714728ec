import { shuffled } from './shuffled.ts'

/**
 * Words that nobody has to think about, by what they are. None is of two categories: no fruit among what is worn, no
 * word that two trades share; and none sounds like the answer to another question.
 */
export const spokenWords = {
  animal: ['perro', 'gato', 'caballo', 'vaca', 'gallina', 'elefante', 'leon', 'conejo', 'pato', 'oveja'],
  fruta: ['manzana', 'banana', 'pera', 'uva', 'frutilla', 'durazno', 'sandia', 'melon', 'ciruela'],
  color: ['rojo', 'azul', 'verde', 'amarillo', 'negro', 'blanco', 'gris', 'marron'],
  mes: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ropa: ['camisa', 'pantalon', 'pollera', 'campera', 'medias', 'bufanda', 'guantes', 'remera'],
  transporte: ['tren', 'avion', 'barco', 'colectivo', 'bicicleta', 'camion', 'moto', 'subte'],
  mueble: ['mesa', 'silla', 'cama', 'sillon', 'armario', 'escritorio', 'estante', 'cuna'],
  instrumento: ['guitarra', 'violin', 'flauta', 'tambor', 'trompeta', 'acordeon', 'arpa', 'saxofon'],
  cuerpo: ['cabeza', 'mano', 'pie', 'ojo', 'boca', 'nariz', 'rodilla', 'codo'],
} as const

export type SpokenCategory = keyof typeof spokenWords
export type SpokenWord = (typeof spokenWords)[SpokenCategory][number]

/**
 * The robot check for who does not see pictures: of four words one is of the category asked for. A presence check, not
 * security, as the pictures are.
 */
export interface SpokenCheck {
  category: SpokenCategory
  /** In the order in which they are said. */
  words: SpokenWord[]
  /** Which of them fits, 0 to 3. Never leaves the main process. */
  right: number
}

export const spokenChoices = 4

/** Another category than `before`, so that a new question is heard to be one. The others are of three more categories. */
export function makeSpokenCheck(random: () => number, before: SpokenCategory | null = null): SpokenCheck {
  const categories = shuffled(Object.keys(spokenWords) as SpokenCategory[], random).filter((category) => category !== before)
  const [category] = categories
  if (category === undefined) throw new Error('there are no words')
  const right = oneOf(category, random)
  const words = shuffled([right, ...categories.slice(1, spokenChoices).map((other) => oneOf(other, random))], random)
  return { category, words, right: words.indexOf(right) }
}

export function passesSpokenCheck(check: SpokenCheck, chosen: number): boolean {
  return chosen === check.right
}

function oneOf(category: SpokenCategory, random: () => number): SpokenWord {
  const [word] = shuffled<SpokenWord>(spokenWords[category], random)
  if (word === undefined) throw new Error(`${category} has no words`)
  return word
}
