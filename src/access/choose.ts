/** Does to a control what a finger does that taps it. */
export function choose(control: HTMLElement): void {
  if (control instanceof HTMLSelectElement) control.showPicker()
  else if (control instanceof HTMLOptionElement) pick(control)
  else control.click()
}

/** The browser heeds no click but a person's own on what a list offers. */
function pick(option: HTMLOptionElement): void {
  const list = option.closest('select')
  if (list === null) return
  list.value = option.value
  for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }))
  // Nothing closes a list that is open but another form of it.
  list.style.appearance = 'auto'
  list.getBoundingClientRect()
  list.style.appearance = ''
  list.focus({ preventScroll: true })
}
