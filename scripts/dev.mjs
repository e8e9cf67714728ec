/**
 * `npm run dev`: the kiosk in a plain window. A change in `src/` is rebuilt and the page reloaded: the kiosk is
 * sent SIGUSR2, and electron/main-chromium.ts reloads its window when it gets one. A change in `electron/` or
 * `resources/` restarts the kiosk.
 */
import { EventEmitter, once } from 'node:events'
import { mkdirSync, watch } from 'node:fs'
import process from 'node:process'
import { start, stop, wasInterrupted } from './setup/children.mjs'
import { forgetBuild } from './setup/build.mjs'
import { hasDisplay, portrait, startVirtualDisplay, virtualDisplayPrograms } from './setup/display.mjs'
import { kioskEnvironment } from './setup/kiosk.mjs'
import { prepareDependencies, preparePrograms } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { inRoot, node24 } from './setup/project.mjs'

/** An editor or a build touches several files at a time: what follows within this is one change. */
const quietMilliseconds = 250

const changes = new EventEmitter()

await runScript(async () => {
  await prepareDependencies()
  await preparePrograms(['chromium', ...(hasDisplay() ? [] : virtualDisplayPrograms)])
  const display = hasDisplay() ? {} : await startVirtualDisplay(portrait)
  const env = { ...kioskEnvironment('chromium'), KIOSK_WINDOW: 'plain', ...display }

  forgetBuild()
  mkdirSync(inRoot('out', 'renderer'), { recursive: true })
  announce('renderer', ['out/renderer'])
  announce('main', ['electron', 'resources'])
  const built = once(changes, 'renderer')
  const builder = start(node24, [inRoot('scripts', 'setup', 'watch-renderer.mjs')])
  const failed = await Promise.race([builder.exited, built.then(() => false)])
  if (failed) throw new Problem('The build failed. What it says stands above.')
  console.log('\nWatching src/, electron/ and resources/. To leave: Ctrl+C here, or close the window.\n')

  for (;;) {
    const changed = once(changes, 'main')
    // From its sources, which need no build.
    const kiosk = start(node24, [inRoot('electron', 'main-chromium.ts'), ...process.argv.slice(2)], { env })
    const reload = () => kiosk.kill('SIGUSR2')
    if (process.platform !== 'win32') changes.on('renderer', reload)
    const ended = await Promise.race([kiosk.exited, changed.then(() => null)])
    changes.off('renderer', reload)
    if (wasInterrupted()) return 0
    if (ended === null) await stop(kiosk)
    else if (ended.code === 0) return 0
    // A reload that comes before the kiosk listens ends it: it is opened again at once.
    else if (ended.signal !== 'SIGUSR2') {
      console.log(`The kiosk ended (${ended.error?.message ?? ended.code ?? ended.signal}): waiting for a change.`)
      await changed
    }
    console.log('Starting again.')
  }
})

/** Emits `name` on `changes` when something in these folders has changed and come to rest. */
function announce(name, folders) {
  let timer
  for (const folder of folders) {
    watch(inRoot(folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => changes.emit(name), quietMilliseconds)
    })
  }
}
