import type { Language, ReadingId } from '../../../electron/contract.ts'

export const language: Language = 'es-facil'

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
export const leavingCounts: string = 'Si te vas, este intento cuenta igual.'

export const confirmLeave = {
  title: '¿Querés cancelar?',
  lead: 'Borramos lo que escribiste. La pantalla vuelve al inicio.',
  stay: 'SEGUIR ACÁ',
  leave: 'Sí, cancelar',
}

export const idle = {
  title: '¿Seguís ahí?',
  lead: 'Si no tocás la pantalla, vuelve al inicio. Así cuidamos tus datos.',
  left: 'segundos',
  leftAloud: (seconds: number) => `Quedan ${seconds} segundos`,
  stay: 'SIGO ACÁ',
}

/** Staff is about to take this kiosk over from whoever stands there. */
export const confirmStaff = {
  title: '¿Sos personal de ANSES?',
  lead: 'Si seguís, se cierra el trámite de esta pantalla. También borramos lo escrito.',
  stay: 'Seguir como estaba',
  goOn: 'Soy de ANSES: seguir',
}
