import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { problemSentence } from '../../electron/problem-texts.ts'
import { electronVersion } from '../../scripts/dist/electron.ts'
import { sha256 } from '../../scripts/dist/sums.ts'
import { electronDistribution } from '../support/electron-distribution.ts'
import { plainEnvironment } from '../support/plain-environment.ts'
import { preloadOffers } from './preload-offers.ts'
import { project, runMain } from './run-main.ts'

const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
const unpacked = process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked'
const system = `${process.platform}-${process.arch}`

/** All that an installed kiosk may hold, and why. */
const allowed: [RegExp, why: string][] = [
  [/^package\.json$/, 'version, branch and day'],
  [/^LICENCES\.txt$/, 'what is not ours is handed on with its licence'],
  [/^out\/main\/(main|chunks\/[\w-]+)\.js$/, 'the main process'],
  [/^out\/preload\/preload\.cjs$/, 'what the page is given'],
  [/^out\/renderer\/(index\.html|assets\/[\w-]+\.(js|css|svg|woff2))$/, 'the page'],
  [/^out\/speech\/(es|pt)\/([0-9a-f]{10}\.opus|lexicon\.js|manifest\.json)$/, 'the voice'],
  [/^resources\/branches\/small\.json$/, 'this branch'],
  [/^resources\/padron\/sample-ficticio\.csv$/, 'the padrón that this branch names'],
  [/^resources\/policies\/politicas\.md$/, 'the policies, since this branch has none of its own'],
  [/^resources\/readings\/(es-AR|es-facil|pt)\/[\w-]+\.(md|pdf)$/, 'what is read on the screen'],
  [/^resources\/pictures\/robot\/\w+\/\d+\.svg$/, 'the robot check'],
  [/^resources\/(common-claves\.txt|services\.json)$/, 'what a clave may not be; the services'],
  [/^node_modules\/(argon2|@phc\/format|node-gyp-build|better-sqlite3)\/(package\.json|license|LICENSE)$/, 'the packages that have binaries, and what these need'],
  [/^node_modules\/(argon2\/argon2\.cjs|@phc\/format\/index\.js|node-gyp-build\/(index|node-gyp-build)\.js)$/, 'as above'],
  [/^node_modules\/better-sqlite3\/lib\/(methods\/)?[\w-]+\.js$/, 'as above'],
  [/^node_modules\/(argon2|better-sqlite3)\/prebuilds\/.*\.node$/, 'the binaries of this system alone, by a test of their own'],
]

/** Runs `npm run dist` as its script does, with a stand-in for Electron unless `environment` says otherwise. */
function dist(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/dist.mjs'), ...args], {
    cwd: project, encoding: 'utf8',
    env: plainEnvironment({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron'), INIT_CWD: folder, SOURCE_DATE_EPOCH: '1795694400', ...environment }),
  })
  return { status, said: stdout + stderr }
}

let folder: string
let app: string
const built = (...path: string[]) => join(folder, 'dist', 'small', ...path)
const archive = () => built(unpacked, 'resources', 'app.asar')
const filesIn = (asar: string) =>
  listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1)).filter((path) => !('files' in statFile(asar, path)))

test.beforeAll(async () => {
  test.setTimeout(300_000)
  folder = mkdtempSync(join(tmpdir(), 'clave-build-'))
  await electronDistribution(join(folder, 'electron'), electronVersion)
  // Its voice, ten thousand files, has a test of its own.
  const { status, said } = dist(['--branch', 'small', '--output', 'dist', '--without-voice'])
  expect(status, said).toBe(0)
  app = join(folder, 'app')
  extractAll(archive(), app)
})
test.afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

test.describe('@build what `npm run dist -- --branch small` makes', () => {
  test('is a program by the name of the branch, its sums, and its bill of materials', () => {
    expect(readdirSync(built()).sort()).toEqual(['SHA256SUMS', `clave-kiosk-small-${version}-${process.arch}.cdx.json`, unpacked])
    expect(readdirSync(built(unpacked)).sort()).toEqual(
      [process.platform === 'win32' ? 'clave-kiosk-small.exe' : 'clave-kiosk-small', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'chrome-sandbox', 'icudtl.dat', 'locales', 'resources'].sort(),
    )
  })

  test('holds only what runs: each file is allowed, by name and with its reason', () => {
    expect(filesIn(archive()).filter((path) => !allowed.some(([pattern]) => pattern.test(path)))).toEqual([])
  })

  test('has its binaries, and nothing else, outside the archive, and those of this system alone', () => {
    const binaries = [`argon2/prebuilds/${system}/argon2`, `better-sqlite3/prebuilds/${system}.node`]
    const outside = readdirSync(built(unpacked, 'resources', 'app.asar.unpacked'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(outside.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')).sort()).toEqual(binaries.map((path) => expect.stringContaining(`/node_modules/${path}`) as unknown))
    expect(filesIn(archive()).filter((path) => path.endsWith('.node'))).toHaveLength(binaries.length)
    expect(readdirSync(built(unpacked, 'resources')).sort()).toEqual(['app.asar', 'app.asar.unpacked'])
  })

  test('has every fuse of Electron’s as it was decided', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(built(unpacked, process.platform === 'win32' ? 'clave-kiosk-small.exe' : 'clave-kiosk-small'))
    const on = [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.WasmTrapHandlers]
    expect(Object.entries(fuses).filter(([, state]) => state === FuseState.ENABLE).map(([fuse]) => Number(fuse))).toEqual(on)
    expect(Object.values(fuses).filter((state) => state === FuseState.DISABLE)).toHaveLength(6)
  })

  test('has sums that hold', async () => {
    const lines = readFileSync(built('SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split('  '))
    for (const [sum, file = ''] of lines) expect(await sha256(built(file)), file).toBe(sum)
    const files = readdirSync(built(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'SHA256SUMS')
    expect(lines).toHaveLength(files.length)
  })

  test('has a bill of materials in CycloneDX that names this archive, and each package whose code is in it', async () => {
    const bill = JSON.parse(readFileSync(built(`clave-kiosk-small-${version}-${process.arch}.cdx.json`), 'utf8')) as {
      bomFormat: string
      metadata: { component: { name: string; version: string; hashes: unknown } }
      components: { group?: string; name: string; version: string; hashes?: { alg: string }[]; licenses?: unknown[] }[]
    }
    expect(bill.bomFormat).toBe('CycloneDX')
    expect(bill.metadata.component).toMatchObject({ name: 'clave-kiosk-small', version, purl: `pkg:generic/clave-kiosk-small@${version}`, hashes: [{ alg: 'SHA-256', content: await sha256(archive()) }] })
    const listed = bill.components.map(({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`)
    const inside = readFileSync(join(app, 'LICENCES.txt'), 'utf8').matchAll(/^(\S+ \d+\.\d+\.\d+) \(/gm)
    const packages = [...inside].map(([, name]) => name)
    expect(packages.map((name) => name?.split(' ')[0])).toEqual(expect.arrayContaining(['@fontsource-variable/encode-sans', 'argon2', 'better-sqlite3', 'svelte', 'zod']))
    expect(listed).toEqual(expect.arrayContaining([...packages, `electron ${electronVersion}`]))
    // Of an Electron that came unpacked nobody can say whether it is the one that was published.
    expect(bill.components.filter(({ hashes, licenses }) => !hashes?.length || !licenses?.length).map(({ name }) => name)).toEqual(['electron'])
  })

  test('opens, with its own branch and padrón, in the folder of its own data', async () => {
    const { code, asked, said, left, readableByOthers } = await runMain([], { packaged: true, folder: app, environment: { KIOSK_DATA: '' } })
    if (process.platform !== 'win32') expect(left).toContain(join('clave-kiosk', 'small', 'kiosk.db'))
    if (process.platform !== 'win32') expect(readableByOthers).toEqual([])
    expect(said).toMatch(/^Padrón de muestra listo: \d+ personas ficticias\.\n$/)
    expect(asked.at(-1)).toBe('shows start of Oficina Villa Pehuenia')
    expect(code).toBe(0)
  })

  test('says which it is, by --version', async () => {
    const { code, asked } = await runMain(['--version'], { packaged: true, folder: app })
    expect(asked).toEqual([expect.stringMatching(/^Clave kiosk \S+, del \d\d\/\d\d\/\d{4}\. Sucursal small: Oficina Villa Pehuenia, /)])
    expect(code).toBe(0)
  })

  test('never opens with the file of another branch, whoever asks for it, and however', async () => {
    const other = join(project, 'resources/branches/large-counter.json')
    cpSync(other, join(app, 'resources/branches/large-counter.json'))
    const asks: [string[], NodeJS.ProcessEnv][] = [
      [['--branch', 'large-counter'], {}],
      [[`--branch=${other}`], {}],
      [[], { KIOSK_BRANCH: 'large-counter' }],
      [['clave', '--branch', 'large-counter', 'operator', 'list'], { KIOSK_DATA: '' }],
    ]
    for (const [args, environment] of asks) {
      const { code, asked, said } = await runMain(args, { packaged: true, folder: app, environment })
      expect([code, said]).toEqual([1, `${problemSentence({ key: 'branch-built-in', detail: 'small' })}\n`])
      expect(asked.filter((line) => /^(window|shows)/.test(line))).toEqual([])
    }
  })

  test('opens no other either where its executable bears another name, by which Electron takes it for one that is not packaged', async () => {
    const { code, said } = await runMain(['--branch', 'large-counter'], { packaged: false, folder: app })
    expect([code, said]).toEqual([1, `${problemSentence({ key: 'branch-built-in', detail: 'small' })}\n`])
    expect((await runMain(['--inspect=0'], { packaged: false, folder: app })).said).toBe(`${problemSentence({ key: 'forbidden-switch', detail: '--inspect' })}\n`)
  })

  for (const given of ['--renderer-cmd-prefix=/tmp/mine', '--gpu-launcher=/tmp/mine', '--log-net-log=/tmp/log', '-single-process', '--version=1']) {
    test(`takes no switch that it does not know: ${given}`, async () => {
      const { code, asked, said } = await runMain([given], { packaged: true, folder: app })
      expect(code).toBe(1)
      expect(said).toContain(given.split('=')[0])
      expect(asked).toEqual([])
    })
  }

  test('takes IT’s orders itself, before Electron is ready, and names itself in what it says to run', async () => {
    const csv = join(app, 'resources/padron/sample-ficticio.csv')
    const imported = await runMain(['clave', 'padron', 'import', '--fictitious', csv], { packaged: true, folder: app })
    expect([imported.code, imported.said]).toEqual([0, ''])
    expect(imported.asked.join('\n')).toMatch(/personas/)
    const help = await runMain(['clave', 'help'], { packaged: true, folder: app })
    expect(help.said).toContain(`Uso: ${process.execPath} clave [--branch`)
    expect([...imported.asked, ...help.asked]).not.toContain('ready')
  })

  test('gives the page the same two functions, by a preload of one file', () => {
    const { offered, needed } = preloadOffers(join(app, 'out/preload/preload.cjs'))
    expect(needed).toEqual(['electron'])
    expect(Object.keys(offered['kiosk'] ?? {}).sort()).toEqual(['onScreen', 'send'])
  })
})

test.describe('@build a build that cannot be', () => {
  const nowhere = { ELECTRON_OVERRIDE_DIST_PATH: '', ELECTRON_MIRROR: 'http://127.0.0.1:4/', ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:4/', XDG_CACHE_HOME: '/nowhere', LOCALAPPDATA: '/nowhere', electron_config_cache: '/nowhere' }

  test('names the download that is blocked, and the variable that points at a copy, and makes nothing', () => {
    // Windows’ own Electron: none of this machine’s will do.
    const electron = dist(['--branch', 'small', '--target', process.platform === 'win32' ? 'AppImage' : 'nsis', '--output', 'none'], nowhere)
    expect(electron.status).toBe(1)
    expect(electron.said).toMatch(new RegExp(`electron-v${electronVersion}-\\w+-x64\\.zip cannot be fetched \\(ECONNREFUSED\\)`))
    expect(electron.said).toContain('ELECTRON_OVERRIDE_DIST_PATH')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('says which Electron it would take where another is named', () => {
    const old = join(folder, 'old')
    mkdirSync(old)
    writeFileSync(join(old, 'version'), '12.0.0')
    const { status, said } = dist(['--branch', 'small', '--output', 'none'], { ELECTRON_OVERRIDE_DIST_PATH: old })
    expect(status).toBe(1)
    expect(said).toContain(`there is no Electron ${electronVersion} for ${process.platform} ${process.arch} there`)
  })

  for (const [what, args, sentence] of [
    ['no branch', [], 'Usage: npm run dist'],
    ['a branch and all of them', ['--all', '--branch', 'small'], 'Usage: npm run dist'],
    ['a target that there is not', ['--branch', 'small', '--target', 'msi'], 'There is no target msi.'],
    ['a branch that there is not', ['--branch', 'smal'], 'resources/branches, which has '],
    ['a misspelt option', ['--branch', 'small', '--taget', 'dir'], 'Usage: npm run dist'],
  ] as const) {
    test(`says what is wrong with ${what}`, () => {
      const { status, said } = dist([...args, '--output', 'none', '--without-voice'])
      expect(status).toBe(1)
      expect(said).toContain(sentence)
      expect(existsSync(join(folder, 'none'))).toBe(false)
    })
  }
})

test.describe('@build of an office’s own file', () => {
  const own = { code: 'udai-lanus', name: 'UDAI Lanús', address: 'Calle 1, Lanús', policiesFile: '../texts/ours.md', speechFolder: 'voces' }
  const write = (path: string, contents: string, mode = 0o600) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), contents, { mode })
  }

  test('holds what the file names, wherever that lies, nothing else that lies there, and nothing of ours in its place', async () => {
    write('texts/real.md', '# Nuestras políticas\n\nSon estas.\n')
    symlinkSync(join(folder, 'texts/real.md'), join(folder, 'texts/ours.md'))
    write('recorded/0009f372d8.opus', 'OggS')
    write('recorded/padron.csv', 'cuil')
    chmodSync(join(folder, 'recorded'), 0o700)
    mkdirSync(join(folder, 'offices'))
    symlinkSync(join(folder, 'recorded'), join(folder, 'offices/voces'))
    write('offices/lanus-2.json', `\uFEFF${JSON.stringify(own)}`)
    const { status, said } = dist(['--branch', 'offices/lanus-2.json', '--output', 'own', '--without-voice'])
    expect(status, said).toBe(0)
    const office = join(folder, 'office')
    extractAll(join(folder, 'own', 'lanus-2', unpacked, 'resources', 'app.asar'), office)
    const inBranches = readdirSync(join(office, 'resources', 'branches'), { recursive: true, encoding: 'utf8' })
    expect(inBranches.map((path) => path.replaceAll('\\', '/')).sort()).toEqual(['lanus-2.json', 'policies.md', 'speech', 'speech/0009f372d8.opus'])
    expect(readdirSync(join(office, 'resources')).sort()).toEqual(['branches', 'common-claves.txt', 'pictures', 'readings', 'services.json'])
    // What the office has is as it was.
    expect([statSync(join(folder, 'texts/real.md')).mode & 0o777, statSync(join(folder, 'recorded')).mode & 0o777]).toEqual([0o600, 0o700])
    const { asked, said: log } = await runMain([], { packaged: true, folder: office, environment: { KIOSK_DATA: '' } })
    // No padrón was loaded: a real office has no invented one.
    expect(log).toContain('clave padron import ARCHIVO.csv')
    expect(asked.at(-1)).toBe('shows notice of UDAI Lanús')
  })

  test('is not built where the file is wrong, or names what is not there or is something else, and says so', () => {
    write('wrong.json', JSON.stringify({ ...own, policiesFile: undefined, role: 'office' }))
    expect(dist(['--branch', 'wrong.json', '--output', 'none'])).toMatchObject({ status: 1, said: expect.stringContaining('role: dice "office"; va "kiosk" o "counter"') as unknown })
    write('missing.json', JSON.stringify({ ...own, speechFolder: undefined }))
    expect(dist(['--branch', 'missing.json', '--output', 'none']).said).toMatch(/policiesFile names .*, which is not there, or is not a file/)
    write('folder.json', JSON.stringify({ ...own, policiesFile: 'texts' }))
    expect(dist(['--branch', 'folder.json', '--output', 'none']).said).toMatch(/policiesFile names .*, which is not there, or is not a file/)
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('takes the place of a build before it, and of nothing else', () => {
    write('mine/small/politicas.md', 'nuestras')
    const refused = dist(['--branch', 'small', '--output', 'mine', '--without-voice'])
    expect([refused.status, refused.said]).toEqual([1, expect.stringContaining('is there and holds no build')])
    expect(readdirSync(join(folder, 'mine'), { recursive: true, encoding: 'utf8' }).sort()).toEqual(['small', join('small', 'politicas.md')])
  })
})

test.describe('@build again', () => {
  test('the same sources, built by another user elsewhere in the world, give the same archive, byte by byte, in place of the one before', async () => {
    const before = await sha256(archive())
    const inode = statSync(archive()).ino
    const umask = process.umask(0o077)
    try {
      // Words of Node’s on the other stream are no part of the plan.
      const { status, said } = dist(['--branch', 'small', '--output', 'dist', '--without-voice'], { TZ: 'Pacific/Kiritimati', LANG: 'C', NO_COLOR: '1', FORCE_COLOR: '1' })
      expect(status, said).toBe(0)
    } finally {
      process.umask(umask)
    }
    expect(await sha256(archive())).toBe(before)
    expect(statSync(archive()).ino).not.toBe(inode)
    expect(readdirSync(join(folder, 'dist'))).toEqual(['small'])
  })

  test('all branches are built by one command, each with its own file alone', () => {
    test.setTimeout(300_000)
    const { status, said } = dist(['--all', '--output', 'all', '--without-voice'])
    expect(status, said).toBe(0)
    const names = readdirSync(join(project, 'resources/branches')).map((file) => basename(file, '.json')).sort()
    expect(readdirSync(join(folder, 'all')).sort()).toEqual(names)
    for (const name of names) {
      const files = filesIn(join(folder, 'all', name, unpacked, 'resources', 'app.asar'))
      expect(files.filter((path) => path.startsWith('resources/branches/'))).toEqual([`resources/branches/${name}.json`])
    }
  })

  test('@slow its voice is in it, and it holds only what runs, as before', () => {
    test.setTimeout(300_000)
    const { status, said } = dist(['--branch', 'small', '--output', 'heard'])
    expect(status, said).toBe(0)
    const files = filesIn(join(folder, 'heard', 'small', unpacked, 'resources', 'app.asar'))
    expect(files.filter((path) => path.endsWith('.opus')).length).toBeGreaterThan(5_000)
    expect(files).toEqual(expect.arrayContaining(['out/speech/es/lexicon.js', 'out/speech/pt/manifest.json']))
    expect(files.filter((path) => !allowed.some(([pattern]) => pattern.test(path)))).toEqual([])
  })
})
