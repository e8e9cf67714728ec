/** `npm run speech`: makes what the kiosk can say. `-- --list` says which text is in which file, for who records them. */
import process from 'node:process'
import { start } from './setup/children.mjs'
import { prepareDependencies, prepareSpeech } from './setup/prepare.mjs'
import { runScript } from './setup/problem.mjs'
import { inRoot, node24 } from './setup/project.mjs'

await runScript(async () => {
  if (!process.argv.includes('--list')) {
    await prepareDependencies()
    await prepareSpeech()
    return 0
  }
  const { code } = await start(node24, [inRoot('scripts', 'speech', 'make-speech.ts'), '--list']).exited
  return code ?? 1
})
