export const keyboard = {
  name: 'Teclado de la pantalla',
  forField: (label: string) => `Teclado de la pantalla: ${label}`,
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
