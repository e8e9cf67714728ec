export const start = {
  title: 'Tu Clave de la Seguridad Social',
  lead: 'Con tu clave entrás a Mi ANSES y hacés tus trámites sin esperar en el mostrador.',
  needTitle: 'Para crearla, tené a mano',
  needs: {
    dni: { what: 'Tu último DNI', why: 'Lo pasás por el lector' },
    cuil: { what: 'Tu CUIL', why: 'Está en el dorso del DNI' },
    minutes: { what: '5 minutos', why: 'Son cuatro pasos cortos' },
  },
  create: 'CREÁ TU CLAVE',
  createHint: 'Es la primera vez, o no la tengo.',
  signIn: 'INGRESAR',
  signInHint: 'Ya tengo mi clave.',
  recover: 'Olvidé mi clave',
  phoneCode: 'Tengo un código del 130',
}
