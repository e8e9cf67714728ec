import type { View } from '../../electron/contract.ts'
import type { RendererEvents } from '../../electron/shells/shell.ts'
import { ShellWithoutWindow } from '../support/shell-without-window.ts'

/** A shell without a window whose every view is looked at, in its order, the moment it is shown. */
export class WatchedShell extends ShellWithoutWindow {
  readonly #look: (view: View) => void

  constructor(look: (view: View) => void) {
    super()
    this.#look = look
  }

  override async openRenderer(events: RendererEvents) {
    const page = await super.openRenderer(events)
    return {
      show: (view: View) => {
        page.show(view)
        this.#look(view)
      },
    }
  }
}
