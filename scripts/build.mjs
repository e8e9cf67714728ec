/** `npm run build`: dependencies, then the build, if something has changed. */
import { prepareBuild, prepareDependencies } from './setup/prepare.mjs'
import { runScript } from './setup/problem.mjs'

await runScript(async () => {
  await prepareDependencies()
  await prepareBuild()
})
