import type { ScreenNamed } from '../../../electron/contract.ts'

type ClavePurpose = ScreenNamed<'choose-clave'>['purpose']

const differentClave = 'No uses tu clave de ahora. Tampoco uses las 5 anteriores.'

export const chooseClave = {
  title: {
    create: 'Creá tu clave',
    recover: 'Elegí tu clave nueva',
    change: 'Elegí tu clave nueva',
  } satisfies Record<ClavePurpose, string>,
  proved: 'Ya comprobamos que sos vos.',
  lead: {
    create: 'La clave es tu contraseña. No la digas a nadie. Escribila 2 veces.',
    recover: differentClave,
    change: differentClave,
  } satisfies Record<ClavePurpose, string>,
  clave: 'Elegí una clave',
  confirmation: 'Repetí tu clave',
  claveHint: 'Tocá acá para escribirla',
  confirmationHint: 'Escribila otra vez',
  show: { clave: 'Mostrar la clave', confirmation: 'Mostrar la clave repetida' },
  keyboard: { clave: 'Teclado para la clave', confirmation: 'Teclado para repetir la clave' },
  keyboardHint: 'Podés usar el teclado de la pantalla. La A grande y la a chica son distintas.',
  rules: 'Reglas de tu clave',
  rulesMet: (met: number, of: number) => `Cumplís ${met} de ${of} reglas`,
  equal: 'Son iguales',
  different: 'Son distintas',
}
