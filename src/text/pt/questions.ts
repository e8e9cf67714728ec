import type { QuestionCategory } from '../../../electron/contract.ts'
import type { QuestionWords } from '../question-words.ts'

export const questions = {
  autonomoCategory: {
    question: 'Qual foi sua última categoria de autônomo ou Monotributo?',
    none: 'Não sei / Nenhuma dessas categorias',
  },
  employer: { question: 'Quem foi seu último empregador?', none: 'Não sei / Nenhum desses empregadores' },
  paymentBank: { question: 'Em que banco você recebe?', none: 'Não sei / Nenhum desses bancos' },
  benefitKind: { question: 'O que você recebe da ANSES?', none: 'Não sei / Nenhum desses benefícios' },
  firstContributionYear: {
    question: 'Em que ano você começou a contribuir para a aposentadoria?',
    none: 'Não sei / Nenhum desses anos',
  },
  street: { question: 'Em que rua fica seu endereço?', none: 'Não sei / Nenhuma dessas ruas' },
  previousLocality: {
    question: 'Em que localidade você morou antes?',
    none: 'Não sei / Nenhuma dessas localidades',
  },
  birthProvince: { question: 'Em que província você nasceu?', none: 'Não sei / Nenhuma dessas províncias' },
  children: { question: 'Quantos filhos você tem?', none: 'Não sei / Nenhuma dessas quantidades' },
  obraSocial: { question: 'Qual é sua obra social (plano de saúde)?', none: 'Não sei / Nenhuma dessas obras sociais' },
  lastPaymentMonth: { question: 'Em que mês você recebeu pela última vez?', none: 'Não sei / Nenhum desses meses' },
  dniIssueYear: { question: 'Em que ano foi feito seu último DNI?', none: 'Não sei / Nenhum desses anos' },
} satisfies Record<QuestionCategory, QuestionWords>
