/** `npm run lint|types|unit|e2e -- …`: sets up what one check needs and runs it, with the arguments given. */
import process from 'node:process'
import { start, wasInterrupted } from './setup/children.mjs'
import { checkCommands, checkNames } from './setup/checks.mjs'
import { prepareDependencies, prepareEndToEnd } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { node24 } from './setup/project.mjs'

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2)
  if (!checkNames.includes(name)) throw new Problem(`"${name}" is none of: ${checkNames.join(', ')}.`)
  await prepareDependencies()
  const env = name === 'e2e' ? await prepareEndToEnd() : {}
  for (const command of checkCommands(name)) {
    const { code } = await start(node24, [...command, ...args], { env }).exited
    if (wasInterrupted()) return 130
    if (code !== 0) return code ?? 1
  }
})
