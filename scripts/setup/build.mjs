/** Builds renderer, preload and main process, when something they are made of has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { run } from './children.mjs'
import { Problem } from './problem.mjs'
import { inRoot, node24, root, toolScript } from './project.mjs'

const madeOf = [
  'src', 'electron', 'resources/pictures',
  'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json',
]
const stamp = inRoot('out', '.stamp')

/** One hash for names and contents of everything that goes into the build. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of madeOf.flatMap((name) => filesIn(inRoot(name)))) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
}

export async function ensureBuild(skip) {
  const hash = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return skip('nothing has changed')
  forgetBuild()
  const { code, output } = await run(node24, [toolScript('electron-vite'), 'build'])
  if (code !== 0) throw new Problem('The build failed. What it says stands above.', output)
  writeFileSync(stamp, hash)
}

/** What lies in out/ is no longer what the stamp says. */
export const forgetBuild = () => rmSync(stamp, { force: true })
