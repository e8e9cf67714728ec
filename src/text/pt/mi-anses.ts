import type { ServiceAudience, ServicePlace, StaffChange, When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

export const enterClave = {
  title: {
    'sign-in': 'Digite sua clave',
    'go-on': 'Passaram 15 minutos. Digite sua clave para continuar',
    change: 'Primeiro, digite sua clave atual',
  },
  whose: 'CUIL',
  label: 'Clave de Seguridad Social',
  hint: 'Digite aqui',
  caseMatters: 'Maiúsculas e minúsculas são diferentes',
  enter: 'ENTRAR',
}

function refusedTimes(times: number, isFirstSignIn: boolean): string {
  const count = times === 1 ? 'Houve 1 tentativa de acesso sem sucesso' : `Houve ${times} tentativas de acesso sem sucesso`
  return isFirstSignIn ? `${count}.` : `${count} desde seu último acesso.`
}

const staffChanges = {
  raised: 'passaram sua clave para o nível 3',
  lowered: 'voltaram sua clave para o nível 2',
  opened: 'liberaram seu acesso',
  'phone-code': 'deram um código a você pelo 130',
} satisfies Record<StaffChange['what'], string>

export const miAnses = {
  hello: (givenName: string | null) => (givenName === null ? 'Olá' : `Olá, ${givenName}`),
  level: (level: number) => `Nível ${level}`,
  refused: (refused: When & { times: number }, isFirstSignIn: boolean) => {
    const which = refused.times === 1 ? 'Foi' : 'A última foi'
    const count = refusedTimes(refused.times, isFirstSignIn)
    return `${count} ${which} em ${dayOf(refused.at)} às ${timeOf(refused.at)}, em ${refused.place}.`
  },
  staffChange: ({ at, place, what }: StaffChange) => `Em ${dayOf(at)} às ${timeOf(at)}, em ${place}, ${staffChanges[what]}.`,
  notAsked: 'Se você não pediu isso, avise no balcão ou encerre sua clave em Gestión de Clave.',
  notYou: 'Se não foi você, avise no balcão.',
  lastSignIn: ({ at, place }: When) => `Seu último acesso: ${dayOf(at)}, ${timeOf(at)}, ${place}`,
  audience: { everybody: '', organisations: 'só organizações', lawyers: 'só advogados' } satisfies Record<ServiceAudience, string>,
  withLevel3: 'Com nível 3',
  whyLocked: 'Para estes é preciso ter nível 3. Peça a mudança de nível no balcão, sem marcar hora, com seu DNI.',
}

export const service = {
  where: 'Onde se faz hoje',
  notHere: 'Ainda não disponível neste quiosque.',
  places: { web: 'Na web', app: 'No app', counter: 'No balcão' } satisfies Record<ServicePlace, string>,
}
