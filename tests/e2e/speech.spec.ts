import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasSpeech, madeSpeech } from '../../electron/shells/speech-files.ts'
import { expect, test } from './kiosk.ts'

const program = join(import.meta.dirname, '../..')
const made = madeSpeech(program)
const clipOf = (voice: string, key: string) => {
  const [, lexicon = '{}'] = /^export default (.*)$/m.exec(readFileSync(join(made, voice, 'lexicon.js'), 'utf8')) ?? []
  return `/speech/${voice}/${(JSON.parse(lexicon) as Record<string, string>)[key] ?? 'none'}.opus`
}

test.describe('@access what the kiosk says', () => {
  test.skip(!hasSpeech(program), 'no program to make speech with')

  for (const [voice, key] of [['es', 'volver'], ['pt', 'voltar']] as const) {
    test(`is played to its end by the very window, though nobody has touched it and there may be no sound (${voice})`, async ({ person }) => {
      await person.sees('start')
      const end = await person.page.evaluate((url) => new Promise<string>((resolve) => {
        const audio = new Audio(url)
        audio.addEventListener('ended', () => { resolve(audio.currentTime > 0 ? 'heard' : 'empty') })
        audio.addEventListener('error', () => { resolve('error') })
        audio.play().catch((error: unknown) => { resolve(String(error)) })
      }), clipOf(voice, key))
      expect(end).toBe('heard')
    })
  }

  test('is nothing but its clips: what else is asked for is refused, and said', async ({ person, opened }) => {
    await person.sees('start')
    const end = await person.page.evaluate(() => new Promise<string>((resolve) => {
      const audio = new Audio('/speech/es/manifest.json')
      audio.addEventListener('error', () => { resolve('error') })
      audio.addEventListener('canplay', () => { resolve('loaded') })
      audio.load()
    }))
    expect(end).toBe('error')
    await expect.poll(() => opened.log.some((line) => line.includes('request'))).toBe(true)
  })
})
