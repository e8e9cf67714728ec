import type { raisedSlip } from '../../electron/slips/raised-slip.ts'

/** Ana's clave raised to level 3, as its slip tells it. */
export const raisedAtDesk: Parameters<typeof raisedSlip>[0] = {
  person: { givenNames: 'Ana María', surname: 'Gómez' },
  cuil: '27301234568',
  at: '2026-11-25T15:40',
  office: { name: 'UDAI San Telmo', address: 'Piedras 361, CABA', fictitious: true },
  desk: 'Mostrador 4',
  legajo: '30412',
  receipt: '7KQ4-M2XD',
  services: ['Solicitar una prestación', 'Cambiar el lugar de cobro'],
}
