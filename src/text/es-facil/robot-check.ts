import type { CategoryWords, RobotCategory } from '../robot-category.ts'

export const robotCheck = {
  title: 'No soy un robot',
  ask: 'Tocá todas las imágenes con',
  grid: 'Imágenes para elegir',
  picture: (number: number) => `Imagen ${number} de 9`,
  other: 'Otras imágenes',
}

export const robotCategories = {
  colectivo: { article: 'un', noun: 'colectivo' },
  perro: { article: 'un', noun: 'perro' },
  arbol: { article: 'un', noun: 'árbol' },
  casa: { article: 'una', noun: 'casa' },
  bicicleta: { article: 'una', noun: 'bicicleta' },
  paraguas: { article: 'un', noun: 'paraguas' },
  guitarra: { article: 'una', noun: 'guitarra' },
  mate: { article: 'un', noun: 'mate' },
} satisfies Record<RobotCategory, CategoryWords>
