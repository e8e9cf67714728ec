import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { PageFile } from './page-files.ts'

/** Folders of `out/speech`, one a voice; scripts/speech makes them. */
const voices = ['es', 'pt'] as const
type Voice = (typeof voices)[number]

export interface SpeechFolders {
  /** What the build made. */
  made: string
  /** What the office has recorded instead, clip by clip. */
  recorded?: string | undefined
}

/** Whether the build could make all voices: without the programs for it, it makes none. */
export const hasSpeech = (program: string): boolean => voices.every(voice => existsSync(join(madeSpeech(program), voice, 'lexicon.js')))

export const madeSpeech = (program: string): string => join(program, 'out', 'speech')

/** Answers `/speech/…`: thousands of small files that are read when they are asked for, and only those of the manifest. */
export function speechFiles({ made, recorded }: SpeechFolders, log: Log): (path: string) => Promise<PageFile | undefined> {
  const clips = new Map<Voice, ReadonlySet<string>>()
  let own: ReadonlySet<string> | undefined
  return async path => {
    const [, voice, name = ''] = /^\/speech\/(es|pt)\/([a-z0-9.]+)$/.exec(path) ?? []
    if (!isVoice(voice)) return undefined
    if (name === 'lexicon.js') {
      // Each page asks for it first: clips that were made meanwhile are known from then on.
      clips.delete(voice)
      own = undefined
      return readFrom(join(made, voice, name), 'text/javascript; charset=utf-8')
    }
    const known = clips.get(voice) ?? clipNames(made, voice)
    clips.set(voice, known)
    if (!known.has(name)) return undefined
    own ??= recorded === undefined ? new Set() : recordedClips(recorded, made, log)
    const ofOffice = recorded !== undefined && own.has(name) ? await readFrom(join(recorded, name), 'audio/ogg') : undefined
    return ofOffice ?? readFrom(join(made, voice, name), 'audio/ogg')
  }
}

const isVoice = (name: string | undefined): name is Voice => voices.some(voice => voice === name)

async function readFrom(file: string, type: string): Promise<PageFile | undefined> {
  try {
    return { body: await readFile(file), type }
  } catch {
    return undefined // gone, or never made: the page goes on in silence
  }
}

/** File names that the manifest of a voice lists; none where there is no manifest. */
function clipNames(made: string, voice: Voice): ReadonlySet<string> {
  try {
    const { clips } = JSON.parse(readFileSync(join(made, voice, 'manifest.json'), 'utf8')) as { clips: Record<string, string> }
    return new Set(Object.keys(clips).map(id => `${id}.opus`))
  } catch {
    return new Set()
  }
}

/** What of the office's folder says something; the rest is named in one line, and does no harm. */
function recordedClips(folder: string, made: string, log: Log): Set<string> {
  let names
  try {
    names = readdirSync(folder)
  } catch {
    log(`No se puede leer la carpeta de voces grabadas (${folder}). El kiosco usa la voz con que vino. Revisá speechFolder en la sucursal.`)
    return new Set()
  }
  const known = new Set(voices.flatMap(voice => [...clipNames(made, voice)]))
  const ignored = names.filter(name => !known.has(name))
  if (ignored.length > 0) {
    const some = ignored.slice(0, 3).join(', ')
    const all = ignored.length > 3 ? `${some} y ${String(ignored.length - 3)} más` : some
    log(`En la carpeta de voces grabadas hay archivos que no son de ningún texto: ${all}. Los nombres los dice: npm run speech -- --list`)
  }
  return new Set(names.filter(name => known.has(name)))
}
