import type { ClaveRuleId, ClaveRuleState } from '../../../electron/contract.ts'

export const claveRules = {
  sentences: {
    length: 'De 8 a 15 caracteres',
    'letters-and-digits': 'Letras e números',
    uppercase: 'Ao menos uma maiúscula',
    allowed: 'Sem símbolos nem espaços',
    repeated: 'Sem caracteres repetidos',
    series: 'Sem sequências',
    personal: 'Sem seu nome, DNI nem data',
    common: 'Não ser uma clave comum',
  } satisfies Record<ClaveRuleId, string>,
  onlyWith: (symbols: string) => `Só letras, números e ${symbols}`,
  notAdjacent: 'Sem dois iguais seguidos',
  /** Nobody knows what a series is until they see one. */
  seriesLike: 'Sem sequências como 123',
  missing: (sentence: string, count: number) => `${sentence}: ${count === 1 ? 'falta' : 'faltam'} ${count}`,
  /** How a rule stands, for who does not see its icon. */
  states: { pending: 'falta', met: 'cumprida', broken: 'não cumprida' } satisfies Record<ClaveRuleState['state'], string>,
}
