import type { BrowserContext } from 'playwright-core'
import { expect, it, vi } from 'vitest'
import { openChromium, removeProfile } from '../../electron/shells/chromium-program.ts'
import { chromiumPrintout } from '../../electron/shells/printing/chromium-printout.ts'

vi.mock('../../electron/shells/chromium-program.ts', () => ({ openChromium: vi.fn(), removeProfile: vi.fn() }))

it('given up while Chromium starts, makes no page, closes it and leaves nothing of it', async () => {
  const started = Promise.withResolvers<BrowserContext>()
  const context = { close: vi.fn(() => Promise.resolve()), route: vi.fn(() => Promise.resolve()), newPage: vi.fn(() => Promise.reject(new Error('a page is made'))) }
  vi.mocked(openChromium).mockReturnValue(started.promise)
  const giveUp = new AbortController()
  const printout = chromiumPrintout({ html: '<p>', paper: '80mm' }, { executablePath: 'chromium', profile: '/profile' }, giveUp.signal)
  giveUp.abort()
  started.resolve(context as unknown as BrowserContext)
  await expect(printout).rejects.toBe(giveUp.signal.reason)
  expect(context.newPage).not.toHaveBeenCalled()
  expect(context.close).toHaveBeenCalledOnce()
  expect(removeProfile).toHaveBeenCalledWith('/profile')
})
