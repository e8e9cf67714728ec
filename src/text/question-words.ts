import type { Language, QuestionCategory } from '../../electron/contract.ts'
import { languages } from './languages.ts'

export interface QuestionWords {
  question: string
  /** The last choice: "No sé / Ninguna de esas …". */
  none: string
}

/** A value as people read it: the padrón writes a month `2026-03`, the screen says "marzo de 2026". */
export function questionValue(category: QuestionCategory, value: string, language: Language): string {
  if (category !== 'lastPaymentMonth' || !/^\d{4}-\d{2}$/.test(value)) return value
  const monthYear = new Intl.DateTimeFormat(languages[language].tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return monthYear.format(new Date(`${value}-01T00:00:00Z`))
}
