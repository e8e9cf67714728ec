import { shuffled } from './shuffled.ts'

/**
 * "No soy un robot" (mission row 3): nine pictures, some of one category. A presence check, not security: it
 * counts no attempt and locks nothing (domain 2).
 */
export interface RobotCheck {
  category: string
  /** SVG texts in the order of the grid. */
  pictures: string[]
  /** Grid places, 0 to 8, that show the category. Never leaves the main process. */
  matching: number[]
}

/** Category name to the SVG texts of its pictures. */
export type PictureLibrary = ReadonlyMap<string, readonly string[]>

const places = 9

/** A new challenge: three or four pictures of one category among others of which none repeats. */
export function makeRobotCheck(library: PictureLibrary, random: () => number): RobotCheck {
  const categories = shuffled([...library.keys()], random)
  const category = categories[0]
  if (category === undefined) throw new Error('the picture library is empty')
  const howMany = 3 + Math.floor(random() * 2)
  const wanted = shuffled(library.get(category) ?? [], random).slice(0, howMany)
  const others = shuffled(categories.slice(1).flatMap((name) => library.get(name) ?? []), random)
  const grid = shuffled(
    [...wanted.map((svg) => ({ svg, matches: true })), ...others.slice(0, places - wanted.length).map((svg) => ({ svg, matches: false }))],
    random,
  )
  return {
    category,
    pictures: grid.map(({ svg }) => varied(svg, random)),
    matching: grid.flatMap(({ matches }, place) => (matches ? [place] : [])),
  }
}

/** All matching pictures and no other, in any order. */
export function passesRobotCheck(check: RobotCheck, chosen: readonly number[]): boolean {
  return new Set(chosen).size === check.matching.length && check.matching.every((place) => chosen.includes(place))
}

/** Turned a little and mirrored by chance, so that the bytes of a picture are not its name. */
function varied(svg: string, random: () => number): string {
  const degrees = (random() * 10 - 5).toFixed(2)
  const mirror = random() < 0.5 ? ' translate(160 0) scale(-1 1)' : ''
  return svg
    .replace(/(<svg[^>]*>)/, `$1<g transform="rotate(${degrees} 80 65)${mirror}">`)
    .replace(/<\/svg>\s*$/, '</g></svg>')
}
