import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDownloads, toolsOf } from '../../scripts/dist/downloads.ts'
import { electronArchive, electronVersion } from '../../scripts/dist/electron.ts'
import { targetNames, targetOf, type Target, type TargetName } from '../../scripts/dist/order.ts'
import { temporaryFolder } from '../support/stores.ts'

const project = join(import.meta.dirname, '../..')
const linux = { platform: 'linux', arch: 'x64' }
const hosts = [linux, { platform: 'linux', arch: 'arm64' }, { platform: 'win32', arch: 'x64' }]

/** Where nothing answers, and nothing lies. */
const nowhere = {
  ELECTRON_MIRROR: 'http://127.0.0.1:4/', ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:4/',
  ELECTRON_BUILDER_CACHE: '/nowhere', electron_config_cache: '/nowhere',
}

function target(name: TargetName) {
  const found = targetOf(name, linux)
  if (found === undefined) throw new Error(`no ${name} on Linux`)
  return found
}

/** A folder with an empty file at each path, as somebody has put copies there. */
function folderWith(...paths: string[]): string {
  const folder = temporaryFolder()
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
  }
  return folder
}

/** Somebody’s Electron, unpacked; an archive would have to be the one that Electron published. */
const unpacked = ({ platform }: Target) => {
  const folder = folderWith(platform === 'win32' ? 'electron.exe' : 'electron', 'version')
  writeFileSync(join(folder, 'version'), electronVersion)
  return { ELECTRON_OVERRIDE_DIST_PATH: folder }
}

const refusalOf = (...asked: Parameters<typeof checkDownloads>) => checkDownloads(...asked).then(() => null, (error: unknown) => (error as Error).message)

describe('what electron-builder fetches', () => {
  const toolsets = globSync('out/toolsets/*.js', { cwd: join(project, 'node_modules/app-builder-lib') })
    .map((file) => readFileSync(join(project, 'node_modules/app-builder-lib', file), 'utf8')).join('\n')
  const settings = readFileSync(join(project, 'electron-builder.yml'), 'utf8')
  const tools = targetNames.flatMap((name) => hosts.flatMap((here) => toolsOf[name](here)))

  it('is by name and version what its sources say, and what its settings ask for', () => {
    for (const { release, file, variable } of tools) {
      const [tool = '', version = ''] = release.split('@')
      expect(toolsets).toContain(file)
      expect(toolsets).toContain(variable)
      // A version is written out, or stands in the settings, where this one is asked for.
      expect(toolsets.includes(`\`${release}\``) || toolsets.includes(`"${release}"`) || settings.includes(`  ${tool}: ${version}`), release).toBe(true)
    }
  })
})

describe('before a build', () => {
  it('Electron may lie unpacked in a folder; nothing else is asked for a folder to run', async () => {
    const dir = { ...target('nsis'), name: 'dir' as const }
    expect(await refusalOf(dir, { ...nowhere, ...unpacked(dir) }, linux)).toBeNull()
    expect(await refusalOf(dir, { ...nowhere, ...unpacked(target('dir')) }, linux)).toMatch(/^ELECTRON_OVERRIDE_DIST_PATH names .* no Electron/)
  })

  it('an archive of Electron that is not the one that was published is refused, wherever it lies', async () => {
    const archive = electronArchive(target('nsis'))
    const folder = folderWith(`a1b2/${archive}`)
    const at = join(folder, 'a1b2', archive)
    for (const environment of [
      { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'a1b2') },
      { ELECTRON_OVERRIDE_DIST_PATH: at },
      { electron_config_cache: folder },
    ]) expect(await refusalOf(target('nsis'), { ...nowhere, ...environment }, linux)).toBe(`${at} is not the archive that Electron published: its sum is another. Fetch it anew.`)
  })

  it('one that is blocked is named, with where it is to be had and which variable takes a copy', async () => {
    expect(await refusalOf({ ...target('nsis'), name: 'dir' }, nowhere, linux)).toBe([
      `${electronArchive(target('nsis'))} cannot be fetched (ECONNREFUSED).`,
      `Fetch it elsewhere from http://127.0.0.1:4/v${electronVersion}/${electronArchive(target('nsis'))}`,
      'and set ELECTRON_OVERRIDE_DIST_PATH to it, or to its folder.',
      '',
      'Then run this again. Nothing was built.',
    ].join('\n'))
  })

  it('all that are blocked are named at once', async () => {
    const files = [electronArchive(target('nsis')), ...toolsOf.nsis(linux).map(({ file }) => file)]
    const refusal = await refusalOf(target('nsis'), nowhere, linux)
    expect(refusal?.match(/^\S+(?= cannot be fetched)/gm)).toEqual(files)
  })

  it.each(['deb', 'AppImage', 'nsis'] as const)('each tool of a %s may lie in the cache, or be named; one that does neither is asked for', async (name) => {
    const electron = { ...unpacked(target(name)), PATH: process.env['PATH'] }
    const tools = toolsOf[name](linux)
    const paths = tools.map(({ release, file }) => `${release}/${file}`)
    expect(await refusalOf(target(name), { ...nowhere, ...electron, ELECTRON_BUILDER_CACHE: folderWith(...paths) }, linux)).toBeNull()
    for (const [index, { file, variable }] of tools.entries()) {
      const cache = { ELECTRON_BUILDER_CACHE: folderWith(...paths.filter((_, other) => other !== index)) }
      expect(await refusalOf(target(name), { ...nowhere, ...electron, ...cache }, linux)).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')} cannot be fetched`))
      expect(await refusalOf(target(name), { ...nowhere, ...electron, ...cache, [variable]: temporaryFolder() }, linux)).toBeNull()
      expect(await refusalOf(target(name), { ...nowhere, ...electron, ...cache, [variable]: '/no/such' }, linux)).toBe(`${variable} names /no/such, which is not there.`)
    }
  })

  it('a .deb asks for the programs that its tool runs', async () => {
    const tools = folderWith('ar', 'xz')
    expect(await refusalOf(target('deb'), { ...nowhere, ...unpacked(target('deb')), PATH: tools }, linux)).toMatch(/^A \.deb takes tar, which this machine has not/)
  })

  it('a .deb is refused on Windows, where its tool does not run', async () => {
    expect(await refusalOf({ name: 'deb', platform: 'linux', arch: 'x64' }, nowhere, { platform: 'win32', arch: 'x64' })).toMatch(/^A \.deb is built on Linux/)
  })
})
