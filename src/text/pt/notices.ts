import type { Notice } from '../../../electron/contract.ts'
import type { NoticeWords } from '../notice-words.ts'

export const notices = {
  'no-attempts-left': {
    title: 'Não conseguimos verificar sua identidade',
    what: 'As três tentativas para confirmar que é você já foram usadas.',
    // True for both limits of domain 2: three in 24 hours and six in 30 days.
    now:
      'Vá hoje ao balcão com seu DNI, sem marcar hora. ' +
      'Você também pode tentar aqui depois de 24 horas, se não chegou a seis tentativas em 30 dias.',
  },
  'too-few-questions': {
    title: 'Não podemos confirmar sua identidade aqui',
    what: 'Temos poucos dados seus para fazer as perguntas. O erro não é seu.',
    now: 'Vá ao balcão com seu DNI. Atendemos você hoje, sem marcar hora.',
  },
  'dni-expired': {
    title: 'Seu DNI está vencido',
    what: 'Para isto é preciso ter um DNI válido.',
    now: 'Vá ao balcão com seu DNI. Lá explicam como continuar.',
  },
  'already-has-clave': {
    title: 'Você já tem uma clave',
    what: 'Há uma Clave de la Seguridad Social no seu nome. Não é preciso criar outra.',
    now: 'Se não lembra dela, toque em “Esqueci minha clave” no início. Se mais alguém sabe, entre e troque hoje.',
  },
  'has-no-clave': {
    title: 'Você ainda não tem uma clave',
    what: 'Não há uma Clave de la Seguridad Social no seu nome.',
    now: 'Para criar a sua, toque em CRIE SUA CLAVE no início. São quatro passos curtos.',
  },
  'phone-code-over': {
    title: 'Seu código não vale mais',
    what: 'Ele venceu, ou deram outro a você pelo 130 enquanto escolhia a clave. A clave não foi criada.',
    now: 'Se você tem um código novo, comece de novo com ele. Se não foi você que pediu, avise no balcão com seu DNI.',
  },
  'session-closed': {
    title: 'Sua sessão foi encerrada',
    what: 'Sua clave foi trocada ou encerrada em outro lugar enquanto você usava o quiosque.',
    now: 'Se foi você, entre de novo com sua clave atual. Se não foi você, avise já no balcão com seu DNI.',
  },
  'level-not-raised': {
    title: 'Sua clave não passou para o nível 3',
    what: 'Algo mudou enquanto você confirmava. Aqui não fizemos nenhuma mudança na sua clave.',
    now: 'Peça a quem atende você que comece de novo. Se a pessoa já saiu, vá ao balcão com seu DNI.',
  },
  'not-saved': {
    title: 'Não conseguimos terminar o que você pediu',
    what: 'O quiosque teve uma falha. O erro não é seu, e nada ficou pela metade.',
    now: 'Tente de novo em alguns minutos. Se acontecer outra vez, avise no balcão.',
  },
  'out-of-service': {
    title: 'Este quiosque não está disponível',
    what: 'No momento não podemos criar claves nem abrir o Mi ANSES aqui.',
    now: 'Use outro quiosque ou vá ao balcão com seu DNI, sem marcar hora.',
  },
} satisfies Record<Notice, NoticeWords>
