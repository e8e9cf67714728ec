import type { SpokenCategory, SpokenWord } from '../../../electron/contract.ts'
import type { CategoryWords, RobotCategory } from '../robot-category.ts'

export const robotCheck = {
  title: 'No soy un robot',
  ask: 'Tocá todas las imágenes con',
  grid: 'Imágenes para elegir',
  picture: (number: number) => `Imagen ${number} de 9`,
  other: 'Otras imágenes',
  listen: 'Escuchar una pregunta',
  help: 'Pedir ayuda',
}

export const robotCategories = {
  colectivo: { article: 'un', noun: 'colectivo' },
  perro: { article: 'un', noun: 'perro' },
  arbol: { article: 'un', noun: 'árbol' },
  casa: { article: 'una', noun: 'casa' },
  bicicleta: { article: 'una', noun: 'bicicleta' },
  paraguas: { article: 'un', noun: 'paraguas' },
  guitarra: { article: 'una', noun: 'guitarra' },
  mate: { article: 'un', noun: 'mate' },
} satisfies Record<RobotCategory, CategoryWords>

/** Which of four words it is: said, and read too. */
export const robotQuestion = {
  lead: 'Escuchá las 4 palabras y elegí una.',
  choices: 'Palabras para elegir',
  again: 'Escuchar otra vez',
  other: 'Otra pregunta',
  ask: {
    animal: '¿Cuál de estas palabras es un animal?',
    fruta: '¿Cuál de estas palabras es una fruta?',
    color: '¿Cuál de estas palabras es un color?',
    mes: '¿Cuál de estas palabras es un mes del año?',
    ropa: '¿Cuál de estas palabras es algo de ropa?',
    transporte: '¿Cuál de estas palabras es algo para viajar?',
    mueble: '¿Cuál de estas palabras es un mueble?',
    instrumento: '¿Cuál de estas palabras es algo para hacer música?',
    cuerpo: '¿Cuál de estas palabras es una parte del cuerpo?',
  } satisfies Record<SpokenCategory, string>,
  words: {
    perro: 'Perro', gato: 'Gato', caballo: 'Caballo', vaca: 'Vaca', gallina: 'Gallina', elefante: 'Elefante', leon: 'León',
    conejo: 'Conejo', pato: 'Pato', oveja: 'Oveja',
    manzana: 'Manzana', banana: 'Banana', pera: 'Pera', uva: 'Uva', frutilla: 'Frutilla', durazno: 'Durazno', sandia: 'Sandía',
    melon: 'Melón', ciruela: 'Ciruela',
    rojo: 'Rojo', azul: 'Azul', verde: 'Verde', amarillo: 'Amarillo', negro: 'Negro', blanco: 'Blanco', gris: 'Gris',
    marron: 'Marrón',
    enero: 'Enero', febrero: 'Febrero', marzo: 'Marzo', abril: 'Abril', mayo: 'Mayo', junio: 'Junio', julio: 'Julio',
    agosto: 'Agosto', septiembre: 'Septiembre', octubre: 'Octubre', noviembre: 'Noviembre', diciembre: 'Diciembre',
    camisa: 'Camisa', pantalon: 'Pantalón', pollera: 'Pollera', campera: 'Campera', medias: 'Medias', bufanda: 'Bufanda',
    guantes: 'Guantes', remera: 'Remera',
    tren: 'Tren', avion: 'Avión', barco: 'Barco', colectivo: 'Colectivo', bicicleta: 'Bicicleta', camion: 'Camión',
    moto: 'Moto', subte: 'Subte',
    mesa: 'Mesa', silla: 'Silla', cama: 'Cama', sillon: 'Sillón', armario: 'Armario', escritorio: 'Escritorio',
    estante: 'Estante', cuna: 'Cuna',
    guitarra: 'Guitarra', violin: 'Violín', flauta: 'Flauta', tambor: 'Tambor', trompeta: 'Trompeta', acordeon: 'Acordeón',
    arpa: 'Arpa', saxofon: 'Saxofón',
    cabeza: 'Cabeza', mano: 'Mano', pie: 'Pie', ojo: 'Ojo', boca: 'Boca', nariz: 'Nariz', rodilla: 'Rodilla', codo: 'Codo',
  } satisfies Record<SpokenWord, string>,
}

/** Somebody of the office says that a person is there. */
export const robotHelp = {
  title: 'Pedí ayuda',
  lead: 'Llamá a alguien de ANSES. Esa persona escribe su legajo y su código.',
  nothingOfYours: 'Para esto, nadie te pide tu CUIL, tu clave ni tu DNI.',
  legajo: 'Legajo',
  legajoHint: 'Lo escribe quien te ayuda',
  code: 'Código de 6 números de su app',
  approve: 'APROBAR',
}
