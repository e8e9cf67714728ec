/** Makes what the kiosk can say, when something that it says has changed. Without the programs for it the kiosk has no voice. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './children.mjs'
import { hashOf } from './hash-of.mjs'
import { Problem } from './problem.mjs'
import { ensurePrograms } from './programs.mjs'
import { inRoot, node24 } from './project.mjs'

/** The texts, where they come from, and how they are cut into clips. */
const madeOf = [
  'scripts/speech', 'src/speech', 'src/text', 'resources/readings', 'resources/policies', 'resources/branches', 'resources/services.json',
  'electron/rules/question-values.ts', 'electron/padron/person-names.ts',
]
const speechPrograms = ['espeak-ng', 'opus-tools']
const stamp = inRoot('out', 'speech', '.stamp')
const lastMade = inRoot('out', 'speech', 'pt', 'lexicon.js')

export async function ensureSpeech(skip) {
  const hash = hashOf(madeOf)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return skip('nothing has changed')
  const missing = await missingPrograms()
  if (missing !== null) return skip(`the kiosk ${existsSync(lastMade) ? 'keeps the voice of before' : 'has no voice'}. ${missing}`)
  // Clips that are there stay, and those that are made half-way are not taken for whole.
  const { code, output } = await run(node24, [inRoot('scripts', 'speech', 'make-speech.ts')])
  if (code !== 0) {
    rmSync(stamp, { force: true })
    throw new Problem('Speech could not be made. What it says stands above; what was made before is kept.', output)
  }
  writeFileSync(stamp, hash)
}

/** Before anything runs beside it: a package manager that is interrupted leaves the system half-installed. */
export const ensureSpeechPrograms = (skip) =>
  ensurePrograms(speechPrograms, skip).catch((error) => skip(`the kiosk has no voice. ${inOneLine(error)}`))

/** What is missing to make speech and what to run for it, in one line; null where nothing is. */
const missingPrograms = () => ensurePrograms(speechPrograms, () => null).then(() => null, inOneLine)

function inOneLine(error) {
  if (!(error instanceof Problem)) throw error
  return error.message.trim().replaceAll(/\s*\n\s*/g, ' ')
}
