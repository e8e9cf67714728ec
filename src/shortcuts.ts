type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a person types into a field, and the keys that move in a form, are theirs; any other combination is the browser's. */
export function isShortcut({ key, ctrlKey, metaKey, altKey }: Keys): boolean {
  const altGr = ctrlKey && altKey // how Windows reports AltGr, which types @ on a Spanish keyboard
  return /^F\d+$/.test(key) || metaKey || (!altGr && (ctrlKey || altKey))
}

/**
 * Keeps the browser's help, search, printing, developer tools, menu, clipboard and dragging from whoever brings a keyboard or
 * a mouse. Only the default goes: keys still reach who listens. In full screen Chromium leaves even Ctrl+T to the
 * page; in a plain window it keeps that one and its like to itself.
 */
export function refuseShortcuts(target: Pick<Window, 'addEventListener'>): void {
  const refuse = (event: Event) => event.preventDefault()
  target.addEventListener('keydown', event => { if (isShortcut(event)) refuse(event) }, { capture: true })
  target.addEventListener('contextmenu', refuse)
  // The clipboard outlives the page: by Shift+Insert or a mouse the next person would have what this one cut or selected.
  for (const name of ['copy', 'cut', 'paste']) target.addEventListener(name, refuse, { capture: true })
  target.addEventListener('dragstart', refuse)
}
