import type { ClaveAge } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

const counter = 'no balcão com seu DNI, sem marcar hora'

export const claveAge = {
  months: (months: number) => `Sua clave tem ${months === 1 ? '1 mês' : `${months} meses`}.`,
  advice: { old: 'É bom trocar.', 'very-old': 'Troque hoje.' } satisfies Record<ClaveAge, string>,
  /** Where the person is not at the place to change it. */
  adviceFromAfar: {
    old: 'É bom trocar.',
    'very-old': 'Troque hoje em Gestión de Clave.',
  } satisfies Record<ClaveAge, string>,
}

export const beforeRecovery = {
  title: 'Antes de continuar',
  lead: 'Vamos confirmar que é você. Quando você escolher a nova clave, a atual deixa de valer.',
  changes: 'O que mais muda',
  level: {
    what: 'Sua clave volta ao nível 2',
    why: `Agora ela tem nível 3. Se você recuperar aqui, volta ao nível 2. Peça o nível 3 de novo ${counter}.`,
  },
  opens: {
    what: 'Seu acesso é liberado',
    why: (until: string | null) => {
      const end = until === null ? 'até a recuperação' : `até as ${timeOf(until)}`
      return `Agora está bloqueado, ${end}. Se você recuperar sua clave agora, pode entrar em seguida.`
    },
  },
}

export const claveStatus = {
  title: 'Gestión de Clave',
  clave: 'Sua clave',
  since: (day: string) => `Desde ${dayOf(day)}`,
  current: 'Clave atual',
  signIns: 'Seus últimos acessos',
  moment: (at: string) => `${dayOf(at)}, ${timeOf(at)}`,
  noSignIns: 'Ainda não há outros.',
  change: 'Trocar minha clave',
  somebodyKnows: 'Acho que alguém sabe minha clave',
}

export const confirmClose = {
  title: 'Encerramos sua clave?',
  lead: 'Se alguém sabe qual é, encerre já. É o mais seguro.',
  happens: 'O que acontece se você encerrar',
  steps: {
    closed: { what: 'É encerrada na hora', how: 'Ninguém pode entrar com ela, nem você.' },
    another: { what: 'Você já cria outra', how: 'Confirmamos que é você e você escolhe uma nova clave.' },
    level: { what: 'Volta ao nível 2', how: `A nova clave tem nível 2. Peça o nível 3 de novo ${counter}.` },
    counter: { what: 'Se não conseguir', how: `Atendemos você ${counter}.` },
  },
  close: 'Encerrar minha clave agora',
}
