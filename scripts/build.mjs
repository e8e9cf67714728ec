/** `npm run build`: dependencies, then the build and what it says, if something has changed. */
import { prepareBuild, prepareDependencies, prepareSpeech } from './setup/prepare.mjs'
import { runScript } from './setup/problem.mjs'

await runScript(async () => {
  await prepareDependencies()
  await prepareBuild()
  await prepareSpeech()
})
