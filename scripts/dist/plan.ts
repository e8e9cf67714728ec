/** Run by scripts/dist.mjs: `plan.ts OPTIONS` says as JSON what is to be built, or refuses it before anything is done. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { branchName, shippedBranch, shippedBranches } from '../../electron/branch/branch-name.ts'
import { readBranch } from '../../electron/branch/branch.ts'
import { wrongNamedFiles } from '../../electron/branch/named-files.ts'
import { buildDate } from './build-date.ts'
import { checkDownloads } from './downloads.ts'
import { targetNames, targetOf, type Order, type Target } from './order.ts'
import { inProject, project } from './project.ts'
import { orRefuse, Refusal } from './refusal.ts'

const usage = `Usage: npm run dist -- --branch CODE|FILE.json [--target ${targetNames.join('|')}] [--output FOLDER] [--without-voice]
       npm run dist -- --all [--target …] [--output FOLDER] [--without-voice]`
/** Where the command was given: npm runs it in the project's folder. */
const givenIn = process.env['INIT_CWD'] ?? '.'

/** What build.ts is asked for. */
export interface Planned extends Omit<Order, 'branch'> {
  /** Where it is put. */
  folder: string
}

await orRefuse(async () => {
  const { files, target, output, withVoice } = options(process.argv.slice(2))
  buildDate(project, process.env)
  const orders = files.map((file) => planned(file, target, output, withVoice))
  await checkDownloads(target, process.env)
  console.log(JSON.stringify(orders))
})

function options(args: string[]): { files: string[]; target: Target; output: string; withVoice: boolean } {
  const { branch, all, target = 'dir', output, 'without-voice': silent } = parsed(args)
  if ((branch === undefined) !== all) throw new Refusal(usage)
  const name = targetNames.find((known) => known === target)
  if (name === undefined) throw new Refusal(`There is no target ${target}.\n${usage}`)
  const found = targetOf(name, process)
  if (found === undefined) throw new Refusal(`No ${name} can be built on ${process.platform} ${process.arch}. A Linux on x64 builds every target.`)
  const files = (branch === undefined ? shippedBranches(project) : [branch]).map(fileOf)
  return { files, target: found, output: output === undefined ? inProject('dist') : resolve(givenIn, output), withVoice: !silent }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const yes = { type: 'boolean', default: false } as const
  try {
    return parseArgs({ args, options: { branch: text, all: yes, target: text, output: text, 'without-voice': yes } }).values
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : ''}\n${usage}`)
  }
}

/** A code of resources/branches, or a file. */
function fileOf(branch: string): string {
  const shipped = shippedBranch(project, branch)
  if (shipped !== undefined) return shipped
  const file = resolve(givenIn, branch)
  if (existsSync(file)) return file
  throw new Refusal(`There is no branch ${branch}: neither a file of that name, nor one in resources/branches, which has ${shippedBranches(project).join(', ')}.`)
}

function planned(file: string, target: Target, output: string, withVoice: boolean): Planned {
  const branch = readBranch(file)
  const name = branchName(file)
  if (name === undefined) throw new Refusal(`The program is called after ${file}, whose name may have small letters without accents, digits and dashes, from 2 to 40 of them.`)
  for (const [field, path] of wrongNamedFiles(branch, { file, program: project })) {
    throw new Refusal(`${file}: ${field} names ${path}, which is not there, or is not ${field === 'speechFolder' ? 'a folder with recordings (docs/speech.md)' : 'a file'}.`)
  }
  const folder = join(output, name)
  if (!isBuild(folder)) throw new Refusal(`${folder} is there and holds no build: it is left as it is. Move it, or say --output FOLDER.`)
  return { name, file, target, withVoice, folder }
}

/** What may be replaced: nothing, or what was built before. */
function isBuild(folder: string): boolean {
  if (!existsSync(folder)) return true
  const within = readdirSync(folder)
  return within.length === 0 || (within.includes('SHA256SUMS') && within.some((name) => name.endsWith('.cdx.json')))
}
