import type { Page } from '@playwright/test'

declare global {
  interface Window {
    noteCaption?: (caption: string) => Promise<void>
  }
}

/** All that the kiosk says on a page from now on, sentence by sentence, as its captions show it. */
export class SpeechLog {
  readonly said: string[] = []

  static async of(page: Page): Promise<SpeechLog> {
    const log = new SpeechLog()
    await page.exposeFunction('noteCaption', (caption: string) => void log.said.push(caption))
    await hurries(page)
    await page.evaluate(() => {
      let before = ''
      new MutationObserver(() => {
        const caption = document.querySelector('[data-caption]')?.textContent ?? ''
        if (caption !== before && caption !== '') void window.noteCaption?.(caption)
        before = caption
      }).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return log
  }

  /** Of what should have been said, in this order, whatever was said between: what has not been. */
  missing(sentences: readonly string[]): string[] {
    let at = -1
    const first = sentences.findIndex((sentence) => (at = this.said.indexOf(sentence, at + 1)) === -1)
    return first === -1 ? [] : sentences.slice(first)
  }

  forget(): void {
    this.said.length = 0
  }
}

/** All is said faster than anybody could follow, in the same order. */
export async function hurries(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function () {
      this.playbackRate = 8
      return play.call(this)
    }
  })
}
