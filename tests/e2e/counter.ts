import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { OperatorAtKiosk } from '../support/operator-at-kiosk.ts'
import { openWholeKiosk, type OpenedKiosk } from '../support/whole-kiosk.ts'

type Closable = OpenedKiosk & { close(): Promise<void> }

/** `opened` is the machine of a counter, whole, `operator` somebody who works at it, `folder` where its data lie. */
export const counterTest = test.extend<{ folder: string; opened: Closable; operator: OperatorAtKiosk }>({
  folder: async ({ browserName: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'clave-counter-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  opened: async ({ folder }, use) => {
    const opened = await openWholeKiosk({ file: 'large-counter.json', folder })
    await use(opened)
    await opened.close()
  },
  operator: async ({ opened }, use) => {
    await use(new OperatorAtKiosk(opened))
  },
})
