import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { ServicePlace, ServiceTile, Words } from './contract.ts'
import { Problem } from './problem.ts'

/** A service of Mi ANSES, and for each place where it is to be had today what to do there. */
export interface Service extends ServiceTile {
  places: { place: ServicePlace; how: Words }[]
}

/** One text in each language of the kiosk. */
const words = (most: number) => {
  const text = z.string().min(1).max(most)
  return z.strictObject({ 'es-AR': text, 'es-facil': text, pt: text }) satisfies z.ZodType<Words>
}
/** The one that the kiosk offers itself: Gestión de Clave. */
export const claveService = 'clave'

const catalogue = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    name: z.string().min(1).max(40),
    description: words(60),
    audience: z.enum(['everybody', 'organisations', 'lawyers']),
    level: z.literal([2, 3]),
    places: z.partialRecord(z.enum(['web', 'app', 'counter']), words(120)),
  }),
).refine((all) => new Set(all.map(({ id }) => id)).size === all.length && all.some(({ id }) => id === claveService))

/** The services and the level that each needs, in the order of the screen (domain 9). Throws `Problem('text-missing')`. */
export function loadServices(resources: string): Service[] {
  const file = join(resources, 'services.json')
  try {
    return catalogue.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ places, ...service }) => ({
      ...service,
      places: Object.entries(places).map(([place, how]) => ({ place: place as ServicePlace, how })),
    }))
  } catch (error) {
    throw new Problem('text-missing', file, { cause: error })
  }
}
