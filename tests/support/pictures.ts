import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../resources/pictures/robot')

export const robotCategories = readdirSync(folder)

/** The drawing itself, without the outer element that the kiosk wraps anew. */
const drawingIn = (svg: string) => svg.replace(/^[^]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '').trim()

const drawings = new Map(
  robotCategories.map((category) => [
    category,
    readdirSync(join(folder, category)).map((name) => drawingIn(readFileSync(join(folder, category, name), 'utf8'))),
  ]),
)

/** What a person sees at a glance: whether a picture of the robot check is one of this category. */
export function shows(svg: string, category: string): boolean {
  return (drawings.get(category) ?? []).some((drawing) => svg.includes(drawing))
}
