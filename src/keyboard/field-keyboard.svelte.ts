/** Which field of a screen the virtual keyboard writes into. It opens where a finger touches one. */
export class FieldKeyboard<Name extends string = string> {
  active: Name = $state() as Name
  isOpen = $state(false)
  /** Its keys are always there: fields have no button for them. */
  readonly isFixed: boolean

  constructor(first: Name, { open = false, fixed = false } = {}) {
    this.active = first
    this.isOpen = open
    this.isFixed = fixed
  }

  isOpenFor(name: Name): boolean {
    return this.isOpen && this.active === name
  }

  activate(name: Name, byTouch: boolean): void {
    this.active = name
    if (byTouch) this.isOpen = true
  }

  toggle(name: Name): void {
    this.isOpen = !this.isOpenFor(name)
    this.active = name
  }

  hide(): void {
    this.isOpen = false
  }
}
