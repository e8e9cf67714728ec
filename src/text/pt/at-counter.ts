import type { ScreenNamed, SlipState } from '../../../electron/contract.ts'

type ForThePerson = Exclude<ScreenNamed<'desk-done'>['what'], 'lowered'>

/** Said at a counter where the screen is turned to the person. */
export const confirmLevel = {
  title: 'Quer que sua clave passe para o nível 3?',
  opens: 'Com nível 3 você também vai poder usar:',
  nobody: 'Só você pode digitar. Ninguém da ANSES pode pedir sua clave.',
  label: 'Sua Clave de la Seguridad Social',
  yes: 'SIM, PASSAR PARA O NÍVEL 3',
  no: 'Não quero',
  // There is no way from here to recover it, as there is from the sign-in.
  refused:
    'A clave não está correta, ou o acesso está bloqueado. ' +
    'Confira as maiúsculas e tente de novo. Se esqueceu a clave, toque em “Não quero”.',
}

export const slipSentences = {
  printing: 'Seu comprovante está sendo impresso…',
  printed: 'Retire seu comprovante.',
  'no-printer': 'Aqui não há impressora. A mudança foi feita. Anote este número:',
  failed: 'Não foi possível imprimir. A mudança foi feita. Anote este número:',
} satisfies Record<SlipState['state'], string>

const named = (givenName: string | null) => (givenName === null ? 'Pronto' : `Pronto, ${givenName}`)

export const deskDone = {
  title: {
    raised: givenName => `${named(givenName)}: sua clave já tem nível 3`,
    opened: givenName => `${named(givenName)}: já está liberado`,
  } satisfies Record<ForThePerson, (givenName: string | null) => string>,
  lead: {
    raised: 'Vamos lembrar isso a você no próximo acesso.',
    opened: 'O que estava bloqueado por várias tentativas sem sucesso foi liberado.',
  } satisfies Record<ForThePerson, string>,
  nowYouHave: 'O que foi liberado',
  signIn: { what: 'Seu acesso ao Mi ANSES', now: 'Você já pode entrar com sua clave, aqui ou na web.' },
  mustRecover: { what: 'Sua clave continua encerrada', now: 'Você avisou que alguém sabe sua clave. Crie outra em um quiosque, com “Esqueci minha clave”.' },
  identity: { what: 'A confirmação da sua identidade', now: 'Você já pode criar ou recuperar sua clave em um quiosque.' },
  printAgain: 'IMPRIMIR DE NOVO',
  done: 'PRONTO',
}
