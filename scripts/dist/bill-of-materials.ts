import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronSum, electronVersion } from './electron.ts'
import type { Target } from './order.ts'
import { inProject, project, readJson } from './project.ts'

interface Component {
  type: string
  'bom-ref': string
  name: string
  version?: string
  purl?: string
  hashes?: { alg: string; content: string }[]
  licenses?: { license: { id: string } }[]
  properties?: { name: string; value: string }[]
}

interface Bill {
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

/** The build that a bill is of. */
interface Built {
  program: string
  version: string
  target: Target
  /** SHA-256 of its app.asar. */
  digest: string
  /** Electron came in its own archive, not unpacked by somebody. */
  hasElectronsSum: boolean
}

/**
 * Writes a software bill of materials in CycloneDX: what ships by npm's lock file, with all that it needs, and Electron,
 * each with its licence and the hash by which it was fetched. The whole is the archive that it belongs to.
 */
export function writeBill(file: string, { program, version, target, digest, hasElectronsSum }: Built): void {
  runTool(['--omit', 'dev', '--package-lock-only', '--flatten-components', '--output-reproducible', '--output-file', file])
  const bill = readJson(file) as Bill
  const { packages } = readJson(inProject('package-lock.json')) as { packages: Record<string, { integrity?: string }> }
  for (const component of bill.components) {
    // The tool reads a hash only beside the address of a download, which this lock leaves to each network.
    const path = component.properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value ?? ''
    component.hashes = [sha512(packages[path]?.integrity)]
  }
  const electron = electronFor(hasElectronsSum ? electronSum(target) : undefined)
  const root = bill.metadata.component
  bill.components.push(electron)
  bill.dependencies.push({ ref: electron['bom-ref'] })
  bill.dependencies.find(({ ref }) => ref === root['bom-ref'])?.dependsOn?.push(electron['bom-ref'])
  Object.assign(root, { name: program, version, purl: `pkg:generic/${program}@${version}`, hashes: [{ alg: 'SHA-256', content: digest }] })
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
}

function runTool(args: string[]): void {
  const folder = inProject('node_modules', '@cyclonedx', 'cyclonedx-npm')
  const { bin } = readJson(join(folder, 'package.json')) as { bin: Record<string, string> }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, bin['cyclonedx-npm'] ?? ''), ...args], { cwd: project, encoding: 'utf8' })
  if (status !== 0) throw new Error(`cyclonedx-npm failed: ${stderr}`)
}

/** npm knows it for a tool of the build: the binary in which all runs is fetched apart. */
function electronFor(sum: string | undefined): Component {
  return {
    type: 'framework',
    'bom-ref': `electron@${electronVersion}`,
    name: 'electron',
    version: electronVersion,
    purl: `pkg:npm/electron@${electronVersion}`,
    ...(sum !== undefined && { hashes: [{ alg: 'SHA-256', content: sum }] }),
    licenses: [{ license: { id: 'MIT' } }],
  }
}

function sha512(integrity = ''): { alg: string; content: string } {
  const [, hash] = /^sha512-(\S+)$/.exec(integrity) ?? []
  if (hash === undefined) throw new Error(`the lock file has no SHA-512 for a package that ships (${integrity})`)
  return { alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }
}
