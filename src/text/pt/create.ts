import type { ScreenNamed, TextBlock } from '../../../electron/contract.ts'

export const policies = {
  title: 'Políticas de Segurança',
  // The legal text binds in Spanish alone: a translation of it would be another text.
  lead: 'Há um resumo em português. Leia até o fim e, se concordar, aceite para continuar.',
  text: 'Texto das Políticas de Segurança, em espanhol',
  accept: 'Li e aceito as Políticas de Segurança',
  summary: [
    { kind: 'heading', text: 'Em poucas palavras' },
    { kind: 'item', text: 'O que se faz com a sua clave vale como feito por você, com o seu consentimento.' },
    { kind: 'item', text: 'Você responde pelo uso dela. A clave é pessoal: não empreste a ninguém.' },
    { kind: 'item', text: 'Troque a clave de tempos em tempos, e na hora se alguém puder conhecê-la.' },
    { kind: 'item', text: 'A ANSES nunca pede a clave por e-mail, SMS ou telefone.' },
    { kind: 'item', text: 'Se usar a clave em nome de uma empresa, guarde segredo sobre os dados.' },
    { kind: 'heading', text: 'O texto completo' },
    { kind: 'paragraph', text: 'Abaixo está o texto legal, em espanhol. É ele que você aceita.' },
  ] as TextBlock[],
}

type Finish = ScreenNamed<'finished'>['what']

export const finished = {
  title: {
    created: 'Sua clave foi ativada com sucesso, com nível 2.',
    recovered: 'Você recuperou sua clave.',
    changed: 'Sua clave foi trocada.',
  } satisfies Record<Finish, string>,
  lead: {
    created: () => 'Você já pode usar quase todo o Mi ANSES na web e no aplicativo.',
    recovered: level => `Ela tem nível ${level}. A partir de agora, entre com a nova: a anterior não vale mais.`,
    changed: level => `Ela continua com nível ${level}. A partir de agora, entre com a nova: a anterior não vale mais.`,
  } satisfies Record<Finish, (level: number) => string>,
  needLevel3: 'Para isto é preciso ter nível 3',
  level3: ['Servicios Corporativos', 'Cambio de lugar de Cobro', 'Reparación Histórica (só advogados)'],
  howLevel3: 'Peça no balcão de qualquer agência da ANSES, sem marcar hora, com seu DNI.',
  startUsing: 'COMEÇAR A USAR',
}
