import type { ClaveRuleId, ClaveRuleState } from '../../../electron/contract.ts'

export const claveRules = {
  sentences: {
    length: 'De 8 a 15 letras o números',
    'letters-and-digits': 'Con letras y números',
    uppercase: 'Una mayúscula, como A',
    allowed: 'Sin signos ni espacios',
    repeated: 'Sin repetir letras o números',
    series: 'Nada en orden',
    personal: 'Sin tu nombre, DNI ni fecha',
    common: 'Una clave poco común',
  } satisfies Record<ClaveRuleId, string>,
  onlyWith: (symbols: string) => `Solo letras, números y ${symbols}`,
  notAdjacent: 'Sin 2 iguales juntos',
  /** Nobody knows what a series is until they see one. */
  seriesLike: 'Nada en orden, como 123',
  missing: (sentence: string, count: number) => `${sentence}: ${count === 1 ? 'falta' : 'faltan'} ${count}`,
  /** How a rule stands, for who does not see its icon. */
  states: { pending: 'falta', met: 'ya está', broken: 'está mal' } satisfies Record<ClaveRuleState['state'], string>,
}
