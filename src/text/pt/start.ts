export const start = {
  title: 'Sua Clave de la Seguridad Social',
  lead: 'A clave é sua senha: com ela você entra no Mi ANSES, sem esperar no balcão.',
  needTitle: 'Para criar a sua, tenha à mão',
  needs: {
    dni: { what: 'Seu último DNI', why: 'Você passa no leitor' },
    cuil: { what: 'Seu CUIL', why: 'Está no verso do DNI' },
    minutes: { what: '5 minutos', why: 'São quatro passos curtos' },
  },
  create: 'CRIE SUA CLAVE',
  createHint: 'É a primeira vez, ou não tenho.',
  signIn: 'ENTRAR',
  signInHint: 'Já tenho minha clave.',
  recover: 'Esqueci minha clave',
  phoneCode: 'Tenho um código do 130',
}
