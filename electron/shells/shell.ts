import type { View } from '../contract.ts'
import type { Sender } from '../gate.ts'

/** What a page tried that no page of ours does, and that the shell or the browser refused. */
export type Attempt =
  /** A request for anything but the page's own files. */
  | 'request'
  /** Something that the content security policy or the page's sandbox forbids. */
  | 'policy'
  | 'navigation'
  | 'window'
  | 'dialog'
  | 'download'
  /** Told by Electron alone: Chromium denies what asks for one without a word. */
  | 'permission'
  /** Something printed or thrown, which ours does only where it is broken. Under Electron it goes nowhere. */
  | 'noise'

/** What a renderer does that the kiosk must know. A shell reports; it judges nothing. */
export interface RendererEvents {
  /** The page listens for views: once after each load, so a second time means that it was reloaded. */
  ready(): void
  /** A message from the page, and who sent it as the shell saw it. */
  message(sender: Sender, message: unknown): void
  refused(attempt: Attempt): void
  /** Crashed, hung, was navigated away or closed. */
  lost(): void
}

export interface Renderer {
  show(view: View): void
}

/** One locked-down full-screen window (design, "Two shells, one kiosk"). */
export interface Shell {
  /** Puts a fresh renderer, a process of its own with nothing cached, in the place of the one before. */
  openRenderer(events: RendererEvents): Promise<Renderer>
  /** Resolves when the window is gone for good: closed by `close`, by the system, or crashed whole. */
  readonly closed: Promise<void>
  close(): Promise<void>
}
