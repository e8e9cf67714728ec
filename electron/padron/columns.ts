import type { QuestionCategory } from '../rules/question-category.ts'

/**
 * The padrón as a CSV file: UTF-8, a header, commas, quotes as in RFC 4180, a newline at the end.
 * The order of the columns is free and further columns are ignored with a warning.
 *
 * | column | what | empty |
 * |---|---|---|
 * | `cuil` | 11 digits of a person, with or without hyphens | no |
 * | `surname`, `names` | as the DNI has them | no |
 * | `birth_date`, `dni_expires` | yyyy-mm-dd | only `dni_expires` |
 * | `tramite` | the 11 digits of the last DNI | yes |
 * | `ejemplar` | one letter | yes |
 * | `first_contribution_year`, `dni_issue_year` | yyyy | yes |
 * | `last_payment_month` | yyyy-mm | yes |
 * | `children` | a number | yes |
 * | the other facts | text | yes |
 *
 * A fact may hold several true values separated by `|`: the first is the one asked, the others are never
 * offered as a wrong answer. Empty means unknown.
 */
export const personColumns = ['cuil', 'surname', 'names', 'birth_date', 'tramite', 'ejemplar', 'dni_expires'] as const

export const factColumns: Record<QuestionCategory, string> = {
  autonomoCategory: 'autonomo_category',
  employer: 'employer',
  paymentBank: 'payment_bank',
  benefitKind: 'benefit_kind',
  firstContributionYear: 'first_contribution_year',
  street: 'street',
  previousLocality: 'previous_locality',
  birthProvince: 'birth_province',
  children: 'children',
  obraSocial: 'obra_social',
  lastPaymentMonth: 'last_payment_month',
  dniIssueYear: 'dni_issue_year',
}

/** The twelve categories, in the order in which rows and stored pages hold their facts. */
export const categories = Object.keys(factColumns) as readonly QuestionCategory[]

/** All nineteen columns, in the order in which rows are read and written. */
export const columns: readonly string[] = [...personColumns, ...Object.values(factColumns)]
