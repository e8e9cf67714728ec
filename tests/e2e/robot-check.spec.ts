import { hasSpeech } from '../../electron/shells/speech-files.ts'
import { actions, enterCuil, problems, robotCheck, robotQuestion } from '../../src/text/es-AR/index.ts'
import { employ } from '../support/employ.ts'
import type { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { hurries } from '../support/speech-log.ts'
import { codeOf } from '../support/staff.ts'
import type { OpenedKiosk } from '../support/whole-kiosk.ts'
import { expect, test } from './kiosk.ts'

const ana = '27301234568'

async function comesToPictures(person: PersonAtKiosk): Promise<void> {
  await person.startsToSignIn()
  await person.sees('enter-cuil')
  await person.typesDigits(ana)
  await person.startsToProveToBeHuman()
  await person.sees('robot-check')
}

const hires = (opened: OpenedKiosk) =>
  employ(opened, { legajo: '40112', name: 'Carla Ibarra', cuil: '20300000232', permissions: ['phone'] })

async function goesOn(person: PersonAtKiosk): Promise<void> {
  await person.sees('enter-cuil')
  await expect(person.page.getByRole('checkbox', { name: enterCuil.human })).toBeChecked()
  await person.touches(actions.continue)
  await person.sees('enter-clave')
}

test.describe('@access who does not see the pictures', () => {
  test('passes by a question that is said, its answers too, with the voice off', async ({ opened, person }) => {
    test.skip(!hasSpeech(opened.place.program), 'this build has no voice')
    await comesToPictures(person)
    await hurries(person.page)
    const clips: string[] = []
    person.page.on('request', (request) => { if (/\/speech\/es\/[a-z0-9]+\.opus$/.test(request.url())) clips.push(request.url()) })
    const [listen, help] = await Promise.all([robotCheck.listen, robotCheck.help].map((name) => person.page.getByRole('button', { name }).boundingBox()))
    expect([listen?.width, listen?.height, listen?.y]).toEqual([help?.width, help?.height, help?.y])
    await person.touches(robotCheck.listen)
    await person.sees('robot-question')
    // The question and its four words.
    await expect.poll(() => new Set(clips).size).toBeGreaterThanOrEqual(5)
    const first = await person.page.getByRole('heading', { level: 1 }).innerText()
    await person.answersSpokenQuestion({ wrong: true })
    await expect(person.page.getByText(problems['word-wrong'])).toBeVisible()
    await expect(person.page.getByRole('heading', { level: 1 })).not.toHaveText(first)
    await person.touches(robotQuestion.other)
    await expect(person.page.getByText(problems['word-wrong'])).toBeHidden()
    await person.answersSpokenQuestion()
    await goesOn(person)
  })

  test('is told in one sentence that an approval was refused, and is approved by a good one, for this check alone', async ({ opened, person }) => {
    const who = await hires(opened)
    const code = codeOf(who.secret, opened.clock.now())
    await comesToPictures(person)
    await person.touches(robotCheck.help)
    await person.isApprovedBy({ legajo: who.legajo, code: code === '000000' ? '111111' : '000000' })
    await expect(person.page.getByRole('alert')).toHaveText(problems['approval-refused'])
    // The pictures are there for who would rather.
    await person.touches(actions.back)
    await person.sees('robot-check')
    await person.touches(robotCheck.help)
    await person.isApprovedBy({ legajo: who.legajo, code })
    await goesOn(person)
    await expect(person.page.getByText('Carla Ibarra')).toHaveCount(0)
  })

  test('may choose pictures after all', { tag: '@slow' }, async ({ person }) => {
    await comesToPictures(person)
    await person.touches(robotCheck.help)
    await person.sees('robot-help')
    await person.touches(actions.back)
    await person.choosesPictures()
    await person.touches(actions.continue)
    await goesOn(person)
  })
})
