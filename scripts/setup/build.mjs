/** Builds renderer, preload and main process, when something they are made of has changed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { run } from './children.mjs'
import { hashOf } from './hash-of.mjs'
import { Problem } from './problem.mjs'
import { inRoot, node24, toolScript } from './project.mjs'

const madeOf = [
  'src', 'electron', 'resources/pictures',
  'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json',
]
const stamp = inRoot('out', '.stamp')

export async function ensureBuild(skip) {
  const hash = hashOf(madeOf)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return skip('nothing has changed')
  forgetBuild()
  const { code, output } = await run(node24, [toolScript('electron-vite'), 'build'])
  if (code !== 0) throw new Problem('The build failed. What it says stands above.', output)
  writeFileSync(stamp, hash)
}

/** What lies in out/ is no longer what the stamp says. */
export const forgetBuild = () => rmSync(stamp, { force: true })
