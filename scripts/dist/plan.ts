/** Run by scripts/dist.mjs: `plan.ts OPTIONS` says as JSON what is to be built, or refuses it before anything is done. */
import { existsSync, globSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { readBranch } from '../../electron/branch/branch.ts'
import { namedFiles } from '../../electron/branch/named-files.ts'
import { checkDownloads } from './downloads.ts'
import { buildName, targetNames, targetOf, type Order, type Target } from './order.ts'
import { orRefuse, Refusal } from './refusal.ts'

const project = resolve(import.meta.dirname, '../..')
const branches = join(project, 'resources', 'branches')
const usage = `Usage: npm run dist -- --branch CODE|FILE.json [--target ${targetNames.join('|')}] [--output FOLDER]
       npm run dist -- --all [--target …] [--output FOLDER]`
/** Where the command was given: npm runs it in the project's folder. */
const givenIn = process.env['INIT_CWD'] ?? '.'

await orRefuse(async () => {
  const { files, target, output } = options(process.argv.slice(2))
  const orders = files.map((file) => orderOf(file, target))
  await checkDownloads(target, process.env)
  console.log(JSON.stringify(orders.map(({ name, file }) => ({ name, file, target: target.name, folder: join(output, name) }))))
})

function options(args: string[]): { files: string[]; target: Target; output: string } {
  const { branch, all, target = 'dir', output } = parsed(args)
  if ((branch === undefined) !== all) throw new Refusal(usage)
  const name = targetNames.find((known) => known === target)
  if (name === undefined) throw new Refusal(`There is no target ${target}.\n${usage}`)
  const found = targetOf(name, process)
  if (found === undefined) throw new Refusal(`No ${name} can be built on ${process.platform} ${process.arch}. A Linux on x64 builds every target.`)
  const files = branch === undefined ? globSync('*.json', { cwd: branches }).sort().map((file) => join(branches, file)) : [fileOf(branch)]
  return { files, target: found, output: output === undefined ? join(project, 'dist') : resolve(givenIn, output) }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { branch: text, all: { type: 'boolean', default: false }, target: text, output: text } }).values
  } catch {
    throw new Refusal(usage)
  }
}

/** A code of resources/branches, or a file. */
function fileOf(branch: string): string {
  const shipped = join(branches, `${branch}.json`)
  if (existsSync(shipped)) return shipped
  const file = resolve(givenIn, branch)
  if (existsSync(file)) return file
  const known = globSync('*.json', { cwd: branches }).sort().map((name) => basename(name, '.json')).join(', ')
  throw new Refusal(`There is no branch ${branch}: neither a file of that name, nor one in resources/branches, which has ${known}.`)
}

function orderOf(file: string, target: Target): Order {
  const branch = readBranch(file)
  const name = buildName(file)
  if (name === undefined) throw new Refusal(`The program is called after ${file}, whose name may have small letters without accents, digits and dashes, from 2 to 40 of them.`)
  for (const [field, path] of namedFiles(branch, { file, program: project })) {
    if (!existsSync(path)) throw new Refusal(`${file}: ${field} names ${path}, which is not there.`)
  }
  return { name, file, branch, target }
}
