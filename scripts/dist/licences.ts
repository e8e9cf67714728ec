import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject, readJson } from './project.ts'

/** Beside their code npm packages ship files that no bundler reads the licence of. */
const withoutCode = ['@fontsource-variable/encode-sans']

interface Licence {
  name: string
  version: string
  identifier?: string | null
  text?: string | null
}

/**
 * The licences of all that is not ours and ships, as they want to be handed on: of what vite has bundled, and of `packages`,
 * which lie beside the bundle. Throws where one has none.
 */
export function licencesOf(packages: readonly string[]): string {
  const bundled = ['main', 'renderer'].flatMap((part) =>
    readJson(inProject('out', part, '.vite', 'licences.json')) as Licence[])
  const beside = [...packages, ...withoutCode].map((name) => licenceOf(name, inProject('node_modules', name)))
  const all = [...bundled, ...beside].sort((a, b) => (a.name < b.name ? -1 : 1))
  return all.map(({ name, version, identifier, text }) => {
    if (!text) throw new Error(`${name} has no licence text`)
    return `${name} ${version} (${identifier ?? ''})\n\n${text.trim()}\n`
  }).join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(name: string, folder: string): Licence {
  const { version, license } = readJson(join(folder, 'package.json')) as { version: string; license?: string }
  const text = globSync('{LICENSE,license}*', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
  return { name, version, identifier: license ?? null, text }
}
