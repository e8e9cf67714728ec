import { test as base } from '@playwright/test'
import { PersonAtKiosk } from '../support/person-at-kiosk.ts'
import { openWholeKiosk, type OpenedKiosk } from '../support/whole-kiosk.ts'

/** `opened` is a whole kiosk of this test alone, `person` somebody in front of it. */
export const test = base.extend<{ opened: OpenedKiosk; person: PersonAtKiosk }>({
  opened: async ({ browserName: _ }, use) => {
    const opened = await openWholeKiosk()
    await use(opened)
    await opened.close()
  },
  person: async ({ opened }, use) => {
    await use(new PersonAtKiosk(() => opened.shell.page()))
  },
})
export { expect } from '@playwright/test'
