/** `npm test`: sets up what is missing, runs every check, and ends with the line `N passed, N failed`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { run } from './setup/children.mjs'
import { checkCommands } from './setup/checks.mjs'
import { prepareDependencies, prepareEndToEnd } from './setup/prepare.mjs'
import { Problem, runScript } from './setup/problem.mjs'
import { node24, readJson } from './setup/project.mjs'
import { ensureSpeech } from './setup/speech.mjs'

const reports = mkdtempSync(join(tmpdir(), 'clave-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

await runScript(async () => {
  await prepareDependencies()
  const slow = process.argv.includes('--slow') ? [] : ['--grep-invert', '@slow']

  // Two at a time: a machine with two cores has no more to give, and tests shall not be starved.
  const results = await Promise.all([
    check('lint').then(async (lint) => [lint, await check('types')]).finally(makeSpeech),
    check('unit', { report: vitestCounts, args: ['--reporter=default', '--reporter=json'] }),
  ])
  results.push(await endToEnd(slow))

  const sum = (key) => results.flat().reduce((total, counts) => total + counts[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
})

/** Before the tests that listen for it, whose own set-up tells what came of it. */
function makeSpeech() {
  return ensureSpeech(() => null).catch(() => null)
}

/** A window that cannot be set up is a failed check, told like the others, so that the last line stands. */
async function endToEnd(args) {
  try {
    return await check('e2e', { report: playwrightCounts, args, env: await prepareEndToEnd() })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`${error.output}\n${error.message}`)
    return { passed: 0, failed: 1 }
  }
}

/**
 * Runs a check and tells it in one line, with all it said only when it failed. With `report` the tests are
 * counted from the runner's own report; a runner that ends badly or ran no test has failed, whatever it counts.
 */
async function check(name, { report, args = [], env = {} } = {}) {
  const since = Date.now()
  const file = join(reports, `${name}.json`)
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: undefined, FORCE_COLOR: '0' }
  const outputs = []
  let ended = true
  for (const command of checkCommands(name)) {
    const reporting = name === 'unit' ? [...args, `--outputFile.json=${file}`] : args
    const options = { env: { ...env, ...colour, E2E_REPORT: file } }
    const { code, output, error } = await run(node24, [...command, ...reporting], options)
    outputs.push(output, error ? String(error) : '')
    ended = code === 0
    if (!ended) break
  }
  const counts = report ? { ...countTests(report, file) } : { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: 0 }
  if (!ended || counts.passed + counts.failed === 0) counts.failed ||= 1

  const tests = report ? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : ''
  const time = `${((Date.now() - since) / 1000).toFixed(1)} s`
  const told = `${name} … ${counts.failed === 0 ? 'passed' : 'FAILED'} in ${time}${tests}`
  console.log(counts.failed === 0 ? told : `\n${outputs.join('').trim()}\n${told}\n`)
  return counts
}

function countTests(report, file) {
  return existsSync(file) ? report(readJson(file)) : { passed: 0, failed: 0, skipped: 0 }
}

function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot even be loaded has no tests to count.
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests }
}

function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}
