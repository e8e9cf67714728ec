import type { Page } from '@playwright/test'

declare global {
  interface Window {
    noteClip?: (clip: string) => Promise<void>
  }
}

/** The clips of the voice that are heard on a page from now on, faster than anybody could follow. */
export async function clipsPlayed(page: Page): Promise<readonly string[]> {
  const played: string[] = []
  await page.exposeFunction('noteClip', (clip: string) => void played.push(clip))
  await page.evaluate(() => {
    const { play } = HTMLMediaElement.prototype
    HTMLMediaElement.prototype.play = function () {
      this.playbackRate = 8
      void window.noteClip?.(this.src)
      return play.call(this)
    }
  })
  return played
}
