/**
 * `npm run dist -- --branch CODE`: builds what is installed at a machine of a branch, into dist/CODE, or where
 * `--output` says. `--all` builds every branch of resources/branches, `--target` another form than a folder that runs as it is.
 */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { run } from './setup/children.mjs'
import { prepareBuild, prepareDependencies, prepareSpeech, prepareSpeechPrograms } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { inRoot, node24, root } from './setup/project.mjs'
import { step } from './setup/step.mjs'

// A proxy of the office's, where npm has one, is that of these programs too.
const env = { NODE_USE_ENV_PROXY: '1' }

await runScript(async () => {
  await prepareDependencies()
  const orders = await planned(process.argv.slice(2))
  await prepareSpeechPrograms()
  await prepareBuild()
  await prepareSpeech()
  for (const { name, file, target, folder } of orders) {
    await step(`${name}, ${target}`, () => built(file, target, folder))
    console.log(readdirSync(folder).map((made) => `  ${join(relative(root, folder), made)}`).join('\n'))
  }
})

/** What is to be built, or a Problem before anything is. */
async function planned(args) {
  const { code, output } = await run(node24, [inRoot('scripts', 'dist', 'plan.ts'), ...args], { env })
  if (code !== 0) throw new Problem(output.trim())
  return JSON.parse(output)
}

async function built(file, target, folder) {
  const { code, output } = await run(node24, [inRoot('scripts', 'dist', 'build.ts'), file, target, folder], { env })
  if (code !== 0) throw new Problem('The build failed, and what was there before is kept. What it says stands above.', output)
}
