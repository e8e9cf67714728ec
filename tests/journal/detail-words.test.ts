import { expect, it } from 'vitest'
import { journal } from '../../src/text/staff/index.ts'

const lucia = { name: 'Lucía Ferreyra', legajo: '40112' }
const asItIs = (personal: string) => personal

it('the second line of a row tells the reason as the operator chose it, who approved and what came before', () => {
  expect(journal.detail([{ what: 'soon-after-recovery' }, { what: 'approved-by', operator: lucia }], asItIs))
    .toBe('Clave recuperada hacía menos de 24 horas · Aprobó Lucía Ferreyra (legajo 40112)')
  expect(journal.detail([{ what: 'refused-because', reason: 'person-under-pressure' }], asItIs)).toBe('Parece que alguien presiona a la persona')
  expect(journal.detail([{ what: 'lowered-because', reason: 'person-died' }], asItIs)).toBe('La persona falleció')
  expect(journal.detail([{ what: 'about', operator: lucia }, { what: 'ordered-because', reason: 'licencia' }], asItIs)).toBe('Lucía Ferreyra (legajo 40112) · Motivo: licencia')
})

it('what is personal in it is hidden with the rest of the screen', () => {
  const hide = (personal: string) => '•'.repeat(personal.length)
  expect(journal.detail([{ what: 'for-task', task: 'raise' }, { what: 'dni', dni: '30123456' }], hide)).toBe('Para: Pasar a nivel 3 · DNI ••••••••')
  expect(journal.detail([{ what: 'ordered-because', reason: 'Sofía' }], hide)).toBe('Motivo: •••••')
})
