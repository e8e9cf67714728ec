/** Makes all that the kiosk can say, as clips in out/speech/; with `--list` only says which text is in which file. */
import { availableParallelism, constants, setPriority } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { SpokenLanguage } from '../../src/speech/spoken-language.ts'
import { clipList } from './clip-list.ts'
import { makeClips } from './make-clips.ts'
import { spokenTexts } from './spoken-texts.ts'
import { settings, synthesise } from './synthesiser.ts'

const program = join(import.meta.dirname, '..', '..')
const languages: SpokenLanguage[] = ['es', 'pt']
// Beside a kiosk that somebody uses.
setPriority(constants.priority.PRIORITY_LOW)
const onlyLists = process.argv.includes('--list')

for (const language of languages) {
  const clips = clipList(spokenTexts(program, language), language)
  if (onlyLists) {
    for (const [id, text] of new Map(clips.map(clip => [clip.id, clip.text]))) console.log(`${language}\t${id}.opus\t${text}`)
    continue
  }
  const folder = join(program, 'out', 'speech', language)
  const { made, clips: all, bytes } = await makeClips({ folder, language, clips, synthesise, settings, atOnce: availableParallelism() })
  console.log(`${language}: ${String(made)} of ${String(all)} clips made, ${(bytes / 1e6).toFixed(1)} MB in all`)
}
