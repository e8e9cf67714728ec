/** Everything we start, so that a signal reaches it once and nothing outlives us. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { setTimeout as delay } from 'node:timers/promises'
import { childEnvironment, root } from './project.mjs'

const graceMilliseconds = 10_000
const running = new Set()
const windows = process.platform === 'win32'
/** Set by the first signal: whoever waits for a child learns that it was told to end. */
let endedBy = null
export const wasInterrupted = () => endedBy !== null

/**
 * Starts a child in a group of its own: Ctrl+C reaches it through us alone, in order, and its helpers with it.
 * A display, which others still need to end well, is `servant: true` and outlives the signal until we exit.
 */
export function start(command, args, { env = {}, servant = false, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: childEnvironment(env),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !windows,
    windowsHide: true,
    ...options,
  })
  child.servant = servant
  running.add(child)
  child.exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, error }))
    child.once('close', (code, signal) => resolve({ code, signal, error: null }))
  }).finally(() => running.delete(child))
  return child
}

/** Runs a command to its end: `{ code, signal, error, output, stdout }`, where `output` is all it said, on both streams. */
export async function run(command, args, options = {}) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  let stdout = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  child.stdout?.on('data', (text) => (stdout += text))
  return { ...(await child.exited), output, stdout }
}

/** Asks a child and its helpers to end, and ends them when they have not within the grace. */
export async function stop(child, signal = 'SIGTERM') {
  send(child, signal)
  await Promise.race([child.exited, delay(graceMilliseconds, null, { ref: false })])
  send(child, 'SIGKILL')
}

/** Stops everything that still runs, servants last. */
export async function stopAll() {
  const all = [...running]
  await Promise.all(all.filter((child) => !child.servant).map((child) => stop(child)))
  await Promise.all(all.filter((child) => child.servant).map((child) => stop(child)))
}

function send(child, signal) {
  if (child.pid === undefined || !running.has(child)) return
  try {
    if (windows) child.kill(signal)
    else process.kill(-child.pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
for (const signal of Object.keys(exitCodes)) {
  process.on(signal, () => {
    if (endedBy) return
    endedBy = signal
    // A closed terminal must close the kiosk too, and Chromium ignores SIGHUP.
    void stopAll().then(() => process.exit(exitCodes[signal]))
  })
}
process.on('exit', () => {
  for (const child of running) send(child, 'SIGKILL')
})
