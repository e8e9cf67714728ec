import { describe, expect, it, vi } from 'vitest'
import type { Cups, CupsJob, CupsPrinter } from '../../electron/shells/printing/cups.ts'
import { printOnCups } from '../../electron/shells/printing/print-on-cups.ts'
import { standsStill } from '../../electron/shells/printing/stopping-reasons.ts'
import { withinPrintTime } from '../../electron/shells/printing/time-limit.ts'
import type { PrintResult } from '../../electron/shells/shell.ts'
import { ManualClock } from '../support/manual-clock.ts'

const ready: CupsPrinter = { stopped: false, accepting: true, reasons: ['none'] }
const printing: CupsJob = { state: 'under-way', reasons: ['job-printing'] }
const completed: CupsJob = { state: 'completed', reasons: ['job-completed-successfully'] }
const size = { media: 'custom_roll_80x120mm', widthMm: 80, heightMm: 120 }

/** A CUPS whose printer and job say one thing after another, the last of them from then on. */
function cupsThat({ printers = [ready], jobs = [completed], ...more }: { printers?: (CupsPrinter | undefined)[]; jobs?: CupsJob[] } & Partial<Cups>) {
  const next = <Said>(said: Said[]) => () => Promise.resolve((said.length > 1 ? said.shift() : said[0]) as Said)
  return {
    defaultPrinter: vi.fn(() => Promise.resolve<string | undefined>('Ticket')),
    printer: vi.fn(next([...printers])),
    send: vi.fn<Cups['send']>(() => Promise.resolve(7)),
    job: vi.fn(next([...jobs])),
    forget: vi.fn(() => Promise.resolve()),
    ...more,
  } satisfies Cups
}

/** Prints with time passing as fast as it is waited for; `after` tells how many seconds it took. */
async function print(cups: Cups, printer: { name?: string } = {}): Promise<{ result: PrintResult; after: number; made: number }> {
  const clock = new ManualClock()
  const began = clock.now()
  const makePrintout = vi.fn(() => Promise.resolve({ pdf: Buffer.from('%PDF'), size }))
  let result: PrintResult | undefined
  void withinPrintTime(clock, (signal) => printOnCups(makePrintout, { printer, cups, clock, signal })).then((ended) => { result = ended })
  while (result === undefined) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.pass(0.1)
  }
  return { result, after: (clock.now() - began) / 1000, made: makePrintout.mock.calls.length }
}

describe('printing on CUPS', () => {
  it('is done when the job is, on the printer that is named or else the default, on paper of its size', async () => {
    for (const printer of [{}, { name: 'Hoja' }]) {
      const cups = cupsThat({ jobs: [{ state: 'under-way', reasons: [] }, printing, completed] })
      expect(await print(cups, printer)).toMatchObject({ result: 'printed' })
      expect(vi.mocked(cups.send).mock.calls[0]?.[0]).toMatchObject({
        printer: printer.name ?? 'Ticket',
        options: expect.arrayContaining([['keyword', 'media', size.media], ['integer', 'job-cancel-after', 30]]) as unknown,
      })
    }
  })

  it.each<[string, Parameters<typeof cupsThat>[0]]>([
    ['the system has no default', { defaultPrinter: () => Promise.resolve(undefined) }],
    ['there is none of that name', { printers: [undefined] }],
  ])('finds no printer where %s, and makes nothing of the page', async (_what, says) => {
    const cups = cupsThat(says)
    expect(await print(cups)).toMatchObject({ result: 'no-printer', made: 0 })
    expect(cups.send).not.toHaveBeenCalled()
  })

  it.each<[string, CupsPrinter]>([
    ['is stopped', { ...ready, stopped: true }],
    ['takes no jobs', { ...ready, accepting: false }],
  ])('sends nothing to a printer that %s: it would come out when somebody starts it', async (_what, printer) => {
    const cups = cupsThat({ printers: [printer] })
    expect(await print(cups)).toMatchObject({ result: 'failed', made: 0 })
    expect(cups.send).not.toHaveBeenCalled()
  })

  it.each<[string, number, number, Parameters<typeof cupsThat>[0]]>([
    ['the job was given up or cancelled', 0, 1, { jobs: [printing, { state: 'stopped', reasons: ['aborted-by-system'] }] }],
    ['it was completed with errors', 0, 1, { jobs: [{ state: 'completed', reasons: ['job-completed-with-errors'] }] }],
    ['the printer is stopped meanwhile', 0, 1, { printers: [ready, { ...ready, stopped: true }], jobs: [printing] }],
    ['the printer is gone meanwhile', 0, 1, { printers: [ready, undefined], jobs: [printing] }],
    ['the paper is out', 4, 5, { printers: [ready, { ...ready, reasons: ['media-empty-error'] }], jobs: [printing] }],
    ['nothing happens', 16, 17, { jobs: [printing] }],
    ['CUPS does not say what became of it', 0, 1, { job: () => Promise.reject(new Error('socket hang up')) }],
  ])('has failed where %s, after %i seconds and within %i, and takes the job back', async (_what, from, within, says) => {
    const cups = cupsThat(says)
    const { result, after } = await print(cups)
    expect(result).toBe('failed')
    expect(after).toBeGreaterThanOrEqual(from)
    expect(after).toBeLessThan(within)
    expect(cups.forget).toHaveBeenCalledExactlyOnceWith(7, expect.anything())
  })

  it('leaves nothing of what was printed in the spool either', async () => {
    const cups = cupsThat({})
    await print(cups)
    expect(cups.forget).toHaveBeenCalledOnce()
  })

  it('takes back what was given up while CUPS was still taking it', async () => {
    const sending = Promise.withResolvers<number>()
    const cups = cupsThat({ send: () => sending.promise, jobs: [printing] })
    const giveUp = new AbortController()
    const makePrintout = () => Promise.resolve({ pdf: Buffer.from('%PDF'), size })
    const printed = printOnCups(makePrintout, { printer: {}, cups, clock: new ManualClock(), signal: giveUp.signal })
    await new Promise((resolve) => setImmediate(resolve))
    giveUp.abort()
    sending.resolve(7)
    await expect(printed).rejects.toThrow()
    expect(cups.forget).toHaveBeenCalledExactlyOnceWith(7, expect.anything())
  })

  it('does not take for its own what the printer still says of the job before', async () => {
    const cups = cupsThat({ printers: [ready, { ...ready, reasons: ['media-empty-error'] }, ready], jobs: [printing, printing, completed] })
    expect(await print(cups)).toMatchObject({ result: 'printed' })
  })

  it.each<[string, Partial<Cups>]>([
    ['is asked for a printer', { printer: () => new Promise(() => {}) }],
    ['takes the job back', { job: () => Promise.reject(new Error('refused')), forget: () => new Promise(() => {}) }],
  ])('has failed within 20 seconds where CUPS hangs when it %s', async (_what, hangs) => {
    const { result, after } = await print(cupsThat(hangs))
    expect(result).toBe('failed')
    expect(after).toBeLessThan(20.2)
  })
})

it.each([
  ['none', false], ['media-empty', true], ['media-empty-error', true], ['media-empty-warning', false], ['media-jam-error', true],
  ['cover-open', true], ['offline-report', true], ['media-low-report', false], ['toner-low-warning', false], ['paused', true],
  ['connecting-to-device', false], ['cups-waiting-for-job-completed', false], ['', false],
])('the reason «%s» stops a printer: %s', (reason, stops) => {
  expect(standsStill(reason)).toBe(stops)
})
