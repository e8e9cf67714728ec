import { chmodSync, cpSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRecording, namedFiles, type NamedField } from '../../electron/branch/named-files.ts'
import { licencesOf } from './licences.ts'
import { programName, type Order } from './order.ts'
import { inProject, project, readJson, versionOf } from './project.ts'

/**
 * The npm packages that an installed kiosk loads from its own node_modules, and which of their files: all others are in
 * the bundle. A binary is that of one system; Debian's C library is glibc.
 */
const packages = ({ platform, arch }: Order['target']): Record<string, string[]> => ({
  argon2: ['argon2.cjs', `prebuilds/${platform}-${arch}/argon2*.glibc.node`],
  '@phc/format': ['index.js'], // argon2's
  'node-gyp-build': ['index.js', 'node-gyp-build.js'], // argon2's, finds its binary
  'better-sqlite3': ['lib/{index,binding,database,util,sqlite-error}.js', 'lib/methods/*.js', `prebuilds/${platform}-${arch}.node`],
})

/** Read at run time, whatever the branch; what is only looked at by the page is in the bundle. */
const resources = ['common-claves.txt', 'services.json', 'pictures/robot', 'readings']

/**
 * Lays out in `stage` all that runs in this office, and nothing else: the app that is packed. What is copied by name is
 * allowed, and the rest of the project is not.
 */
export function stageApp(stage: string, order: Order, release: { version: string; date: string }): void {
  const put = (from: string, to: string) => { copy(from, join(stage, to)) }
  const needed = packages(order.target)
  for (const chunk of chunksOf('electron/main.ts')) put(inProject('out/main', chunk), `out/main/${chunk}`)
  put(inProject('out/preload/preload.cjs'), 'out/preload/preload.cjs')
  for (const path of ['index.html', 'assets']) put(inProject('out/renderer', path), `out/renderer/${path}`)
  for (const path of order.withVoice ? speechFiles() : []) put(inProject('out/speech', path), `out/speech/${path}`)
  for (const path of resources) put(inProject('resources', path), `resources/${path}`)
  for (const [packageName, patterns] of Object.entries(needed)) {
    const from = inProject('node_modules', packageName)
    for (const pattern of ['package.json', '{LICENSE,license}*', ...patterns]) {
      const found = globSync(pattern, { cwd: from })
      if (found.length === 0) throw new Error(`${packageName} has no ${pattern}`)
      for (const path of found) put(join(from, path), `node_modules/${packageName}/${path}`)
    }
  }
  stageBranch(stage, order)
  writeFileSync(join(stage, 'LICENCES.txt'), licencesOf(Object.keys(needed)))
  writeFileSync(join(stage, 'package.json'), json(manifest(order, release, Object.keys(needed))))
  makeAlike(stage)
}

/** What it is, not a link to it: what is done to the copy must not be done to what an office has. */
function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, dereference: true })
}

/** Where in the program lies what a branch file names, wherever it was: as its field says it then, from which folder, and which of it. */
const placesOfNamed: Record<NamedField, { says: (path: string) => string; from: string; holds?: (name: string) => boolean }> = {
  policiesFile: { says: () => 'policies.md', from: 'resources/branches' },
  // Whatever else lies there is nobody's business at a kiosk.
  speechFolder: { says: () => 'speech', from: 'resources/branches', holds: isRecording },
  samplePadron: { says: (path) => `resources/padron/${basename(path)}`, from: '.' },
}

function stageBranch(stage: string, { name, file, branch }: Order): void {
  const written = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as Record<string, unknown>
  if (branch.policiesFile === undefined) copy(inProject('resources/policies'), join(stage, 'resources/policies'))
  for (const [field, path] of namedFiles(branch, { file, program: project })) {
    const { says, from, holds } = placesOfNamed[field]
    written[field] = says(path)
    const to = join(stage, from, says(path))
    mkdirSync(holds ? to : dirname(to), { recursive: true })
    if (!holds) copy(path, to)
    else for (const clip of readdirSync(path).filter(holds)) copy(join(path, clip), join(to, clip))
  }
  const folder = join(stage, 'resources', 'branches')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), json(written))
}

/** Of electron-vite's bundle what an entry loads, at once or later; the rest is of the other shell. */
function chunksOf(entry: string): string[] {
  const chunks = readJson(inProject('out/main/.vite/manifest.json')) as Record<
    string, { file: string; imports?: string[]; dynamicImports?: string[] }
  >
  const files = new Set<string>()
  const follow = (key: string): void => {
    const chunk = chunks[key]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const other of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) follow(other)
  }
  follow(entry)
  return [...files]
}

/** What the kiosk can say. Clips of texts that are no more stay behind. */
function speechFiles(): string[] {
  return ['es', 'pt'].flatMap((voice) => {
    const { clips } = readJson(inProject('out/speech', voice, 'manifest.json')) as { clips: object }
    return ['lexicon.js', 'manifest.json', ...Object.keys(clips).map((id) => `${id}.opus`)].map((path) => `${voice}/${path}`)
  })
}

function manifest(order: Order, { version, date }: { version: string; date: string }, needed: string[]) {
  return {
    name: programName(order),
    version,
    description: `Kiosco de la Clave de la Seguridad Social, ${order.branch.name}`,
    // A .deb must name one; the project has none of its own.
    homepage: 'https://www.anses.gob.ar',
    author: 'Clave kiosk',
    license: 'MIT',
    private: true,
    type: 'module',
    main: 'out/main/main.js',
    builtFor: { branch: order.name, date },
    dependencies: Object.fromEntries(needed.map((packageName) => [packageName, versionOf(packageName)])),
  }
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Who built it leaves no trace in the archive: neither a umask nor a mode bit. */
function makeAlike(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
  }
}
