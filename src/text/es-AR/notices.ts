import type { Notice } from '../../../electron/contract.ts'
import type { NoticeWords } from '../notice-words.ts'

export const notices = {
  'no-attempts-left': {
    title: 'No hemos podido verificar tu identidad',
    what: 'Ya se usaron los tres intentos que hay para comprobar que sos vos.',
    // True for both limits of domain 2: three in 24 hours and six in 30 days.
    now:
      'Acercate hoy al mostrador con tu DNI, sin turno. ' +
      'También podés probar acá después de 24 horas, si no llegaste a seis intentos en 30 días.',
  },
  'too-few-questions': {
    title: 'No podemos comprobar tu identidad acá',
    what: 'Tenemos pocos datos tuyos para hacerte las preguntas. No es un error tuyo.',
    now: 'Acercate al mostrador con tu DNI. Te atendemos hoy, sin turno.',
  },
  'dni-expired': {
    title: 'Tu DNI está vencido',
    what: 'Para esto hace falta un DNI vigente.',
    now: 'Acercate al mostrador con tu DNI. Ahí te dicen cómo seguir.',
  },
  'already-has-clave': {
    title: 'Ya tenés una clave',
    what: 'Hay una Clave de la Seguridad Social a tu nombre. No hace falta crear otra.',
    now: 'Si no la recordás, tocá «Olvidé mi clave» en el inicio. Si alguien más la conoce, ingresá y cambiala hoy.',
  },
  'has-no-clave': {
    title: 'Todavía no tenés una clave',
    what: 'No hay una Clave de la Seguridad Social a tu nombre.',
    now: 'Para tenerla, tocá CREÁ TU CLAVE en el inicio. Son cuatro pasos cortos.',
  },
  'phone-code-over': {
    title: 'Tu código ya no sirve',
    what: 'Venció, o te dieron otro por el 130 mientras elegías tu clave. La clave no se creó.',
    now: 'Si tenés un código nuevo, empezá otra vez con ese. Si no lo pediste vos, avisá en el mostrador con tu DNI.',
  },
  'session-closed': {
    title: 'Tu sesión se cerró',
    what: 'Tu clave cambió o se cerró en otro lugar mientras usabas el kiosco.',
    now: 'Si fuiste vos, ingresá de nuevo con tu clave de ahora. Si no fuiste vos, avisá ya en el mostrador con tu DNI.',
  },
  'level-not-raised': {
    title: 'No pudimos pasar tu clave a nivel 3',
    what: 'Algo cambió mientras confirmabas. Acá no hicimos ningún cambio en tu clave.',
    now: 'Pedile a quien te atiende que empiece otra vez. Si ya se fue, acercate al mostrador con tu DNI.',
  },
  'not-saved': {
    title: 'No pudimos terminar lo que pediste',
    what: 'El kiosco tuvo una falla. No es un error tuyo, y nada quedó a medias.',
    now: 'Probá otra vez en unos minutos. Si vuelve a pasar, avisá en el mostrador.',
  },
  'out-of-service': {
    title: 'Este kiosco no está disponible',
    what: 'Por el momento no podemos crear claves ni abrir Mi ANSES acá.',
    now: 'Usá otro kiosco o acercate al mostrador con tu DNI, sin turno.',
  },
} satisfies Record<Notice, NoticeWords>
