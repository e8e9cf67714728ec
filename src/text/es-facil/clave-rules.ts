import type { ClaveRuleId, ClaveRuleState } from '../../../electron/contract.ts'

export const claveRules = {
  sentences: {
    length: 'De 8 a 15 caracteres',
    'letters-and-digits': 'Letras y números',
    uppercase: 'Al menos una mayúscula',
    allowed: 'Sin signos ni espacios',
    repeated: 'Sin caracteres repetidos',
    series: 'Sin series',
    personal: 'Sin tu nombre, DNI ni fecha',
    common: 'Que no sea una clave común',
  } satisfies Record<ClaveRuleId, string>,
  onlyWith: (symbols: string) => `Solo letras, números y ${symbols}`,
  notAdjacent: 'Sin dos iguales seguidos',
  /** Nobody knows what a series is until they see one. */
  seriesLike: 'Sin series como 123',
  missing: (sentence: string, count: number) => `${sentence}: ${count === 1 ? 'falta' : 'faltan'} ${count}`,
  /** How a rule stands, for who does not see its icon. */
  states: { pending: 'falta', met: 'cumplida', broken: 'no se cumple' } satisfies Record<ClaveRuleState['state'], string>,
}
