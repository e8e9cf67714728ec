import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clipList, type Clip } from '../../scripts/speech/clip-list.ts'
import { makeClips } from '../../scripts/speech/make-clips.ts'
import { synthesise, type Synthesise } from '../../scripts/speech/synthesiser.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'clave-speech-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const clip = (text: string): Clip => ({ id: text.replaceAll(' ', ''), key: text, text })

/** Writes texts in place of sounds, and remembers which. */
function standIn() {
  const made: string[] = []
  const synthesise: Synthesise = (clips, language) => {
    for (const { text, file } of clips) {
      made.push(text)
      writeFileSync(file, `${language}: ${text}`)
    }
    return Promise.resolve()
  }
  return { made, synthesise }
}

const make = (clips: Clip[], by: Synthesise, settings = 'slow') =>
  makeClips({ folder, language: 'es', clips, synthesise: by, settings, atOnce: 2 })

const lexicon = async () => ((await import(/* @vite-ignore */ `${join(folder, 'lexicon.js')}?${String(Math.random())}`)) as { default: unknown }).default

describe('making clips', () => {
  it('makes one file a text, and says which in a lexicon for the page and a manifest for people', async () => {
    const { synthesise } = standIn()
    expect(await make([clip('uno'), clip('dos')], synthesise)).toMatchObject({ made: 2, clips: 2 })
    expect(readdirSync(folder).sort()).toEqual(['dos.opus', 'lexicon.js', 'manifest.json', 'uno.opus'])
    expect(readFileSync(join(folder, 'uno.opus'), 'utf8')).toBe('es: uno')
    expect(await lexicon()).toEqual({ uno: 'uno', dos: 'dos' })
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({ settings: 'slow', clips: { uno: 'uno', dos: 'dos' } })
  })

  it('makes only what is missing, and removes what nothing says any more', async () => {
    const { made, synthesise } = standIn()
    await make([clip('uno'), clip('dos')], synthesise)
    await make([clip('dos'), clip('tres')], synthesise)
    expect(made).toEqual(['uno', 'dos', 'tres'])
    expect(existsSync(join(folder, 'uno.opus'))).toBe(false)
    expect(await lexicon()).toEqual({ dos: 'dos', tres: 'tres' })
  })

  it('makes all anew where they are made otherwise', async () => {
    const { made, synthesise } = standIn()
    await make([clip('uno')], synthesise)
    await make([clip('uno')], synthesise, 'fast')
    expect(made).toEqual(['uno', 'uno'])
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain('fast')
  })

  it('makes two texts that sound alike once', async () => {
    const { made, synthesise } = standIn()
    await make([{ id: 'a', key: 'gómez', text: 'Gómez' }, { id: 'a', key: 'gomez', text: 'Gómez' }], synthesise)
    expect(made).toEqual(['Gómez'])
    expect(await lexicon()).toEqual({ gómez: 'a', gomez: 'a' })
  })

  it('leaves what was there as it was when it is stopped, and no half clip', async () => {
    const { synthesise } = standIn()
    await make([clip('uno')], synthesise)
    const stopped: Synthesise = (clips) => {
      writeFileSync(clips[0]?.file ?? '', 'half of')
      return Promise.reject(new Error('stopped'))
    }
    await expect(make([clip('uno'), clip('dos')], stopped)).rejects.toThrow('stopped')
    expect(existsSync(join(folder, 'dos.opus'))).toBe(false)
    expect(await lexicon()).toEqual({ uno: 'uno' })
    await make([clip('uno'), clip('dos')], synthesise)
    expect(readFileSync(join(folder, 'dos.opus'), 'utf8')).toBe('es: dos')
    expect(readdirSync(folder).sort()).toEqual(['dos.opus', 'lexicon.js', 'manifest.json', 'uno.opus'])
  })

  it('lets another run go on at the same time, and clears away what one left that was killed', async () => {
    const { synthesise } = standIn()
    const [another, killed] = [join(folder, `unfinished-${String(process.ppid)}`), join(folder, 'unfinished-99999999')]
    await make([clip('uno')], synthesise)
    mkdirSync(another)
    mkdirSync(killed)
    await make([clip('dos')], synthesise)
    expect([another, killed].map((there) => existsSync(there))).toEqual([true, false])
  })

  it('goes on where a run was stopped, without making its clips again', async () => {
    const { made, synthesise } = standIn()
    const many = [clip('uno'), ...Array.from({ length: 50 }, (_, at) => clip(`n ${String(at)}`))]
    let batches = 0
    const stopped: Synthesise = (clips, language) => {
      batches += 1
      return batches > 1 ? Promise.reject(new Error('stopped')) : synthesise(clips, language)
    }
    await expect(make(many, stopped)).rejects.toThrow('stopped')
    await make(many, synthesise)
    expect(made).toHaveLength(new Set(made).size)
  })
})

const isInstalled = ['espeak-ng', 'opusenc'].every((program) => spawnSync(program, ['--version']).error === undefined)

describe.runIf(isInstalled)('espeak-ng and opusenc', () => {
  it('make small clips that play, longer for longer texts, whatever signs are in them', async () => {
    const texts = ['No', 'Tocá «Olvidé mi clave», o $(volvé) `mañana`', '-v', "D'Angelo"]
    const clips = clipList({ whole: texts, vocabulary: [] }, 'es').filter(({ text }) => texts.includes(text) || text === 'v')
    await makeClips({ folder, language: 'es', clips, synthesise, settings: 'x', atOnce: 2 })
    const sizeOf = (text: string) => statSync(join(folder, `${clips.find((made) => made.text === text)?.id ?? ''}.opus`)).size
    expect(sizeOf('No')).toBeGreaterThan(500)
    expect(sizeOf(texts[1] ?? '')).toBeGreaterThan(2 * sizeOf('No'))
    const head = readFileSync(join(folder, `${clips[0]?.id ?? ''}.opus`)).subarray(0, 36).toString('latin1')
    expect(head).toContain('OggS')
    expect(head).toContain('OpusHead')
  })

  it('say what went wrong', async () => {
    await expect(synthesise([{ text: 'No', file: join(folder, 'missing', 'no.opus') }], 'es')).rejects.toThrow(/could not be made/)
  })
})
