import type { CitizenScreen, CuilProblem, ScanProblem } from '../../../electron/contract.ts'
import type { ProblemOf } from '../problem-of.ts'

const cuil = {
  'cuil-incomplete': 'Faltam números no CUIL. São 11: complete os que faltam.',
  'cuil-too-long': 'Há números demais no CUIL. São 11: apague os que sobram.',
  'cuil-check-digit': 'Esse CUIL não existe: há um número trocado. Compare com seu DNI e corrija.',
  'cuil-prefix': 'Nenhum CUIL começa com esses números. O seu começa com 20, 23, 24 ou 27: corrija.',
  'cuil-company': 'Esse número é de uma empresa. Digite seu CUIL pessoal: está no verso do seu DNI.',
  'cuil-characters': 'O CUIL tem só números. Apague o resto e digite de novo.',
} satisfies Record<CuilProblem, string>

const scan = {
  'scan-unreadable': 'Não conseguimos ler esse código. Passe seu DNI de novo, devagar, ou digite o número.',
  'scan-too-few-fields': 'O leitor leu só uma parte do código. Passe seu DNI de novo.',
  'scan-tramite': 'O Trámite N° foi lido errado. Passe seu DNI de novo ou digite o número.',
  'scan-dni': 'O número do DNI foi lido errado. Passe seu DNI de novo ou digite o número.',
  'scan-date-format': 'Uma data do código foi lida errado. Passe seu DNI de novo ou digite o número.',
  'scan-date-impossible': 'O código tem uma data que não existe. Passe seu DNI de novo ou digite o número.',
  'scan-mrz': 'Não conseguimos ler as três linhas do verso. Passe de novo ou digite o número.',
  'scan-has-no-tramite': 'Esse código não traz o Trámite N°. Tente com o outro código ou digite o número.',
  'scan-has-no-cuil': 'Lemos seu DNI, mas esse código não traz o CUIL. Digite com os números da tela.',
  'scan-other-person': 'Esse DNI não é o do CUIL que você digitou. Passe seu DNI, ou volte e corrija o CUIL.',
  'scan-dni-expired': 'Esse DNI está vencido. Use seu último DNI, ou vá ao balcão.',
} satisfies Record<ScanProblem, string>

/** What happened, and what to do now. */
export const problems = {
  ...cuil,
  ...scan,
  'read-to-end': 'Ainda falta ler uma parte. Desça até o fim do texto para continuar.',
  'tick-acceptance': 'Falta você aceitar. Se concordar, toque em “Li e aceito”.',
  'tick-human': 'Ainda falta algo. Toque em “Não sou um robô” e siga os passos.',
  'dni-incomplete': 'O DNI tem 7 ou 8 números. Olhe no seu cartão e complete.',
  'birth-date-incomplete': 'Falta parte da data. São dois números do dia, dois do mês e quatro do ano.',
  'birth-date-impossible': 'Esse dia não existe ou ainda não chegou. Confira o dia, o mês e o ano, e corrija.',
  'cuil-not-found':
    'Não achamos ninguém com esse DNI e essa data de nascimento. Confira os dois. ' +
    'O CUIL também está no verso do seu DNI. Se não, pergunte no balcão.',
  'too-many-searches':
    'Aqui já houve buscas demais na última hora. Tente mais tarde ou pergunte no balcão. ' +
    'O CUIL também está no verso do seu DNI.',
  'pictures-wrong': 'Não eram essas as imagens. Aqui estão outras: escolha de novo.',
  'choose-pictures': 'Você não escolheu nenhuma imagem. Toque em todas as que correspondem.',
  'word-wrong': 'Não era essa. Vamos fazer outra pergunta: ouça e escolha de novo.',
  'choose-word': 'Falta sua resposta. Escolha uma das quatro palavras.',
  'approval-legajo-missing': 'Falta o legajo de quem ajuda você. Essa pessoa digita aqui.',
  'approval-code-missing': 'O código do aplicativo tem 6 números. Quem digita aqui é a pessoa que ajuda você.',
  'approval-refused':
    'O legajo ou o código não estão corretos, ou agora estão bloqueados. ' +
    'Quem ajuda você pode tentar com o próximo código. Se não der, chame outra pessoa da ANSES.',
  'tramite-too-long': 'Sobram números: o Trámite N° tem 11. Olhe no seu DNI e apague os que sobram.',
  'tramite-incomplete': 'O Trámite N° tem 11 números. Olhe no seu DNI e complete.',
  'choose-one': 'Falta sua resposta. Escolha uma, mesmo que seja “Não sei”.',
  'clave-missing': 'Você ainda não digitou sua clave. Digite aqui.',
  'clave-breaks-rules': 'Essa clave ainda não serve. Veja as regras sem a marca verde e mude o que falta.',
  'clave-reused': 'Você já usou essa clave. Escolha outra que não tenha usado antes.',
  'confirmation-missing': 'Falta digitar a clave outra vez. Repita aqui para confirmar.',
  'confirmation-different': 'As duas claves não são iguais. Apague esta e digite de novo.',
  'sign-in-refused':
    'O CUIL ou a clave não estão corretos, ou o acesso está bloqueado. ' +
    'Confira as maiúsculas e tente de novo, ou mais tarde. ' +
    'Se esqueceu, use “Esqueci minha clave”. Se não tem clave, crie a sua no início.',
  'phone-code-incomplete': 'Faltam letras ou números no código. São oito: complete os que faltam.',
  'phone-code-refused':
    'O código, o CUIL ou o Trámite N° não coincidem, ou o código já venceu. Confira e tente de novo. ' +
    'Se não, ligue outra vez para o 130 ou vá ao balcão com seu DNI.',
} satisfies Record<ProblemOf<CitizenScreen>, string>
