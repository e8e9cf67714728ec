import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import type { Clip } from './clip-list.ts'
import type { Synthesise } from './synthesiser.ts'

export interface MakeOptions {
  /** Of this voice alone. */
  folder: string
  language: SpokenLanguage
  clips: readonly Clip[]
  synthesise: Synthesise
  /** How clips are made: where they were made otherwise, all are made anew. */
  settings: string
  /** How many are made at once. */
  atOnce: number
}

/** Few enough that all cores end together. */
const batchSize = 20

export interface Made {
  made: number
  clips: number
  bytes: number
}

/**
 * Makes the clips that are missing, then says which there are, then removes those that nothing says any more: who
 * stops it half-way leaves whole clips and what was true before.
 */
export async function makeClips({ folder, language, clips, synthesise, settings, atOnce }: MakeOptions): Promise<Made> {
  if (settingsOf(folder) !== settings) startAnew(folder, settings)
  const texts = new Map(clips.map(({ id, text }) => [id, text]))
  const there = new Set(readdirSync(folder))
  const missing = [...texts].filter(([id]) => !there.has(clipFile(id)))
  const batches = Array.from({ length: Math.ceil(missing.length / batchSize) }, (_, at) => missing.slice(at * batchSize, (at + 1) * batchSize))
  const toMake = batches.values()
  const unfinished = join(folder, `${unfinishedName}${String(process.pid)}`)
  mkdirSync(unfinished, { recursive: true })
  const makeSome = async () => {
    for (const batch of toMake) {
      await synthesise(batch.map(([id, text]) => ({ text, file: join(unfinished, clipFile(id)) })), language)
      for (const [id] of batch) renameSync(join(unfinished, clipFile(id)), join(folder, clipFile(id)))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, makeSome)).finally(() => { rmSync(unfinished, { recursive: true, force: true }) })
  writeWhole(join(folder, 'lexicon.js'), `export default ${JSON.stringify(Object.fromEntries(clips.map(({ key, id }) => [key, id])))}\n`)
  writeManifest(folder, settings, Object.fromEntries(texts))
  const wanted = new Set(['lexicon.js', 'manifest.json', ...[...texts.keys()].map(clipFile)])
  for (const name of readdirSync(folder)) if (!wanted.has(name) && !isBeingMade(name)) rmSync(join(folder, name), { recursive: true })
  const bytes = [...wanted].reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return { made: missing.length, clips: texts.size, bytes }
}

const clipFile = (id: string) => `${id}.opus`

/** Each run has its own: `npm start` and `npm test` may make speech at the same time. */
const unfinishedName = 'unfinished-'

/** What another run is at, not what one left that was killed. */
function isBeingMade(name: string): boolean {
  if (!name.startsWith(unfinishedName)) return false
  try {
    return process.kill(Number(name.slice(unfinishedName.length)), 0)
  } catch {
    return false
  }
}

function settingsOf(folder: string): string | null {
  try {
    const { settings } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { settings: string }
    return settings
  } catch {
    return null // none was made yet
  }
}

/** Says at once how clips are made here, so that a run that is stopped has not worked in vain. */
function startAnew(folder: string, settings: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeManifest(folder, settings, {})
}

function writeManifest(folder: string, settings: string, clips: Record<string, string>): void {
  writeWhole(join(folder, 'manifest.json'), `${JSON.stringify({ settings, clips }, null, 1)}\n`)
}

function writeWhole(file: string, text: string): void {
  const whole = `${file}.${String(process.pid)}`
  writeFileSync(whole, text)
  renameSync(whole, file)
}
