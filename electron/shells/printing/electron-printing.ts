import type { BrowserWindow as Window, WebContents } from 'electron'
import type { Clock } from '../../clock.ts'
import type { ElectronApi } from '../electron-shell.ts'
import type { PrintPage, PrintResult, Printer } from '../shell.ts'
import { openPrintWindow } from './electron-print-window.ts'
import { layoutWidth, paperSize, type PaperSize } from './paper-size.ts'
import type { Printout } from './print-on-cups.ts'
import { printBySystem } from './system-printing.ts'
import { withinPrintTime } from './time-limit.ts'

const mmPerInch = 25.4
const micronsPerMm = 1_000

export interface ElectronPrinting {
  printer: Printer
  clock: Clock
  platform: NodeJS.Platform
}

/**
 * Prints a page from a window that nobody sees, as `Shell.print` promises; `closing` gives it up. Where there is CUPS the page goes there as
 * PDF: Electron's own printing says only that the system took it, and what waits for paper would come out in front of
 * the next person.
 */
export function printFromElectron(
  electron: ElectronApi,
  page: PrintPage,
  { printer, clock, platform }: ElectronPrinting,
  closing: AbortSignal,
): Promise<PrintResult> {
  if (platform === 'linux') {
    return printBySystem((signal) => withPage(electron, page, signal, pdfOf), { printer, clock, closing })
  }
  return withinPrintTime(clock, (timeIsUp) => {
    const signal = AbortSignal.any([timeIsUp, closing])
    return withPage(electron, page, signal, (contents, size) => printSilently(contents, size, printer))
  })
}

/** Does `work` with the page laid out in a window of its own, which then goes. */
async function withPage<Result>(
  electron: ElectronApi,
  { html, paper }: PrintPage,
  signal: AbortSignal,
  work: (contents: WebContents, size: PaperSize) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted()
  const url = `data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`
  const window = openPrintWindow(electron, layoutWidth(paper))
  const gone = whenGone(window)
  const giveUp = () => { window.destroy() }
  signal.addEventListener('abort', giveUp)
  try {
    const { webContents: contents } = window
    const works = async () => {
      await window.loadURL(url)
      return work(contents, paperSize(paper, await heightOf(contents)))
    }
    return await Promise.race([works(), gone])
  } finally {
    signal.removeEventListener('abort', giveUp)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Rejects when the window or its page is lost: then Electron answers nothing any more. */
function whenGone(window: Window): Promise<never> {
  const gone = Promise.withResolvers<never>()
  gone.promise.catch(() => {}) // it may be lost with nobody waiting
  const lost = () => { gone.reject(new Error('the page to print is gone')) }
  window.on('closed', lost)
  window.webContents.on('render-process-gone', lost)
  return gone.promise
}

/** By the protocol of its developer tools: the page has no script that could measure itself. */
async function heightOf({ debugger: tools }: WebContents): Promise<number> {
  tools.attach('1.3')
  try {
    const { cssContentSize } = (await tools.sendCommand('Page.getLayoutMetrics')) as { cssContentSize: { height: number } }
    return cssContentSize.height
  } finally {
    tools.detach()
  }
}

async function pdfOf(contents: WebContents, size: PaperSize): Promise<Printout> {
  const pdf = await contents.printToPDF({
    printBackground: true,
    pageSize: { width: size.widthMm / mmPerInch, height: size.heightMm / mmPerInch },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  })
  return { pdf, size }
}

async function printSilently(contents: WebContents, size: PaperSize, { name }: Printer): Promise<PrintResult> {
  const there = await contents.getPrintersAsync()
  if (name === undefined ? there.length === 0 : !there.some((one) => one.name === name)) return 'no-printer'
  return new Promise((resolve) => {
    contents.print(
      {
        silent: true,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: size.widthMm * micronsPerMm, height: size.heightMm * micronsPerMm },
        ...(name === undefined ? {} : { deviceName: name }),
      },
      (success) => { resolve(success ? 'printed' : 'failed') },
    )
  })
}
