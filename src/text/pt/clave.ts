import type { ScreenNamed } from '../../../electron/contract.ts'

type ClavePurpose = ScreenNamed<'choose-clave'>['purpose']

const differentClave = 'Ela tem que ser diferente da atual e das cinco anteriores.'

export const chooseClave = {
  title: {
    create: 'Crie sua clave',
    recover: 'Escolha sua nova clave',
    change: 'Escolha sua nova clave',
  } satisfies Record<ClavePurpose, string>,
  proved: 'Sua identidade foi confirmada com sucesso.',
  lead: {
    create: 'Escolha uma clave que só você conheça e digite duas vezes.',
    recover: differentClave,
    change: differentClave,
  } satisfies Record<ClavePurpose, string>,
  clave: 'Escolha uma clave',
  confirmation: 'Confirme sua clave',
  claveHint: 'Toque aqui para digitar',
  confirmationHint: 'Digite de novo',
  show: { clave: 'Mostrar a clave', confirmation: 'Mostrar a confirmação' },
  keyboard: { clave: 'Teclado virtual para a clave', confirmation: 'Teclado virtual para a confirmação' },
  keyboardHint: 'Você pode usar o teclado virtual. Uma maiúscula e uma minúscula não são a mesma coisa.',
  rules: 'Regras da sua clave',
  rulesMet: (met: number, of: number) => `${met} de ${of} regras cumpridas`,
  equal: 'São iguais',
  different: 'Não são iguais',
}
