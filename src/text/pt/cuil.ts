import type { CuilPurpose } from '../../../electron/contract.ts'

export const digits = {
  counted: (typed: number, of: number) => `${typed} de ${of}`,
  countedAloud: (typed: number, of: number) => `Já são ${typed} de ${of}`,
  valid: 'CUIL correto',
}

export const enterCuil = {
  title: {
    create: 'Digite seu CUIL',
    recover: 'Recupere sua clave',
    'sign-in': 'Entre no Mi ANSES',
    'phone-code': 'Digite seu CUIL',
  } satisfies Record<CuilPurpose, string>,
  lead: {
    create: 'Seu número na previdência argentina: 11 números no verso do DNI.',
    recover: 'Comece pelo seu CUIL. Confirmamos que é você e você escolhe uma nova clave.',
    'sign-in': 'Entre com sua Clave de la Seguridad Social.',
    'phone-code': 'É o mesmo que você disse no 130. São 11 números.',
  } satisfies Record<CuilPurpose, string>,
  label: 'Número de CUIL',
  scanHint: 'Ou passe seu DNI no leitor. Se trouxer o CUIL, ele é preenchido sozinho.',
  human: 'Não sou um robô',
  humanDone: 'Confirmado',
  noClave: 'Se você ainda não tem sua Clave de la Seguridad Social, crie agora.',
}

export const findCuil = {
  link: 'Não sei meu CUIL',
  title: 'Vamos achar seu CUIL',
  lead: 'Digite o número do seu DNI e sua data de nascimento: dia, mês e ano.',
  scanHint: 'Ou passe seu DNI no leitor, sem digitar nada.',
  dni: 'Número do DNI',
  birthDate: 'Data de nascimento',
  dateForm: 'dd/mm/aaaa',
}

export const cuilFound = {
  title: 'Seu CUIL é',
  writeDown: 'É bom anotar: você vai precisar dele cada vez que entrar.',
}
