import type { ScreenNamed } from '../../../electron/contract.ts'

export const policies = {
  title: 'Políticas de Segurança',
  // The legal text binds in Spanish alone: a translation of it would be another text.
  lead: 'O texto está em espanhol. Leia até o fim e, se concordar, aceite para continuar.',
  text: 'Texto das Políticas de Segurança, em espanhol',
  accept: 'Li e aceito as Políticas de Segurança',
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
