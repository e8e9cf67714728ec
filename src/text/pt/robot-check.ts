import type { SpokenCategory, SpokenWord } from '../../../electron/contract.ts'
import type { CategoryWords, RobotCategory } from '../robot-category.ts'

export const robotCheck = {
  title: 'Não sou um robô',
  ask: 'Toque em todas as imagens com',
  grid: 'Imagens para escolher',
  picture: (number: number) => `Imagem ${number} de 9`,
  other: 'Outras imagens',
  listen: 'Ouvir uma pergunta',
  help: 'Pedir ajuda',
}

export const robotCategories = {
  colectivo: { article: 'um', noun: 'ônibus' },
  perro: { article: 'um', noun: 'cachorro' },
  arbol: { article: 'uma', noun: 'árvore' },
  casa: { article: 'uma', noun: 'casa' },
  bicicleta: { article: 'uma', noun: 'bicicleta' },
  paraguas: { article: 'um', noun: 'guarda-chuva' },
  guitarra: { article: 'um', noun: 'violão' },
  mate: { article: 'uma', noun: 'cuia de mate' },
} satisfies Record<RobotCategory, CategoryWords>

/** Which of four words it is: said, and read too. */
export const robotQuestion = {
  lead: 'Ouça as quatro palavras e escolha uma.',
  choices: 'Palavras para escolher',
  again: 'Ouvir de novo',
  other: 'Outra pergunta',
  ask: {
    animal: 'Qual destas palavras é um animal?',
    fruta: 'Qual destas palavras é uma fruta?',
    color: 'Qual destas palavras é uma cor?',
    mes: 'Qual destas palavras é um mês do ano?',
    ropa: 'Qual destas palavras é uma peça de roupa?',
    transporte: 'Qual destas palavras é um meio de transporte?',
    mueble: 'Qual destas palavras é um móvel?',
    instrumento: 'Qual destas palavras é um instrumento musical?',
    cuerpo: 'Qual destas palavras é uma parte do corpo?',
  } satisfies Record<SpokenCategory, string>,
  words: {
    perro: 'Cachorro', gato: 'Gato', caballo: 'Cavalo', vaca: 'Vaca', gallina: 'Galinha', elefante: 'Elefante', leon: 'Leão',
    conejo: 'Coelho', pato: 'Pato', oveja: 'Ovelha',
    manzana: 'Maçã', banana: 'Banana', pera: 'Pera', uva: 'Uva', frutilla: 'Morango', durazno: 'Pêssego', sandia: 'Melancia',
    melon: 'Melão', ciruela: 'Ameixa',
    rojo: 'Vermelho', azul: 'Azul', verde: 'Verde', amarillo: 'Amarelo', negro: 'Preto', blanco: 'Branco', gris: 'Cinza',
    marron: 'Marrom',
    enero: 'Janeiro', febrero: 'Fevereiro', marzo: 'Março', abril: 'Abril', mayo: 'Maio', junio: 'Junho', julio: 'Julho',
    agosto: 'Agosto', septiembre: 'Setembro', octubre: 'Outubro', noviembre: 'Novembro', diciembre: 'Dezembro',
    camisa: 'Camisa', pantalon: 'Calça', pollera: 'Saia', campera: 'Jaqueta', medias: 'Meias', bufanda: 'Cachecol',
    guantes: 'Luvas', remera: 'Camiseta',
    tren: 'Trem', avion: 'Avião', barco: 'Barco', colectivo: 'Ônibus', bicicleta: 'Bicicleta', camion: 'Caminhão', moto: 'Moto',
    subte: 'Metrô',
    mesa: 'Mesa', silla: 'Cadeira', cama: 'Cama', sillon: 'Poltrona', armario: 'Armário', escritorio: 'Escrivaninha',
    estante: 'Estante', cuna: 'Berço',
    guitarra: 'Violão', violin: 'Violino', flauta: 'Flauta', tambor: 'Tambor', trompeta: 'Trompete', acordeon: 'Acordeão',
    arpa: 'Harpa', saxofon: 'Saxofone',
    cabeza: 'Cabeça', mano: 'Mão', pie: 'Pé', ojo: 'Olho', boca: 'Boca', nariz: 'Nariz', rodilla: 'Joelho', codo: 'Cotovelo',
  } satisfies Record<SpokenWord, string>,
}

/** Somebody of the office says that a person is there. */
export const robotHelp = {
  title: 'Peça ajuda',
  lead: 'Chame alguém da ANSES: essa pessoa vai digitar o legajo e o código dela.',
  nothingOfYours: 'Para isso, ninguém da ANSES precisa do seu CUIL, da sua clave nem do seu DNI.',
  legajo: 'Legajo',
  legajoHint: 'Digita quem está ajudando',
  code: 'Código de 6 números do aplicativo',
  approve: 'APROVAR',
}
