/** Brings a person by the keys to whatever can be reached: it has the focus, is seen to have it, and stands in sight. */
export function reach(element: HTMLElement): void {
  // A text or a row of keys can be focused only while somebody is there.
  const isBorrowed = !element.hasAttribute('tabindex') && element.tabIndex < 0
  if (isBorrowed) element.tabIndex = -1
  element.dataset['reached'] = ''
  element.focus({ preventScroll: true })
  const leave = () => {
    delete element.dataset['reached']
    if (isBorrowed) element.removeAttribute('tabindex')
  }
  if (document.activeElement !== element) return leave()
  element.addEventListener('blur', leave, { once: true })
  const seen = element.closest('label') ?? element
  seen.scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
