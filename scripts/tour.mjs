/**
 * `npm run tour`: plays a whole creation, then what can be done with a clave, in the real window, upright and lying, and
 * leaves its pictures in tour/.
 * `-- --all`: of each screen one in every size of text and every set of colours.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { start } from './setup/children.mjs'
import { landscape, portrait, startVirtualDisplay, virtualDisplayPrograms } from './setup/display.mjs'
import { prepareBuild, prepareDependencies, preparePrograms } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { findChromium } from './setup/programs.mjs'
import { inRoot, node24 } from './setup/project.mjs'

await runScript(async () => {
  const { all } = readOptions()
  await prepareDependencies()
  await preparePrograms(['chromium', ...virtualDisplayPrograms])
  await prepareBuild()
  for (const [orientation, size] of Object.entries({ portrait, landscape })) {
    console.log(`\nTour, ${orientation} (${size.width}x${size.height})`)
    const display = await startVirtualDisplay(size)
    const tour = start(node24, [inRoot('scripts', 'tour.ts'), orientation, ...(all ? ['--all'] : [])], {
      env: { ...display, KIOSK_SHELL: 'chromium', KIOSK_CHROMIUM: findChromium() },
    })
    const { code } = await tour.exited
    if (code !== 0) return code ?? 1
  }
})

function readOptions() {
  try {
    return parseArgs({ args: process.argv.slice(2), options: { all: { type: 'boolean', default: false } } }).values
  } catch {
    throw new Problem('The tour knows one option: `npm run tour -- --all`.')
  }
}
