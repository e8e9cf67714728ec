/** Run by scripts/dist.mjs: `build.ts FILE.json TARGET FOLDER` builds one program into a folder, whole or not at all. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { readBranch } from '../../electron/branch/branch.ts'
import { writeBill } from './bill-of-materials.ts'
import { buildDate } from './build-date.ts'
import { electronVersion, localElectron } from './electron.ts'
import { buildName, programName, targetNames, targetOf, type Order } from './order.ts'
import { pack } from './pack.ts'
import { orRefuse } from './refusal.ts'
import { stageApp } from './stage.ts'
import { sha256, writeSums } from './sums.ts'

const project = resolve(import.meta.dirname, '../..')

await orRefuse(async () => {
  const [file = '', targetName, place = ''] = process.argv.slice(2)
  const order = ordered(file, targetName)
  mkdirSync(dirname(place), { recursive: true })
  // Beside what was built before, so that it takes its place by a rename.
  const workshop = mkdtempSync(join(dirname(place), `.${order.name}-`))
  process.on('exit', () => { rmSync(workshop, { recursive: true, force: true }) })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

  const built = await build(order, workshop)
  rmSync(place, { recursive: true, force: true })
  renameSync(built, place)
})
// electron-builder's downloads leave a timer behind.
process.exit()

function ordered(file: string, name: string | undefined): Order {
  const target = targetNames.find((known) => known === name)
  const order = { name: buildName(file), file, branch: readBranch(file), target: target && targetOf(target, process) }
  if (order.name === undefined || order.target === undefined) throw new Error('plan.ts asks for what can be built')
  return order as Order
}

/** Answers the folder with all that IT gets: the program, its sums and its bill of materials. */
async function build(order: Order, workshop: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
  const [stage, packed, done] = [join(workshop, 'stage'), join(workshop, 'packed'), join(workshop, 'done')]
  stageApp(stage, order, { version, date: buildDate(project, process.env, new Date()) })
  const made = await pack(order, { stage, output: packed, electron: localElectron(order.target, process.env) }, electronVersion)

  mkdirSync(done)
  const program = programName(order)
  const [archive = ''] = globSync('*-unpacked/resources/app.asar', { cwd: packed })
  const bill = join(done, `${program}-${version}-${order.target.arch}.cdx.json`)
  writeBill(bill, project, { program, version, target: order.target, digest: await sha256(join(packed, archive)) })
  const [unpacked = ''] = globSync('*-unpacked', { cwd: packed })
  const kept = order.target.name === 'dir' ? [join(packed, unpacked)] : made
  for (const path of kept) renameSync(path, join(done, basename(path)))
  await writeSums(done)
  return done
}
