import { openChromium, removeProfile, type ChromiumProgram } from '../chromium-program.ts'
import type { PrintPage } from '../shell.ts'
import { layoutWidth, paperSize } from './paper-size.ts'
import type { Printout } from './print-on-cups.ts'

/**
 * A page as PDF, by a Chromium of its own that has no window: nothing of it can come in front of the person. With
 * `--kiosk-printing` any page could print, its tab would show for a moment, and nobody learns what became of the job.
 * Throws where it does not start, and when `signal` tells it to give up.
 */
export async function chromiumPrintout({ html, paper }: PrintPage, program: ChromiumProgram, signal: AbortSignal): Promise<Printout> {
  signal.throwIfAborted()
  const context = await openChromium(program, {
    headless: true,
    javaScriptEnabled: false,
    offline: true,
    viewport: { width: layoutWidth(paper), height: 1 },
  })
  const close = () => context.close().catch(() => {}) // it may be going by itself
  const giveUp = () => void close()
  signal.addEventListener('abort', giveUp)
  try {
    signal.throwIfAborted() // meanwhile: an abort before the listener tells it nothing
    await context.route('**/*', (route) => route.abort('blockedbyclient'))
    const page = await context.newPage()
    await page.setContent(html)
    const session = await context.newCDPSession(page)
    const { cssContentSize } = await session.send('Page.getLayoutMetrics')
    const size = paperSize(paper, cssContentSize.height)
    const pdf = await page.pdf({ width: `${String(size.widthMm)}mm`, height: `${String(size.heightMm)}mm`, printBackground: true })
    return { pdf, size }
  } finally {
    signal.removeEventListener('abort', giveUp)
    await close()
    removeProfile(program.profile)
  }
}
