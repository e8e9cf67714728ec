export const start = {
  title: 'Tu Clave de la Seguridad Social',
  lead: 'Es tu contraseña de Mi ANSES. Con ella hacés trámites sin esperar.',
  needTitle: 'Para crearla necesitás',
  needs: {
    dni: { what: 'Tu último DNI', why: 'Lo pasás por el lector' },
    cuil: { what: 'Tu CUIL', why: 'Está atrás de tu DNI' },
    minutes: { what: '5 minutos', why: 'Son 4 pasos cortos' },
  },
  create: 'CREÁ TU CLAVE',
  createHint: 'Todavía no tengo mi clave.',
  signIn: 'INGRESAR',
  signInHint: 'Ya tengo mi clave.',
  recover: 'Olvidé mi clave',
  phoneCode: 'Tengo un código del 130',
}
