import type { CategoryWords, RobotCategory } from '../robot-category.ts'

export const robotCheck = {
  title: 'Não sou um robô',
  ask: 'Toque em todas as imagens com',
  grid: 'Imagens para escolher',
  picture: (number: number) => `Imagem ${number} de 9`,
  other: 'Outras imagens',
}

export const robotCategories = {
  colectivo: { article: 'um', noun: 'ônibus' },
  perro: { article: 'um', noun: 'cachorro' },
  arbol: { article: 'uma', noun: 'árvore' },
  casa: { article: 'uma', noun: 'casa' },
  bicicleta: { article: 'uma', noun: 'bicicleta' },
  paraguas: { article: 'um', noun: 'guarda-chuva' },
  guitarra: { article: 'um', noun: 'violão' },
  mate: { article: 'uma', noun: 'cuia de mate' },
} satisfies Record<RobotCategory, CategoryWords>
