import type { ServiceAudience, ServicePlace, StaffChange, When } from '../../../electron/contract.ts'
import { dayOf, timeOf } from '../moments.ts'

export const enterClave = {
  title: {
    'sign-in': 'Ingresá tu clave',
    'go-on': 'Pasaron 15 minutos. Ingresá tu clave para seguir',
    change: 'Primero, ingresá tu clave de ahora',
  },
  whose: 'CUIL',
  label: 'Clave de Seguridad Social',
  hint: 'Escribila acá',
  caseMatters: 'Se distingue entre mayúscula y minúscula',
  enter: 'INGRESAR',
}

function refusedTimes(times: number, isFirstSignIn: boolean): string {
  const count = times === 1 ? 'Hubo 1 intento fallido' : `Hubo ${times} intentos fallidos`
  return isFirstSignIn ? `${count} de ingreso.` : `${count} desde tu último ingreso.`
}

const staffChanges = {
  raised: 'pasaron tu clave a nivel 3',
  lowered: 'volvieron tu clave a nivel 2',
  opened: 'desbloquearon tu ingreso',
  'phone-code': 'te dieron un código por el 130',
} satisfies Record<StaffChange['what'], string>

export const miAnses = {
  hello: (givenName: string | null) => (givenName === null ? 'Hola' : `Hola, ${givenName}`),
  level: (level: number) => `Nivel ${level}`,
  refused: (refused: When & { times: number }, isFirstSignIn: boolean) => {
    const which = refused.times === 1 ? 'Fue' : 'El último,'
    return `${refusedTimes(refused.times, isFirstSignIn)} ${which} el ${dayOf(refused.at)} a las ${timeOf(refused.at)}, en ${refused.place}.`
  },
  staffChange: ({ at, place, what }: StaffChange) => `El ${dayOf(at)} a las ${timeOf(at)}, en ${place}, ${staffChanges[what]}.`,
  notAsked: 'Si no lo pediste, avisá en el mostrador o cerrá tu clave en Gestión de Clave.',
  notYou: 'Si no fuiste vos, avisá en el mostrador.',
  lastSignIn: ({ at, place }: When) => `Tu último ingreso: ${dayOf(at)}, ${timeOf(at)}, ${place}`,
  audience: { everybody: '', organisations: 'solo organizaciones', lawyers: 'solo abogados' } satisfies Record<ServiceAudience, string>,
  withLevel3: 'Con nivel 3',
  whyLocked: 'Para estos hace falta nivel 3. Pedí el cambio de nivel en el mostrador, sin turno, con tu DNI.',
}

export const service = {
  where: 'Dónde se hace hoy',
  notHere: 'Este kiosco todavía no lo ofrece.',
  places: { web: 'En la web', app: 'En la app', counter: 'En el mostrador' } satisfies Record<ServicePlace, string>,
}
