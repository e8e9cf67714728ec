export const enterTramite = {
  title: 'Escribí el N° de trámite',
  lead: 'Son 11 números de tu DNI. Tocá el dibujo para ver dónde están.',
  label: 'Trámite N°',
  scanHint: 'O pasá tu DNI por el lector. Se completa solo.',
  scanned: 'Leímos tu DNI',
  typeInstead: 'Escribirlo',
  cards: 'Dónde está el número de trámite',
  card: {
    new: { name: 'Nuevo DNI', where: 'La tarjeta es celeste. Está adelante, en el borde de abajo.' },
    previous: { name: 'DNI anterior', where: 'La tarjeta es rosada. Está atrás.' },
    electronic: { name: 'DNI electrónico', where: 'Está atrás de la tarjeta.' },
  },
  enlarge: 'Ver más grande',
}

export const question = {
  count: (number: number, of: number) => `Pregunta ${number} de ${of}`,
  lead: 'Elegí una respuesta. Así comprobamos que sos vos.',
}

export const identityFailed = {
  title: 'No hemos podido verificar tu identidad',
  lead: 'Podés probar otra vez, con otras preguntas. ¿Te pedimos el N° de trámite? Miralo bien.',
  attemptsLeft: (left: number, of: number) =>
    left === 1 ? `Te queda 1 de ${of} intentos.` : `Te quedan ${left} de ${of} intentos.`,
  counter: 'Si no podés, andá al mostrador con tu DNI. No hace falta turno.',
  tryAgain: 'NUEVO INTENTO',
  leave: 'Dejarlo para después',
}

export const enterPhoneCode = {
  title: 'Escribí el código del 130',
  lead: 'Son 8 letras y números. Te los dieron por teléfono.',
  label: 'Código del 130',
  hint: 'No lleva las letras I, O, S. Tampoco los números 0, 1, 5.',
}
