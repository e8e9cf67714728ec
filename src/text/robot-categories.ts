/** The drawings that ship with the kiosk (resources/pictures/robot). */
type RobotCategory = 'colectivo' | 'perro' | 'arbol' | 'casa' | 'bicicleta' | 'paraguas' | 'guitarra' | 'mate'

interface CategoryWords {
  article: string
  noun: string
}

const categories = {
  colectivo: { article: 'un', noun: 'colectivo' },
  perro: { article: 'un', noun: 'perro' },
  arbol: { article: 'un', noun: 'árbol' },
  casa: { article: 'una', noun: 'casa' },
  bicicleta: { article: 'una', noun: 'bicicleta' },
  paraguas: { article: 'un', noun: 'paraguas' },
  guitarra: { article: 'una', noun: 'guitarra' },
  mate: { article: 'un', noun: 'mate' },
} satisfies Record<RobotCategory, CategoryWords>

const isKnown = (category: string): category is RobotCategory => Object.hasOwn(categories, category)

/** Article and noun of what is to be found; throws for a category that has no words yet. */
export function robotCategory(category: string): CategoryWords {
  if (!isKnown(category)) throw new Error(`No words for the pictures of "${category}"`)
  return categories[category]
}
