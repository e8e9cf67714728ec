export const keyboard = {
  name: 'Teclado virtual',
  forField: (label: string) => `Teclado virtual: ${label}`,
  numberPad: 'Teclado de números',
  letterPad: 'Teclado de letras',
  shift: 'Maiúscula',
  symbols: 'Mais símbolos',
  symbolsFace: '#$%',
  space: 'Espaço',
  erase: 'Apagar',
  eraseAll: 'Apagar tudo',
  hide: 'Ocultar teclado',
  next: 'PRÓXIMO',
}
