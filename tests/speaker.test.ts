import { expect, test } from 'vitest'
import { Speaker } from '../src/access/speaker.ts'

/** A voice that goes on to the next sentence when told to. */
function quietVoice() {
  const waiting: string[] = []
  const voice = {
    tones: 0,
    get saying() { return waiting[0] ?? null },
    add: (text: string) => void waiting.push(text),
    stop: () => { waiting.length = 0 },
    tone: () => { voice.tones += 1 },
  }
  return { voice, waiting, goesOn: () => waiting.shift() }
}

test('what is told twice at once is said once, and again after the next key', () => {
  const { voice, waiting } = quietVoice()
  const speaker = new Speaker(voice)
  speaker.say(['Faltan números en el CUIL.', 'CUIL', 'campo'])
  speaker.say(['CUIL', 'Faltan números en el CUIL.'])
  expect(waiting).toEqual(['Faltan números en el CUIL.', 'CUIL', 'campo'])
  speaker.hush()
  expect(waiting).toEqual([])
  speaker.say(['CUIL'])
  expect(waiting).toEqual(['CUIL'])
})

test('a character of a secret is a tone without headphones', () => {
  const { voice, waiting } = quietVoice()
  new Speaker(voice).sayInSecret('M mayúscula', false)
  expect(waiting).toEqual([])
  expect(voice.tones).toBe(1)
})

test('with headphones it is said, and no caption shows it', () => {
  const { voice, waiting, goesOn } = quietVoice()
  const speaker = new Speaker(voice)
  speaker.sayInSecret('M mayúscula', true)
  speaker.say(['Al menos una mayúscula, cumplida.'])
  expect(waiting).toContain('M mayúscula')
  expect(speaker.caption).toBe('•')
  goesOn()
  expect(speaker.caption).toBe('Al menos una mayúscula, cumplida.')
})

test('what was whispered hides nothing later', () => {
  const { voice } = quietVoice()
  const speaker = new Speaker(voice)
  speaker.sayInSecret('7', true)
  speaker.hush()
  speaker.say(['7'])
  expect(speaker.caption).toBe('7')
})
