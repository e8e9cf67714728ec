/** Tells one step of the set-up in one line: what, then how it ended and how long it took. */
import process from 'node:process'

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

/**
 * `work` gets `skip(reason)`, to be returned when there is nothing to do. On a terminal the seconds run
 * while it works. Whatever `work` throws is thrown on, after the line has ended with "failed".
 */
export async function step(what, work, stream = process.stdout) {
  const since = Date.now()
  const line = (end) => `${stream.isTTY ? '\r' : ''}${what} … ${end}`
  stream.write(stream.isTTY ? line('') : `${what} … `)
  const ticking = stream.isTTY ? setInterval(() => stream.write(line(seconds(since))), 1000) : null
  const finish = (end) => {
    if (ticking) clearInterval(ticking)
    stream.write(stream.isTTY ? `${line(end)}\x1b[K\n` : `${end}\n`)
  }
  try {
    const result = await work((reason) => ({ skipped: reason }))
    finish(result?.skipped ? `skipped, ${result.skipped}` : `done in ${seconds(since)}`)
    return result
  } catch (error) {
    finish(`failed after ${seconds(since)}`)
    throw error
  }
}
