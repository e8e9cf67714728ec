/** The drawings that ship with the kiosk (resources/pictures/robot). */
export type RobotCategory = 'colectivo' | 'perro' | 'arbol' | 'casa' | 'bicicleta' | 'paraguas' | 'guitarra' | 'mate'

export interface CategoryWords {
  article: string
  noun: string
}

/** Article and noun of what is to be found; throws for a category that has no words yet. */
export function robotCategory(categories: Record<RobotCategory, CategoryWords>, category: string): CategoryWords {
  const isKnown = (name: string): name is RobotCategory => Object.hasOwn(categories, name)
  if (!isKnown(category)) throw new Error(`No words for the pictures of "${category}"`)
  return categories[category]
}
