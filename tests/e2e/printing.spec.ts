import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { chromiumShell, type ChromiumShell } from '../../electron/shells/chromium-shell.ts'
import { readPageFiles } from '../../electron/shells/page-files.ts'
import type { Paper, PrintResult, Printer } from '../../electron/shells/shell.ts'
import { raisedSlip } from '../../electron/slips/raised-slip.ts'
import { slipPage } from '../../electron/slips/slip-page.ts'
import { CupsPrinter, printers } from '../support/cups-printer.ts'
import { raisedAtDesk } from '../support/raised-at-desk.ts'
import { SteppingClock } from '../support/stepping-clock.ts'

const slip = raisedSlip(raisedAtDesk)
const pageOn = (paper: Paper) => ({ html: slipPage(slip, paper), paper })

interface OpenedShell {
  shell: ChromiumShell
  clock: SteppingClock
  /** The folder that holds all that its browsers may write. */
  folder: string
}

/** A CUPS of this test's own, and the shell that it opens for a printer. */
const test = base.extend<{ cups: CupsPrinter; open: (printer?: Printer) => Promise<OpenedShell> }>({
  cups: async ({ browserName: _ }, use) => {
    const cups = await CupsPrinter.start()
    process.env['CUPS_SERVER'] = cups.socket
    await use(cups)
    delete process.env['CUPS_SERVER']
    await cups.stop()
  },
  open: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'clave-print-'))
    const shells: ChromiumShell[] = []
    await use(async (printer) => {
      const clock = new SteppingClock()
      const shell = await chromiumShell({
        executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
        pageFiles: () => readPageFiles(join(import.meta.dirname, '../../out/renderer')),
        profile: join(folder, 'browser'),
        window: { kind: 'kiosk' },
        clock,
        printer,
      })
      shells.push(shell)
      await shell.openRenderer({ ready() {}, message() {}, refused() {}, lost() {} })
      return { shell, clock, folder }
    })
    for (const shell of shells) await shell.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** What a PDF says, in reading order, and how large its pages are, in points. */
function readBack(pdf: string): { text: string; width: number; height: number; pages: number } {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? []
  return { text, width: Number(width), height: Number(height), pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]) }
}

/** The end of a printing that waits for nothing but time: it passes as fast as it can. */
async function endOf(printing: Promise<PrintResult>, clock: SteppingClock): Promise<PrintResult> {
  let result: PrintResult | undefined
  void printing.then((ended) => { result = ended })
  await expect.poll(() => {
    clock.jump(1)
    return result
  }, { intervals: [100] }).toBeDefined()
  return printing
}

test.describe('@staff prints slips', () => {
  test.skip(process.platform !== 'linux', 'CUPS here is Debian’s')

  for (const [paper, width] of [['80mm', 226.8], ['a4', 595.3]] as const) {
    test(`a slip on ${paper} comes out whole, as text that can be read back, and nothing of it stays behind`, async ({ cups, open }) => {
      const { shell, folder } = await open({ name: printers[paper] })
      expect(await shell.print(pageOn(paper))).toBe('printed')
      expect(cups.printed()).toHaveLength(1)
      const { text, pages, ...size } = readBack(cups.printed()[0] ?? '')
      for (const words of ['UDAI San Telmo', 'Piedras 361, CABA', 'Ana María G.', '••-•••••456-8', 'Mostrador 4', '30412', '7KQ4-M2XD', '25/11/2026, 15:40 h', 'Cambiar el lugar de cobro', '¿No fuiste vos?']) {
        expect(text).toContain(words)
      }
      expect(text.replace(/\s+/g, ' ')).toContain('Tu clave es de nivel 3')
      expect(text).not.toMatch(/Gómez|about:blank|https?:/)
      expect(pages).toBe(1)
      expect(Math.abs(size.width - width)).toBeLessThan(1)
      if (paper === 'a4') expect(Math.abs(size.height - 841.9)).toBeLessThan(1)
      expect(cups.queued()).toBe('')
      expect(cups.spooled()).toEqual([])
      expect(readdirSync(folder)).toEqual(['browser', 'browser-print'])
      expect(readdirSync(join(folder, 'browser-print'))).toEqual([])
    })
  }

  test('the printer that the system has by default is taken where none is named', { tag: '@slow' }, async ({ cups, open }) => {
    const { shell } = await open({})
    expect(await shell.print(pageOn('80mm'))).toBe('printed')
    expect(cups.printed()).toHaveLength(1)
  })

  test('the person’s page stays in front, alive and alone, while a slip is printed', async ({ cups, open }) => {
    const { shell } = await open({})
    const page = shell.page()
    await page.evaluate(() => { Reflect.set(window, 'hidings', []) })
    await page.evaluate(() => {
      const note = (what: string) => (Reflect.get(window, 'hidings') as string[]).push(what)
      document.addEventListener('visibilitychange', () => note(document.visibilityState))
      window.addEventListener('blur', () => note('blur'))
      window.addEventListener('resize', () => note('resize'))
      window.addEventListener('beforeprint', () => note('beforeprint'))
    })
    const before = page.context().pages().length
    expect(await shell.print(pageOn('80mm'))).toBe('printed')
    expect(cups.printed()).toHaveLength(1)
    expect(await page.evaluate(() => Reflect.get(window, 'hidings') as string[])).toEqual([])
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
    expect(page.context().pages()).toHaveLength(before)
  })

  test('with the paper out it has failed; nothing comes out later, and the next slip does', { tag: '@slow' }, async ({ cups, open }) => {
    const { shell, clock } = await open({})
    cups.runsOutOfPaper()
    const printing = shell.print(pageOn('80mm'))
    await expect.poll(() => cups.says('80mm')).toContain('media-empty')
    expect(await endOf(printing, clock)).toBe('failed')
    expect(cups.queued()).toBe('')
    expect(cups.spooled()).toEqual([])

    cups.hasPaperAgain()
    expect(await shell.print(pageOn('80mm'))).toBe('printed')
    expect(cups.printed().map((file) => basename(file))).toEqual(['2.pdf']) // the second job, and never the first
  })

  test('a printer that breaks in the midst of it has failed, and keeps nothing of the slip', { tag: '@slow' }, async ({ cups, open }) => {
    const { shell } = await open({})
    cups.breaks()
    expect(await shell.print(pageOn('80mm'))).toBe('failed')
    expect(cups.printed()).toEqual([])
    expect(cups.queued()).toBe('')
    expect(cups.spooled()).toEqual([])
  })

  test('a printer that its operator has stopped is sent nothing', async ({ cups, open }) => {
    const { shell } = await open({})
    cups.isStoppedByItsOperator('80mm')
    expect(await shell.print(pageOn('80mm'))).toBe('failed')
    expect(cups.queued()).toBe('')
  })

  test('a printing system that does not answer has failed in time, and the page goes on', { tag: '@slow' }, async ({ cups, open }) => {
    const { shell, clock } = await open({})
    cups.hangs()
    expect(await endOf(shell.print(pageOn('80mm')), clock)).toBe('failed')
    expect(await shell.page().evaluate(() => document.visibilityState)).toBe('visible')
  })

  test('a shell that closes gives up what it prints, and leaves no file behind', { tag: '@slow' }, async ({ cups, open }) => {
    const { shell, folder } = await open({})
    cups.runsOutOfPaper()
    const printing = shell.print(pageOn('80mm'))
    await expect.poll(() => cups.queued()).not.toBe('')
    await shell.close()
    expect(await printing).toBe('failed')
    expect(cups.queued()).toBe('')
    expect(readdirSync(folder)).toEqual([])
  })

  test('there is no printer where the branch has none, the system none of that name, or no printing at all', async ({ cups, open }) => {
    expect(await (await open()).shell.print(pageOn('80mm'))).toBe('no-printer')
    const { shell } = await open({ name: 'Otra' })
    expect(await shell.print(pageOn('80mm'))).toBe('no-printer')
    process.env['CUPS_SERVER'] = join(cups.folder, 'nothing.sock')
    expect(existsSync(join(cups.folder, 'nothing.sock'))).toBe(false)
    expect(await shell.print(pageOn('80mm'))).toBe('no-printer')
    expect(cups.printed()).toEqual([])
  })

  test('there is no printer where the system has a printing service and nothing to print on', async ({ open }) => {
    const empty = await CupsPrinter.start({ default: null })
    process.env['CUPS_SERVER'] = empty.socket
    expect(await (await open({})).shell.print(pageOn('80mm'))).toBe('no-printer')
    delete process.env['CUPS_SERVER']
    await empty.stop()
  })
})
