import type { Notice } from '../../../electron/contract.ts'
import type { NoticeWords } from '../notice-words.ts'

export const notices = {
  'no-attempts-left': {
    title: 'No hemos podido verificar tu identidad',
    what: 'Eran 3 intentos para comprobar que sos vos. Ya no queda ninguno.',
    // True for both limits of domain 2: three in 24 hours and six in 30 days.
    now:
      'Andá hoy al mostrador con tu DNI, sin turno. ' +
      'O probá acá después de 24 horas. En 30 días podés hacer hasta 6 intentos.',
  },
  'too-few-questions': {
    title: 'Acá no podemos comprobar quién sos',
    what: 'Tenemos pocos datos tuyos para hacerte preguntas. No es un error tuyo.',
    now: 'Andá al mostrador con tu DNI. Te atendemos hoy, sin turno.',
  },
  'dni-expired': {
    title: 'Tu DNI está vencido',
    what: 'Pasó la fecha de tu DNI. Para esto necesitás uno al día.',
    now: 'Andá al mostrador con tu DNI. Ahí te dicen cómo seguir.',
  },
  'already-has-clave': {
    title: 'Ya tenés una clave',
    what: 'Ya hay una Clave de la Seguridad Social con tu nombre. No necesitás otra.',
    now: '¿La olvidaste? Tocá «Olvidé mi clave» en el inicio. ¿Otra persona la conoce? Entrá y cambiala hoy.',
  },
  'has-no-clave': {
    title: 'Todavía no tenés una clave',
    what: 'No hay una Clave de la Seguridad Social con tu nombre.',
    now: 'Tocá CREÁ TU CLAVE en el inicio. Son 4 pasos cortos.',
  },
  'phone-code-over': {
    title: 'Tu código ya no sirve',
    what: 'Pasó el tiempo del código, o te dieron otro por el 130. No creamos tu clave.',
    now: '¿Tenés un código nuevo? Empezá otra vez con ese. ¿No lo pediste vos? Avisá en el mostrador con tu DNI.',
  },
  'session-closed': {
    title: 'Cerramos tu Mi ANSES',
    what: 'Tu clave cambió o se cerró en otro lugar. Pasó mientras estabas acá.',
    now: '¿Fuiste vos? Entrá otra vez con tu clave de ahora. ¿No fuiste vos? Avisá ya en el mostrador con tu DNI.',
  },
  'level-not-raised': {
    title: 'No pudimos pasar tu clave a nivel 3',
    what: 'Algo cambió en este momento. Acá no cambiamos nada de tu clave.',
    now: 'Pedile a la persona de ANSES empezar otra vez. Si ya se fue, andá al mostrador con tu DNI.',
  },
  'not-saved': {
    title: 'No pudimos terminar tu pedido',
    what: 'Falló la máquina. No es un error tuyo. Nada quedó a medias.',
    now: 'Probá otra vez en unos minutos. Si falla otra vez, avisá en el mostrador.',
  },
  'out-of-service': {
    title: 'Esta máquina no funciona ahora',
    what: 'Ahora acá no podemos crear claves. Tampoco podemos abrir Mi ANSES.',
    now: 'Usá otra máquina. O andá al mostrador con tu DNI, sin turno.',
  },
} satisfies Record<Notice, NoticeWords>
