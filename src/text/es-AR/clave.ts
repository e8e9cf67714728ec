import type { ScreenNamed } from '../../../electron/contract.ts'

type ClavePurpose = ScreenNamed<'choose-clave'>['purpose']

const differentClave = 'Tiene que ser distinta de la de ahora y de las cinco anteriores.'

export const chooseClave = {
  title: {
    create: 'Creá tu clave',
    recover: 'Elegí tu clave nueva',
    change: 'Elegí tu clave nueva',
  } satisfies Record<ClavePurpose, string>,
  proved: 'Tu identidad fue comprobada exitosamente.',
  lead: {
    create: 'Elegí una clave que solo vos conozcas y escribila dos veces.',
    recover: differentClave,
    change: differentClave,
  } satisfies Record<ClavePurpose, string>,
  clave: 'Elegí una clave',
  confirmation: 'Confirmá tu clave',
  claveHint: 'Tocá acá para escribirla',
  confirmationHint: 'Escribila otra vez',
  show: { clave: 'Mostrar la clave', confirmation: 'Mostrar la confirmación' },
  keyboard: { clave: 'Teclado virtual para la clave', confirmation: 'Teclado virtual para la confirmación' },
  keyboardHint: 'Podés usar el teclado virtual. Una mayúscula y una minúscula no son lo mismo.',
  rules: 'Tu clave tiene que cumplir',
  rulesMet: (met: number, of: number) => `Cumplís ${met} de ${of} reglas`,
  equal: 'Coinciden',
  different: 'No coinciden',
}
