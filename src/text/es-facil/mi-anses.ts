import type { ServiceAudience, ServicePlace, StaffChange, When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

export const enterClave = {
  title: {
    'sign-in': 'Escribí tu clave',
    'go-on': 'Pasaron 15 minutos. Escribí tu clave para seguir',
    change: 'Primero, escribí tu clave de ahora',
  },
  whose: 'CUIL',
  label: 'Clave de Seguridad Social',
  hint: 'Escribila acá',
  caseMatters: 'La A grande y la a chica son distintas',
  enter: 'INGRESAR',
}

function refusedTimes(times: number, isFirstSignIn: boolean): string {
  const count = times === 1 ? 'Falló 1 intento de entrar' : `Fallaron ${times} intentos de entrar`
  return isFirstSignIn ? `${count}.` : `${count} desde tu última entrada.`
}

const staffChanges = {
  raised: 'pasaron tu clave a nivel 3',
  lowered: 'volvieron tu clave a nivel 2',
  opened: 'te dejaron entrar otra vez',
  'phone-code': 'te dieron un código por el 130',
} satisfies Record<StaffChange['what'], string>

export const miAnses = {
  hello: (givenName: string | null) => (givenName === null ? 'Hola' : `Hola, ${givenName}`),
  level: (level: number) => `Nivel ${level}`,
  refused: (refused: When & { times: number }, isFirstSignIn: boolean) => {
    const which = refused.times === 1 ? 'Fue' : 'El último fue'
    return `${refusedTimes(refused.times, isFirstSignIn)} ${which} el ${dayOf(refused.at)} a las ${timeOf(refused.at)}, en ${refused.place}.`
  },
  staffChange: ({ at, place, what }: StaffChange) => `El ${dayOf(at)} a las ${timeOf(at)} ${staffChanges[what]}. Fue en ${place}.`,
  notAsked: '¿No lo pediste? Avisá en el mostrador. O cerrá tu clave en Gestión de Clave.',
  notYou: '¿No fuiste vos? Avisá en el mostrador.',
  lastSignIn: ({ at, place }: When) => `Tu última entrada: ${dayOf(at)}, ${timeOf(at)}, ${place}`,
  audience: { everybody: '', organisations: 'solo organizaciones', lawyers: 'solo abogados' } satisfies Record<ServiceAudience, string>,
  withLevel3: 'Con nivel 3',
  whyLocked: 'Para estos necesitás nivel 3. Pedilo en el mostrador, sin turno, con tu DNI.',
}

export const service = {
  where: 'Dónde lo hacés hoy',
  notHere: 'Acá todavía no podés hacerlo.',
  places: { web: 'En internet', app: 'En tu teléfono', counter: 'En el mostrador' } satisfies Record<ServicePlace, string>,
}
