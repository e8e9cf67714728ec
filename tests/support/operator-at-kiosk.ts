import { setTimeout as delay } from 'node:timers/promises'
import type { StaffTask } from '../../electron/contract.ts'
import { actions, confirmLevel, confirmStaff, deskDone } from '../../src/text/es-AR/index.ts'
import {
  desk, deskCard, deskChecks, handBack, staffCode, staffHeader, staffSignIn, staffStart,
} from '../../src/text/staff/index.ts'
import { PersonAtKiosk } from './person-at-kiosk.ts'
import { codeOf, type Credentials } from './staff.ts'
import type { OpenedKiosk } from './whole-kiosk.ts'

/** Somebody who works at the office, in front of the real window: with a keyboard, as counters have. */
export class OperatorAtKiosk extends PersonAtKiosk {
  readonly #opened: OpenedKiosk

  constructor(opened: OpenedKiosk) {
    super(() => opened.shell.page())
    this.#opened = opened
  }

  /** With a finger that stays. */
  async pressesCrest(): Promise<void> {
    const crest = this.page.getByRole('button', { name: staffHeader.takeOver })
    const { x, y, width, height } = (await crest.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const touch = { x: x + width / 2, y: y + height / 2 }
    const session = await this.page.context().newCDPSession(this.page)
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [touch] })
    // The page may be gone by then: another one comes for staff.
    await delay(1_800)
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }).catch(() => {})
  }

  async takesOver(): Promise<void> {
    await this.pressesCrest()
    await this.page.getByRole('button', { name: confirmStaff.goOn }).tap()
  }

  async givesProof(who: Credentials, enter: keyof typeof staffCode.enter = 'sign-in', beforeCode?: () => Promise<void>): Promise<void> {
    const screen = await this.sees('staff-sign-in')
    await screen.getByLabel(staffSignIn.legajo, { exact: true }).fill(who.legajo)
    await screen.getByLabel(staffSignIn.password, { exact: true }).fill(who.password)
    await this.touches(actions.continue)
    await this.sees('staff-code')
    await beforeCode?.()
    await this.typesDigits(codeOf(who.secret, this.#opened.clock.now()))
    await this.touches(staffCode.enter[enter])
  }

  /** The first time within half a minute: no code is accepted twice. */
  async comesToWork(who: Credentials): Promise<void> {
    await this.sees('staff-start')
    await this.page.getByRole('button', { name: staffStart.signIn }).tap()
    await this.givesProof(who)
    await this.sees('desk')
  }

  async chooses(task: StaffTask): Promise<void> {
    await this.sees('desk')
    await this.page.getByRole('button', { name: desk.tasks[task].what }).tap()
  }

  async finds(cuil: string): Promise<void> {
    await this.sees('desk-find')
    await this.typesDigits(cuil)
    await this.touches(actions.continue)
  }

  /** What an MRZ does not say. */
  async copiesFromCard(tramite: string, ejemplar: string): Promise<void> {
    const screen = await this.sees('desk-card')
    await screen.getByLabel(deskCard.tramite, { exact: true }).fill(tramite)
    await screen.getByLabel(deskCard.ejemplar, { exact: true }).fill(ejemplar)
    await this.touches(actions.continue)
  }

  async attests(main: string): Promise<void> {
    await this.sees('desk-checks')
    await this.page.getByText(deskChecks.isOriginal).tap()
    await this.page.getByText(deskChecks.isThem).tap()
    await this.touches(main)
  }

  /** The screen has been turned. */
  async confirmsLevel(clave: string): Promise<void> {
    await this.sees('confirm-level')
    await this.typesOnKeyboard(clave)
    await this.touches(confirmLevel.yes)
  }

  /** After the person's turn. */
  async takesScreenBack(who: Pick<Credentials, 'password'>): Promise<void> {
    const screen = await this.sees('hand-back')
    await screen.getByLabel(handBack.label, { exact: true }).fill(who.password)
    await this.touches(handBack.goOn)
  }

  async isDone(): Promise<void> {
    await this.sees('desk-done')
    await this.touches(deskDone.done)
  }
}
