/** A screen to open on: the machine's own, or a virtual one. */
import process from 'node:process'
import { start } from './children.mjs'
import { Problem } from './problem.mjs'

export const portrait = { width: 1080, height: 1920 }
export const landscape = { width: 1920, height: 1080 }

const { env, platform } = process

export const hasDisplay = () =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** What a virtual display needs from the system. */
export const virtualDisplayPrograms = ['xvfb', 'openbox']

/**
 * Starts Xvfb on a number it finds free, and openbox in it: without a window manager a kiosk window is a pixel
 * short. Gives back the environment for whatever shall open there; both end when this process does.
 */
export async function startVirtualDisplay({ width, height }) {
  const screen = `${width}x${height}x24`
  const xvfb = start('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    servant: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await firstLine(xvfb, xvfb.stdio[3], 'Xvfb')
  const environment = { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined }
  // openbox runs its start-up command once it manages the screen.
  const openbox = start('openbox', ['--sm-disable', '--startup', 'echo ready'], {
    servant: true,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await firstLine(openbox, openbox.stdout, 'openbox')
  return environment
}

/** The first line that a starting program writes; a Problem with its errors when it ends without one. */
async function firstLine(child, stream, name) {
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const line = new Promise((resolve) => {
    let text = ''
    stream.setEncoding('utf8').on('data', (more) => {
      text += more
      if (text.includes('\n')) resolve(text.trim())
    })
  })
  const answer = await Promise.race([line, child.exited])
  if (typeof answer === 'string') return answer
  throw new Problem(`${name} does not start. Its own words stand above.`, errors || String(answer.error ?? ''))
}
