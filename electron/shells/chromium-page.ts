import type { CDPSession, Page } from 'playwright-core'
import type { Clock } from '../clock.ts'
import type { View } from '../contract.ts'
import { maxMessageCharacters } from '../message-size.ts'
import type { Renderer, RendererEvents } from './shell.ts'

/** A page that has not taken a view by then hangs: whoever stands before it touches in vain. */
const takesViewWithinMs = 10_000
/** At Inicio no view may be sent all day: whether the page is alive is asked. */
const askedEveryMs = 30_000

/**
 * Gives a page its two functions, before any script of its own runs, and listens to what becomes of it. By the bare
 * protocol: Playwright's own bindings leave the page a function through which one wrong letter ends the main process.
 */
export async function connectPage(page: Page, origin: string, clock: Clock, events: RendererEvents): Promise<Renderer> {
  const session = await page.context().newCDPSession(page)
  // By its letters: a page that a script made in memory (`blob:`) has our origin too, as URLs count.
  const isOurs = (url: string) => url.startsWith(`${origin}/`)
  const top = await followTop(session, (url) => {
    if (isOurs(url)) return
    events.refused('navigation')
    events.lost()
  })
  const sender = (context: number) => ({ mainFrame: context === top.context, origin: isOurs(top.url) ? origin : 'null' })

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const from = sender(executionContextId)
    if (name === 'kioskReady' && from.mainFrame && from.origin === origin) events.ready()
    else events.message(from, payload)
  })
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.source === 'security' && entry.level === 'error') events.refused('policy')
  })
  for (const noise of ['Runtime.consoleAPICalled', 'Runtime.exceptionThrown'] as const) {
    session.on(noise, () => { events.refused('noise') })
  }
  for (const name of ['kioskReady', 'kioskSend']) await session.send('Runtime.addBinding', { name })
  await session.send('Log.enable')
  await page.addInitScript(offerKiosk, maxMessageCharacters)

  page.on('dialog', (dialog) => {
    events.refused('dialog')
    dialog.dismiss().catch(() => {}) // the page may be gone by then
  })
  page.on('filechooser', () => { events.refused('dialog') }) // listening is what keeps the chooser from opening
  page.on('download', (download) => {
    events.refused('download')
    download.cancel().catch(() => {})
  })
  page.on('crash', () => { events.lost() })

  /** A page that is gone cannot be told anything: it has been reported by then. One that hangs has not. */
  const tell = (functionDeclaration: string, ...values: unknown[]) => {
    if (top.context === undefined) return
    const taken = clock.after(takesViewWithinMs, () => { events.lost() })
    session
      .send('Runtime.callFunctionOn', {
        executionContextId: top.context,
        functionDeclaration,
        arguments: values.map((value) => ({ value })),
        silent: true,
      })
      .catch(() => { events.lost() })
      .finally(taken)
  }
  const ask = () => {
    if (page.isClosed()) return
    tell('() => {}')
    clock.after(askedEveryMs, ask)
  }
  clock.after(askedEveryMs, ask)

  return { show: (view) => { tell(showView, view) } }
}

/** The document on top, as it comes and goes: its address, and the context that its scripts run in. */
async function followTop(session: CDPSession, moved: (url: string) => void): Promise<{ context?: number; url: string }> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const top: { context?: number; url: string } = { url: frameTree.frame.url }
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return
    top.url = frame.url
    moved(frame.url)
  })
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = (context.auxData ?? {}) as { isDefault?: boolean; frameId?: string }
    if (isDefault === true && frameId === frameTree.frame.id) top.context = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === top.context) delete top.context
  })
  session.on('Runtime.executionContextsCleared', () => { delete top.context })
  await session.send('Page.enable')
  await session.send('Runtime.enable')
  return top
}

/** Runs in the page, in each of its frames: the two raw functions go, and only the top gets what is made of them. */
function offerKiosk(maxCharacters: number): void {
  const take = (name: string) => {
    const bridge = Reflect.get(window, name) as (message: string) => void
    Reflect.deleteProperty(window, name)
    return bridge
  }
  const ready = take('kioskReady')
  const send = take('kioskSend')
  if (window !== window.top) return
  // As they are now: the page can put others in their place.
  const { apply } = Reflect
  const { slice } = String.prototype
  const text = String
  const kiosk = Object.freeze({
    // What the gate would refuse for its size is not carried there whole; that it was tried is told.
    send: (message: string) => { send(apply(slice, text(message), [0, maxCharacters + 1])) },
    onScreen: (listener: (view: View) => void) => {
      window.addEventListener('kiosk-view', (event) => { listener((event as CustomEvent<View>).detail) })
      ready('')
    },
  })
  Object.defineProperty(window, 'kiosk', { value: kiosk })
}

const showView = String((detail: View) => { window.dispatchEvent(new CustomEvent('kiosk-view', { detail })) })
