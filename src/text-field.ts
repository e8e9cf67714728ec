/** Something that keys write into: a radio button or a tick is an input without a caret. */
export const isTextField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.selectionStart !== null
