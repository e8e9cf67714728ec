/**
 * `npm run dist -- --branch NAME`: builds what is installed at a machine of a branch, into dist/NAME, or where
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
  await prepareBuild()
  if (orders.some(({ withVoice }) => withVoice)) await prepareVoice()
  for (const order of orders) {
    await step(`${order.name}, ${order.target.name}`, () => built(order))
    console.log(readdirSync(order.folder).map((made) => `  ${join(relative(process.env.INIT_CWD ?? root, order.folder), made)}`).join('\n'))
    if (!order.withVoice) console.log('  It says nothing aloud: it was built without a voice.')
  }
})

/** What is to be built, or a Problem before anything is. */
async function planned(args) {
  const { code, output, stdout } = await run(node24, [inRoot('scripts', 'dist', 'plan.ts'), ...args], { env })
  if (code !== 0) throw new Problem(output.trim())
  return JSON.parse(stdout)
}

/** An office that hears nothing shall not learn of it from who cannot see. */
async function prepareVoice() {
  await prepareSpeechPrograms()
  const result = await prepareSpeech()
  if (!result?.skipped || result.skipped === 'nothing has changed') return
  throw new Problem(`There is no voice to pack: ${result.skipped}\nInstall what is missing, or build without one: --without-voice.`)
}

async function built(order) {
  const { code, output } = await run(node24, [inRoot('scripts', 'dist', 'build.ts'), JSON.stringify(order)], { env })
  if (code !== 0) throw new Problem('The build failed, and what was there before is kept. What it says stands above.', output)
}
