import { spawn } from 'node:child_process'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import { corrections, pronounced } from './pronounced.ts'

/** Writes what each text sounds like into its file. */
export type Synthesise = (clips: readonly { text: string; file: string }[], language: SpokenLanguage) => Promise<void>

const voices = { es: 'es-419', pt: 'pt-br' } satisfies Record<SpokenLanguage, string>
/** `-z`: no silence at the end, as clips are said one after another. `-b 1`: the text is UTF-8, whatever the system is set to. */
const speak = 'espeak-ng -z -b 1 -s 150 --stdout'
const encode = 'opusenc --quiet --ignorelength --speech --bitrate 16 --comp 0 --padding 0 --serial 1'

/** How clips are made: with another setting they are made anew. */
export const settings = JSON.stringify({ speak, encode, voices, corrections }, (_, value: unknown) => (value instanceof RegExp ? String(value) : value))

/** File and text in turn. One shell for many: to start programs from Node takes longer than to make a clip. */
const script = `while [ $# -gt 0 ]; do ${speak} -v "$0" -- "$2" | ${encode} - "$1" || exit 1; shift 2; done`

/** By espeak-ng and opusenc, of Debian's packages. */
export const synthesise: Synthesise = (clips, language) => {
  const args = clips.flatMap(({ file, text }) => [file, pronounced(text, language)])
  const child = spawn('/bin/sh', ['-c', script, voices[language], ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (more: string) => { errors += more })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => {
      if (code === 0) resolve()
      else reject(new Error(`A clip could not be made. ${errors.trim()}`))
    })
  })
}
