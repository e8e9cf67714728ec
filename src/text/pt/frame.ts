import type { Language, ReadingId } from '../../../electron/contract.ts'

/** Brazilian Portuguese, of Brazilians who live in Argentina. */
export const language: Language = 'pt'

export const actions = {
  continue: 'CONTINUAR',
  back: 'VOLTAR',
  cancel: 'Cancelar',
  close: 'FECHAR',
  checking: 'Verificando…',
  scrollUp: 'Subir',
  scrollDown: 'Descer',
}

export const frame = {
  brand: 'Mi ANSES',
  fictitious: 'TESTE · dados inventados',
  accessibility: 'Acessibilidade',
  signOut: 'Sair da conta',
  help: 'Ajuda',
  steps: 'Passos',
  stepNames: ['CUIL', 'DNI', 'Perguntas', 'Clave'],
  stepDone: 'pronto',
  concealed: 'Ocultamos o que você digitou. Toque na tela para continuar.',
}

export const readings = {
  manual: 'Manual do usuário',
  faq: 'Perguntas frequentes',
  'about-clave': 'Ver mais informações sobre a Clave de la Seguridad Social',
  'corporate-clave': 'Mais informações sobre a Clave de la Seguridad Social Corporativa',
  staff: 'Manual da equipe',
} satisfies Record<ReadingId, string>

/** Titles of the readings once open: a page is not named after the link that opens it. */
export const readingTitles = {
  manual: 'Manual do usuário',
  faq: 'Perguntas frequentes',
  'about-clave': 'Clave de la Seguridad Social',
  'corporate-clave': 'Clave de la Seguridad Social Corporativa',
  staff: 'Manual da equipe',
} satisfies Record<ReadingId, string>

export const understood: string = 'ENTENDI'

/** Said on a question, whose attempt has been counted. */
export const leavingCounts: string = 'Esta tentativa já conta, mesmo que você não responda.'

export const confirmLeave = {
  title: 'Quer cancelar?',
  lead: 'O que você digitou é apagado e a tela volta ao início.',
  stay: 'FICAR AQUI',
  leave: 'Sim, cancelar',
}

export const idle = {
  title: 'Você ainda está aí?',
  lead: 'Para proteger seus dados, a tela volta ao início se ninguém tocar nela.',
  left: 'segundos',
  leftAloud: (seconds: number) => `Restam ${seconds} segundos`,
  stay: 'CONTINUO AQUI',
}

/** Staff is about to take this kiosk over from whoever stands there. */
export const confirmStaff = {
  title: 'Você trabalha na ANSES?',
  lead: 'Para atender aqui, o que estava sendo feito nesta tela é encerrado e o que foi digitado é apagado.',
  stay: 'Continuar o que estava',
  goOn: 'Sou da ANSES: continuar',
}
