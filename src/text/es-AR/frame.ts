import type { Language, ReadingId } from '../../../electron/contract.ts'

/** Every word a person reads, in one place: Argentine Spanish, voseo, sentences of at most 20 words. */
export const language: Language = 'es-AR'

export const actions = {
  continue: 'CONTINUAR',
  back: 'VOLVER',
  cancel: 'Cancelar',
  close: 'CERRAR',
  checking: 'Comprobando…',
  scrollUp: 'Subir',
  scrollDown: 'Bajar',
}

export const frame = {
  brand: 'Mi ANSES',
  fictitious: 'PRUEBA · datos inventados',
  accessibility: 'Accesibilidad',
  signOut: 'Cerrar sesión',
  help: 'Ayuda',
  steps: 'Pasos',
  stepNames: ['CUIL', 'DNI', 'Preguntas', 'Clave'],
  stepDone: 'listo',
  concealed: 'Ocultamos lo que escribiste. Tocá la pantalla para seguir.',
}

export const readings = {
  manual: 'Manual de usuario',
  faq: 'Preguntas frecuentes',
  'about-clave': 'Ver más información sobre la Clave de la Seguridad Social',
  'corporate-clave': 'Más información sobre Clave de la Seguridad Social Corporativa',
  staff: 'Manual del personal',
} satisfies Record<ReadingId, string>

/** Titles of the readings once open: a page is not named after the link that opens it. */
export const readingTitles = {
  manual: 'Manual de usuario',
  faq: 'Preguntas frecuentes',
  'about-clave': 'Clave de la Seguridad Social',
  'corporate-clave': 'Clave de la Seguridad Social Corporativa',
  staff: 'Manual del personal',
} satisfies Record<ReadingId, string>

export const understood: string = 'ENTENDIDO'

/** Said on a question, whose attempt has been counted. */
export const leavingCounts: string = 'Este intento ya cuenta, aunque no respondas.'

export const confirmLeave = {
  title: '¿Querés cancelar?',
  lead: 'Se borra lo que escribiste y la pantalla vuelve al inicio.',
  stay: 'SEGUIR ACÁ',
  leave: 'Sí, cancelar',
}

export const idle = {
  title: '¿Seguís ahí?',
  lead: 'Para cuidar tus datos, la pantalla vuelve al inicio si nadie la toca.',
  left: 'segundos',
  leftAloud: (seconds: number) => `Quedan ${seconds} segundos`,
  stay: 'SIGO ACÁ',
}

/** Staff is about to take this kiosk over from whoever stands there. */
export const confirmStaff = {
  title: '¿Sos personal de ANSES?',
  lead: 'Para atender acá, se cierra lo que se estaba haciendo en esta pantalla y se borra lo que se escribió.',
  stay: 'Seguir con lo que estaba',
  goOn: 'Soy de ANSES: seguir',
}
