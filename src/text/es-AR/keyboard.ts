export const keyboard = {
  name: 'Teclado virtual',
  forField: (label: string) => `Teclado virtual: ${label}`,
  numberPad: 'Teclado de números',
  letterPad: 'Teclado de letras',
  shift: 'Mayúscula',
  symbols: 'Más signos',
  symbolsFace: '#$%',
  space: 'Espacio',
  erase: 'Borrar',
  eraseAll: 'Borrar todo',
  hide: 'Ocultar teclado',
  next: 'SIGUIENTE',
}
