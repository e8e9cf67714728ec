/** Run by scripts/dist.mjs: `build.ts JSON`, an order of plan.ts, builds one program into its folder, whole or not at all. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { readBranch } from '../../electron/branch/branch.ts'
import { writeBill } from './bill-of-materials.ts'
import { buildDate } from './build-date.ts'
import { electronVersion, localElectron } from './electron.ts'
import { programName, type Order } from './order.ts'
import { pack } from './pack.ts'
import type { Planned } from './plan.ts'
import { inProject, project, versionOf } from './project.ts'
import { orRefuse, Refusal } from './refusal.ts'
import { stageApp } from './stage.ts'
import { sha256, writeSums } from './sums.ts'

await orRefuse(async () => {
  const { folder, ...planned } = JSON.parse(process.argv[2] ?? '') as Planned
  mkdirSync(dirname(folder), { recursive: true })
  // Beside what was built before, so that each takes its place by a rename.
  const workshop = mkdtempSync(join(dirname(folder), `.${planned.name}-`))
  process.on('exit', () => { rmSync(workshop, { recursive: true, force: true }) })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))

  const built = await build({ ...planned, branch: readBranch(planned.file) }, workshop)
  replace(folder, built, join(workshop, 'before'))
})
// electron-builder's downloads leave a timer behind.
process.exit()

/** Answers the folder with all that IT gets: the program, its sums and its bill of materials. */
async function build(order: Order, workshop: string): Promise<string> {
  const version = versionOf()
  const [stage, packed, done] = [join(workshop, 'stage'), join(workshop, 'packed'), join(workshop, 'done')]
  const bundle = readFileSync(inProject('out', '.stamp'))
  stageApp(stage, order, { version, date: buildDate(project, process.env) })
  if (!existsSync(inProject('out', '.stamp')) || !readFileSync(inProject('out', '.stamp')).equals(bundle)) {
    throw new Refusal('Something else has built the project meanwhile, and what was packed may be of both. Run this again.')
  }
  const electron = await localElectron(order.target, process.env)
  const made = await pack(order, { stage, output: packed, electron: electron?.path }, electronVersion)

  mkdirSync(done)
  const program = programName(order)
  const [archive = ''] = globSync('*-unpacked/resources/app.asar', { cwd: packed })
  const [unpacked = ''] = globSync('*-unpacked', { cwd: packed })
  const kept = order.target.name === 'dir' ? [join(packed, unpacked)] : made
  writeBill(join(done, `${program}-${version}-${order.target.arch}.cdx.json`), {
    program, version, target: order.target, digest: await sha256(join(packed, archive)), hasElectronsSum: electron?.isChecked !== false,
  })
  for (const path of kept) renameSync(path, join(done, basename(path)))
  await writeSums(done)
  return done
}

/** Puts the new one in place of the old one, which goes last: until then there is always one of them. */
function replace(place: string, built: string, aside: string): void {
  const hadOne = existsSync(place)
  if (hadOne) renameSync(place, aside)
  try {
    renameSync(built, place)
  } catch (error) {
    if (hadOne) renameSync(aside, place)
    throw error
  }
}
