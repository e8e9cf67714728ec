/** `npm run bench [-- NAME …]`: measures the kiosk against named references in the same run, and prints one table. */
import process from 'node:process'
import { start } from './setup/children.mjs'
import { portrait, startVirtualDisplay, virtualDisplayPrograms } from './setup/display.mjs'
import { prepareBuild, prepareDependencies, preparePrograms } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { findChromium } from './setup/programs.mjs'
import { inRoot, node24 } from './setup/project.mjs'

/** Each bench, and what it needs from the system. One with a window needs the rest of one too. */
const benches = {
  start: ['chromium'],
  memory: ['chromium'],
  commit: [],
  hash: [],
  import: ['sqlite3'],
  journal: [],
  lookup: [],
  tap: ['chromium'],
  keyboard: ['chromium'],
  signin: [],
  timing: [],
  throughput: [],
}

await runScript(async () => {
  const named = process.argv.slice(2)
  const unknown = named.find((name) => !(name in benches))
  if (unknown !== undefined) throw new Problem(`"${unknown}" is none of: ${Object.keys(benches).join(', ')}.`)
  const names = named.length > 0 ? named : Object.keys(benches)
  const needed = new Set(names.flatMap((name) => benches[name]))
  const hasWindow = needed.has('chromium')

  await prepareDependencies()
  if (needed.size > 0) await preparePrograms([...needed, ...(hasWindow ? virtualDisplayPrograms : [])])
  if (hasWindow) await prepareBuild()
  const window = hasWindow ? { ...(await startVirtualDisplay(portrait)), KIOSK_CHROMIUM: findChromium() } : {}
  const { code } = await start(node24, [inRoot('tests', 'bench', 'run.ts'), ...names], { env: window }).exited
  return code ?? 1
})
