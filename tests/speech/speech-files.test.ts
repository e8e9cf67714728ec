import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kioskFiles } from '../../electron/shells/kiosk-files.ts'
import { hasSpeech, madeSpeech, speechFiles } from '../../electron/shells/speech-files.ts'

const id = '0123456789'
const other = 'abcdef0123'
let program: string
let made: string
const log: string[] = []

function makeVoice(voice: string, ids: string[]) {
  const folder = join(made, voice)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'lexicon.js'), 'export default {}')
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ settings: '', clips: Object.fromEntries(ids.map((clip) => [clip, 'a text'])) }))
  for (const clip of ids) writeFileSync(join(folder, `${clip}.opus`), `made ${clip}`)
}

beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'clave-speech-files-'))
  made = madeSpeech(program)
  log.length = 0
  makeVoice('es', [id])
  makeVoice('pt', [other])
})
afterEach(() => { rmSync(program, { recursive: true, force: true }) })

const serve = (recorded?: string) => speechFiles({ made, recorded }, (line) => void log.push(line))
const textOf = async (file: ReturnType<ReturnType<typeof serve>>) => (await file)?.body.toString()

describe('what the page is answered under /speech/', () => {
  it('is the clips of the manifest and the lexicon, as what they are', async () => {
    const get = serve()
    expect(await get(`/speech/es/${id}.opus`)).toEqual({ body: Buffer.from(`made ${id}`), type: 'audio/ogg' })
    expect((await get('/speech/pt/lexicon.js'))?.type).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/speech/es/manifest.json', '/speech/es/.stamp', `/speech/es/${other}.opus`, `/speech/fr/${id}.opus`, '/speech/es/../pt/lexicon.js',
    '/speech/es/%2e%2e/pt/lexicon.js', `/speech/es/${id}.opus/`, '/speech/es/', '/speech/', `/speech/es/${id}.OPUS`, '/speech/__proto__/lexicon.js',
  ])('is nothing else: %s', async (path) => {
    writeFileSync(join(made, 'es', `${other}.opus`), 'not in the manifest')
    expect(await serve()(path)).toBeUndefined()
  })

  it('is nothing where a clip is gone, or nothing was made', async () => {
    const get = serve()
    rmSync(join(made, 'es', `${id}.opus`))
    expect(await get(`/speech/es/${id}.opus`)).toBeUndefined()
    rmSync(made, { recursive: true })
    expect(await serve()('/speech/es/lexicon.js')).toBeUndefined()
    expect(await serve()(`/speech/es/${id}.opus`)).toBeUndefined()
  })

  it('is what was made meanwhile too, for a page that begins by its lexicon', async () => {
    const get = serve()
    expect(await get(`/speech/es/${other}.opus`)).toBeUndefined()
    makeVoice('es', [id, other])
    await get('/speech/es/lexicon.js')
    expect(await textOf(get(`/speech/es/${other}.opus`))).toBe(`made ${other}`)
  })

  it('is what the office recorded where it did, and one line names what is no clip of ours', async () => {
    const recorded = join(program, 'recorded')
    mkdirSync(recorded)
    for (const name of [`${id}.opus`, 'notes.txt', 'saludo.opus']) writeFileSync(join(recorded, name), 'recorded')
    const get = serve(recorded)
    expect(await textOf(get(`/speech/es/${id}.opus`))).toBe('recorded')
    expect(await textOf(get(`/speech/pt/${other}.opus`))).toBe(`made ${other}`)
    expect(await get('/speech/es/notes.txt')).toBeUndefined()
    expect(log).toHaveLength(1)
    expect(log[0]).toMatch(/notes\.txt.*saludo\.opus/)
  })

  it('is the made voice where the folder that the office named is not there, which one line says', async () => {
    const get = serve(join(program, 'nowhere'))
    expect(await textOf(get(`/speech/es/${id}.opus`))).toBe(`made ${id}`)
    expect(log).toHaveLength(1)
    expect(log[0]).toContain('nowhere')
  })
})

describe('a kiosk', () => {
  it('finds what its office recorded beside the branch file, and its page in memory', async () => {
    mkdirSync(join(program, 'out', 'renderer'), { recursive: true })
    writeFileSync(join(program, 'out', 'renderer', 'index.html'), '<p>')
    mkdirSync(join(program, 'office', 'voice'), { recursive: true })
    writeFileSync(join(program, 'office', 'voice', `${id}.opus`), 'recorded')
    const branchFile = join(program, 'office', 'branch.json')
    const files = kioskFiles({ place: { program }, branch: { speechFolder: 'voice' }, branchFile, log: (line) => void log.push(line) })
    expect((await files.get(`/speech/es/${id}.opus`))?.body.toString()).toBe('recorded')
    expect((await files.get('/index.html'))?.body.toString()).toBe('<p>')
    expect(await files.get('/speech/index.html')).toBeUndefined()
    expect(log).toEqual([])
  })

  it('has a voice where all its languages have one', () => {
    expect(hasSpeech(program)).toBe(true)
    rmSync(join(made, 'pt', 'lexicon.js'))
    expect(hasSpeech(program)).toBe(false)
  })
})
