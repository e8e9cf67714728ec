/** `npm run faults -- …`: brings about kills, full disks and the like, and tells whether anything confirmed was lost. */
import { tmpdir } from 'node:os'
import process from 'node:process'
import { run, start, wasInterrupted } from './setup/children.mjs'
import { prepareDependencies } from './setup/prepare.mjs'
import { runScript } from './setup/problem.mjs'
import { inRoot, isRoot, node24 } from './setup/project.mjs'

await runScript(async () => {
  await prepareDependencies()
  const program = [node24, inRoot('tests', 'faults', 'run-faults.ts'), ...process.argv.slice(2)]
  const apart = await apartMounts()
  const [command, ...args] = [...apart, ...program]
  const env = { FAULTS_OWN_MOUNTS: apart.length > 0 ? 'yes' : undefined }
  const { code } = await start(command, args, { env }).exited
  return wasInterrupted() ? 130 : (code ?? 1)
})

/** What lets a program mount disks that nobody else sees and that go with it, however it ends; nothing where none can. */
async function apartMounts() {
  if (process.platform !== 'linux') return []
  const unshare = ['unshare', '--mount', ...(isRoot() ? [] : ['--map-root-user'])]
  const [command, ...args] = [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]
  const { code } = await run(command, args)
  return code === 0 ? unshare : []
}
