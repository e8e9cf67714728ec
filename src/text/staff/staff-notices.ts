import type { StaffNotice } from '../../../electron/contract.ts'
import type { NoticeWords } from '../notice-words.ts'

export const staffNotices = {
  'session-over': {
    title: 'Tu sesión se cerró',
    what: 'Pasó demasiado tiempo, o tu acceso cambió en otra máquina. Lo último que pediste no se hizo.',
    now: 'Entrá otra vez con tu legajo. Si no podés, hablá con quien supervisa.',
  },
  'changed-meanwhile': {
    title: 'Algo cambió mientras atendías',
    what: 'Los datos de la persona ya no son los que viste. El cambio no se hizo.',
    now: 'Buscala otra vez y mirá cómo está su clave ahora.',
  },
  'refusal-noted': {
    title: 'Quedó anotado',
    what: 'No se hizo ningún cambio. El registro guarda el motivo, con tu legajo y la hora.',
    now: 'Si sospechás algo, no lo digas delante de la persona: avisá a quien supervisa. Si no, explicale qué le falta.',
  },
  'person-declined': {
    title: 'La persona no lo confirmó',
    what: 'Eligió no seguir. Su clave queda como estaba.',
    now: 'Preguntale si quiere hacerlo. Si alguien la apura, anotá «No corresponde» y avisá a quien supervisa.',
  },
  'phone-no-attempts-left': {
    title: 'No quedan intentos',
    what: 'La persona ya usó los intentos que hay para comprobar quién es.',
    now: 'Decile que vaya al mostrador de cualquier oficina con su DNI, sin turno. Por teléfono no se puede seguir.',
  },
  'phone-too-few-questions': {
    title: 'No se puede comprobar por teléfono',
    what: 'Hay pocos datos de la persona para hacerle las preguntas. No es un error suyo.',
    now: 'Decile que vaya al mostrador de cualquier oficina con su DNI, sin turno.',
  },
  'phone-no-tramite': {
    title: 'No se puede dar un código',
    what: 'No tenemos el N° de trámite del DNI de la persona, y el kiosco se lo va a pedir.',
    now: 'Decile que vaya al mostrador de cualquier oficina con su DNI, sin turno.',
  },
  'phone-already-has-clave': {
    title: 'La persona ya tiene una clave',
    what: 'Hay una Clave de la Seguridad Social a su nombre. El código del 130 es para crear la primera.',
    now: 'Si no la recuerda, decile que toque «Olvidé mi clave» en un kiosco, con su DNI.',
  },
  'own-cuil': {
    title: 'Ese CUIL es el tuyo',
    what: 'Nadie se atiende a sí mismo. No se hizo ningún cambio.',
    now: 'Pedile a otra persona de la oficina que te atienda.',
  },
  'enrolment-over': {
    title: 'El alta no se completó',
    what: 'El código de alta venció o ya se usó. Tu contraseña no quedó guardada.',
    now: 'Pedile otro código a quien supervisa y empezá de nuevo.',
  },
} satisfies Record<StaffNotice, NoticeWords>
