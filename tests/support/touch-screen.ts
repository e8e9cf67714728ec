import type { CDPSession, Page } from '@playwright/test'

interface Point {
  x: number
  y: number
}

/** Fingers on the glass, one by one: what a mouse or a tap of Playwright's cannot do. */
export class TouchScreen {
  readonly #session: CDPSession
  readonly #fingers = new Map<number, Point>()
  /** Seconds, as the events are dated. */
  #time = Date.now() / 1000

  static async of(page: Page): Promise<TouchScreen> {
    return new TouchScreen(await page.context().newCDPSession(page))
  }

  private constructor(session: CDPSession) {
    this.#session = session
  }

  /** The next event is dated so much later: nothing waits. */
  passes(ms: number): void {
    this.#time += ms / 1000
  }

  async down(finger: number, at: Point): Promise<void> {
    this.#fingers.set(finger, at)
    await this.#tell('touchStart', [...this.#fingers.keys()])
  }

  async slides(finger: number, to: Point): Promise<void> {
    this.#fingers.set(finger, to)
    await this.#tell('touchMove', [...this.#fingers.keys()])
  }

  async up(finger: number): Promise<void> {
    await this.#tell('touchEnd', [finger])
    this.#fingers.delete(finger)
  }

  /** Starts and moves name every finger on the glass, an end the one that leaves it. */
  async #tell(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: number[]): Promise<void> {
    const touchPoints = fingers.map((id) => ({ id, x: 0, y: 0, ...this.#fingers.get(id) }))
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: this.#time })
  }
}
