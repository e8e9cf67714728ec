import type { QuestionCategory } from '../../../electron/contract.ts'
import type { QuestionWords } from '../question-words.ts'

export const questions = {
  autonomoCategory: {
    question: '¿Cuál fue tu última categoría de Autónomo o Monotributista?',
    none: 'No sé / Ninguna de esas categorías',
  },
  employer: { question: '¿Para quién fue tu último trabajo?', none: 'No sé / Ninguno de esos empleadores' },
  paymentBank: { question: '¿En qué banco cobrás?', none: 'No sé / Ninguno de esos bancos' },
  benefitKind: { question: '¿Qué cobrás de ANSES?', none: 'No sé / Ninguno de esos pagos' },
  firstContributionYear: {
    question: '¿En qué año fue tu primer aporte para jubilarte?',
    none: 'No sé / Ninguno de esos años',
  },
  street: { question: '¿En qué calle está tu domicilio?', none: 'No sé / Ninguna de esas calles' },
  previousLocality: {
    question: '¿En qué ciudad o pueblo viviste antes?',
    none: 'No sé / Ninguno de esos lugares',
  },
  birthProvince: { question: '¿En qué provincia naciste?', none: 'No sé / Ninguna de esas provincias' },
  children: { question: '¿Cuántos hijos tenés?', none: 'No sé / Ninguna de esas cantidades' },
  obraSocial: { question: '¿Cuál es tu obra social?', none: 'No sé / Ninguna de esas obras sociales' },
  lastPaymentMonth: { question: '¿En qué mes cobraste por última vez?', none: 'No sé / Ninguno de esos meses' },
  dniIssueYear: { question: '¿En qué año te hicieron el último DNI?', none: 'No sé / Ninguno de esos años' },
} satisfies Record<QuestionCategory, QuestionWords>
