/** `npm run clave -- …`: what IT runs. Silent about the set-up unless there is something to do. */
import process from 'node:process'
import { start } from './setup/children.mjs'
import { dependenciesAreThere, ensureDependencies } from './setup/dependencies.mjs'
import { runScript } from './setup/problem.mjs'
import { inRoot, node24 } from './setup/project.mjs'
import { step } from './setup/step.mjs'

await runScript(async () => {
  // On stderr, since somebody may read our output with a program.
  if (!dependenciesAreThere()) await step('Dependencies from the lock file', ensureDependencies, process.stderr)
  const command = start(node24, [inRoot('electron', 'cli', 'clave.ts'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    detached: false,
  })
  const { code } = await command.exited
  return code ?? 1
})
