/** `npm start`: sets up what is missing, builds what has changed, and opens the kiosk full screen; it learns to speak meanwhile. */
import process from 'node:process'
import { start, wasInterrupted } from './setup/children.mjs'
import { hasDisplay, portrait, startVirtualDisplay, virtualDisplayPrograms } from './setup/display.mjs'
import { kioskEnvironment } from './setup/kiosk.mjs'
import { prepareBuild, prepareDependencies, preparePrograms, prepareSpeechPrograms } from './setup/prepare.mjs'
import { runScript } from './setup/problem.mjs'
import { isRoot } from './setup/project.mjs'
import { ensureSpeech } from './setup/speech.mjs'
import { chooseShell, kioskCommand } from './setup/shell.mjs'

// npm that is ended by a signal says nothing to what it has started: without a parent we end too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 1000).unref()

await runScript(async () => {
  await prepareDependencies()
  const { shell, why } = await chooseShell()
  const programs = [...(shell === 'chromium' ? ['chromium'] : []), ...(hasDisplay() ? [] : virtualDisplayPrograms)]
  if (programs.length > 0) await preparePrograms(programs)
  await prepareSpeechPrograms()
  await prepareBuild()

  console.log(`\nShell: ${shell === 'electron' ? 'Electron' : 'Chromium'}, because ${why}.`)
  if (isRoot()) console.log('You are root: the browser runs without its sandbox. Good for a trial, not for an office.')
  const display = hasDisplay() ? {} : await startVirtualDisplay(portrait)
  if (!hasDisplay()) {
    console.log(`There is no display here: the kiosk opens on a virtual one (${display.DISPLAY}), which nobody sees.`)
    console.log('`npm run tour` plays a visit in it and leaves a picture of each screen in tour/.')
  }
  console.log('To leave it: Ctrl+C in this terminal, or Alt+F4 in its window.\n')

  const [command, args] = kioskCommand(shell, process.argv.slice(2))
  const kiosk = start(command, args, { env: { ...kioskEnvironment(shell), ...display } })
  void learnToSpeak(kiosk)
  const { code, error, signal } = await kiosk.exited
  if (wasInterrupted()) return 0
  if (error) console.error(`The kiosk did not start: ${error.message}`)
  if (signal) console.error(`The kiosk was ended by ${signal}. What it had confirmed is kept: start it again.`)
  return code ?? 1
})

/** A minute or two of work the first time, which nobody shall wait for: the kiosk offers its voice once it is there. */
async function learnToSpeak(kiosk) {
  const since = Date.now()
  const isOver = () => wasInterrupted() || kiosk.exitCode !== null || kiosk.signalCode !== null
  try {
    const result = await ensureSpeech((reason) => ({ skipped: reason }))
    if (isOver()) return
    if (!result) console.log(`Speech was made in ${Math.round((Date.now() - since) / 1000)} s: the kiosk can read aloud now.`)
    else if (result.skipped !== 'nothing has changed') console.log(`Speech was not made: ${result.skipped}`)
  } catch (error) {
    if (!isOver()) console.error(`${error.output ?? ''}\n${error.message}`.trim())
  }
}
