/** The npm packages of the lock file, and Node 24 among them. */
import { existsSync } from 'node:fs'
import process from 'node:process'
import { run } from './children.mjs'
import { Problem } from './problem.mjs'
import { inRoot, node24, readJson } from './project.mjs'

/** npm's own record of what it installed, written when an installation ended well. */
const installedFile = inRoot('node_modules', '.package-lock.json')

/** True when `node_modules` holds what the lock file says, no less and no more, and Node 24. */
export function dependenciesAreThere() {
  if (!existsSync(installedFile) || !existsSync(node24)) return false
  const wanted = readJson(inRoot('package-lock.json')).packages
  const installed = readJson(installedFile).packages
  // An optional package is for some systems only: npm leaves the others out.
  const missing = Object.entries(wanted).some(([path, { version, integrity, optional }]) => {
    if (path === '') return false
    const found = installed[path]
    return found ? found.version !== version || found.integrity !== integrity : !optional
  })
  return !missing && Object.keys(installed).every((path) => path in wanted)
}

export async function ensureDependencies(skip) {
  if (dependenciesAreThere()) return skip('already there')
  // With npm 10 a plain `npm ci` compiles better-sqlite3, which brings its binaries: only `node` needs its script.
  // A silent `npm run` would hand its silence on, and with it the cause of a failure.
  const quick = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const plain = ['--loglevel=warn', '--no-audit', '--no-fund']
  await npm('ci', '--include=dev', '--ignore-scripts', ...quick, ...plain)
  await npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', ...quick, ...plain)
  const { output } = await run(node24, ['--version'])
  if (!output.startsWith('v24.')) throw new Problem('Node 24 was installed but does not run here.', output)
}

async function npm(...args) {
  // Under `npm run` npm names itself and the Node that runs it, which must not be the one about to be replaced.
  const self = process.env.npm_execpath
  const { code, error, output } = self?.endsWith('npm-cli.js')
    ? await run(process.env.npm_node_execpath ?? process.execPath, [self, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (error) throw new Problem(`npm does not start (${error.message}). Install Node.js 20 or newer with its npm.`)
  if (code !== 0) throw new Problem(whatHappened(output) ?? `\`npm ${args[0]}\` failed with code ${code}.`, output)
}

/** What npm says when it fails, what that means, and what to do. */
const causes = [
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ECONNABORTED/,
    'The package registry does not answer. Check the network; behind a proxy, tell npm: `npm config set proxy URL`.'],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/,
    'The registry’s certificate is not trusted here. Give npm your office’s: `npm config set cafile FILE`.'],
  [/ENOSPC|EDQUOT/, 'The disk is full. Free about 1 GB.'],
  [/EACCES|EPERM|EROFS|EBUSY/,
    'A file here cannot be written: it is somebody else’s, is read-only, or a running kiosk has it open.'],
  [/EINTEGRITY/, 'A package is not the one in package-lock.json. Find out where it came from.'],
  [/in sync|EUSAGE|EJSONPARSE/, 'package.json and package-lock.json do not agree. Restore both from the repository.'],
]

function whatHappened(output) {
  const cause = causes.find(([pattern]) => pattern.test(output))
  return cause && `The dependencies could not be installed. ${cause[1]} Then run the same command again.`
}
