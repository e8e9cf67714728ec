/** Of a field or its keys: what is typed there is seen and heard by nobody else. */
export const isSecret = (element: Element): boolean =>
  element.closest('[data-secret]') !== null || (element instanceof HTMLInputElement && element.type === 'password')
