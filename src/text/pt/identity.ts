export const enterTramite = {
  title: 'Digite o Trámite N°',
  lead: 'São os 11 números do processo do seu DNI. Toque no cartão para ver onde estão.',
  label: 'Trámite N°',
  scanHint: 'Ou passe seu DNI no leitor e ele é preenchido sozinho.',
  scanned: 'Lido do seu DNI',
  typeInstead: 'Digitar',
  cards: 'Onde está o Trámite N°',
  card: {
    new: { name: 'Novo DNI', where: 'Está na frente do cartão azul-claro, junto à borda de baixo.' },
    previous: { name: 'DNI anterior', where: 'Está no verso do cartão rosado.' },
    electronic: { name: 'DNI eletrônico', where: 'Está no verso do cartão.' },
  },
  enlarge: 'Ver maior',
}

export const question = {
  count: (number: number, of: number) => `Pergunta ${number} de ${of}`,
  lead: 'Escolha uma resposta. Assim confirmamos que é você.',
}

export const identityFailed = {
  title: 'Não conseguimos verificar sua identidade',
  lead: 'Você pode tentar de novo, com outras perguntas. Confira também o Trámite N°, se nós o pedimos.',
  attemptsLeft: (left: number, of: number) =>
    left === 1 ? `Resta 1 de ${of} tentativas.` : `Restam ${left} de ${of} tentativas.`,
  counter: 'Se não conseguir, atendemos você no balcão com seu DNI, sem marcar hora.',
  tryAgain: 'NOVA TENTATIVA',
  leave: 'Deixar para depois',
}

export const enterPhoneCode = {
  title: 'Digite o código do 130',
  lead: 'São oito letras e números. Você recebeu por telefone.',
  label: 'Código do 130',
  hint: 'Não tem as letras I, O nem S, nem os números 0, 1 nem 5.',
}
