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

export type Paper = '80mm' | 'a4'

/** A whole document, to be printed with nothing added. */
export interface PrintPage {
  html: string
  paper: Paper
}

/** What a shell prints on. */
export interface Printer {
  /** As the system calls it; left out, the system's own default. */
  name?: string | undefined
}

/** `printed`: the printing system took it and ended it without an error that it told. */
export type PrintResult = 'printed' | 'no-printer' | 'failed'

/** One locked-down full-screen window (design, "Two shells, one kiosk"). */
export interface Shell {
  /** Puts a fresh renderer, a process of its own with nothing cached, in the place of the one before. */
  openRenderer(events: RendererEvents): Promise<Renderer>
  /**
   * Prints without a word on the screen, out of the page's sight and reach. Never throws and answers within 20 s: what
   * is given up is taken back, as far as the system lets it, so that nothing comes out later in front of somebody else.
   */
  print(page: PrintPage): Promise<PrintResult>
  /** Resolves when the window is gone for good: closed by `close`, by the system, or crashed whole. */
  readonly closed: Promise<void>
  close(): Promise<void>
}
