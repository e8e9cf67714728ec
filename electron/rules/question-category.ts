/** What can be asked to prove an identity (domain 3). */
export type QuestionCategory =
  | 'autonomoCategory'
  | 'employer'
  | 'paymentBank'
  | 'benefitKind'
  | 'firstContributionYear'
  | 'street'
  | 'previousLocality'
  | 'birthProvince'
  | 'children'
  | 'obraSocial'
  | 'lastPaymentMonth'
  | 'dniIssueYear'
