/** Which field of a screen the virtual keyboard writes into. It opens where a finger touches one. */
export class FieldKeyboard<Name extends string> {
  active: Name = $state() as Name
  isOpen = $state(false)

  constructor(first: Name) {
    this.active = first
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
