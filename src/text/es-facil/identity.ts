export const enterTramite = {
  title: 'Ingresá el N° de trámite',
  lead: 'Son 11 números. Tocá tu tarjeta para ver dónde están.',
  label: 'Trámite N°',
  scanHint: 'O pasá tu DNI por el lector y se completa solo.',
  scanned: 'Leído de tu DNI',
  typeInstead: 'Escribirlo',
  cards: 'Dónde está el número de trámite',
  card: {
    new: { name: 'Nuevo DNI', where: 'Está en el frente de la tarjeta celeste, sobre el borde de abajo.' },
    previous: { name: 'DNI anterior', where: 'Está en el dorso de la tarjeta rosada.' },
    electronic: { name: 'DNI electrónico', where: 'Está en el dorso de la tarjeta.' },
  },
  enlarge: 'Ver más grande',
}

export const question = {
  count: (number: number, of: number) => `Pregunta ${number} de ${of}`,
  lead: 'Elegí una respuesta. Así comprobamos que sos vos.',
}

export const identityFailed = {
  title: 'No hemos podido verificar tu identidad',
  lead: 'Podés intentar otra vez, con otras preguntas. Revisá también el N° de trámite, si te lo pedimos.',
  attemptsLeft: (left: number, of: number) =>
    left === 1 ? `Te queda 1 de ${of} intentos.` : `Te quedan ${left} de ${of} intentos.`,
  counter: 'Si no lo lográs, te atendemos en el mostrador con tu DNI, sin turno.',
  tryAgain: 'NUEVO INTENTO',
  leave: 'Dejarlo para después',
}

export const enterPhoneCode = {
  title: 'Ingresá el código del 130',
  lead: 'Son ocho letras y números. Te los dieron por teléfono.',
  label: 'Código del 130',
  hint: 'No lleva las letras I, O ni S, ni los números 0, 1 ni 5.',
}
