/**
 * What people in Argentina build claves from, and the numbers that they put after it. Written by hand, without
 * accents. A word with doubled letters (messi, lluvia) has no place here: the clave's own rules refuse it.
 */
const clubs = `boca river racing independiente huracan velez lanus banfield estudiantes gimnasia newels platense
  tigre belgrano instituto colon patronato quilmes temperley almagro chacarita atlanta aldosivi
  bocajuniors riverplate rosariocentral bocacampeon rivercampeon vamosboca vamosriver aguanteboca aguanteriver
  soydeboca soyderiver xeneize bostero leproso academia cuervo pincharata bombonera
  monumental diegomaradona maradona riquelme palermo ortega francescoli batistuta aguero dimaria dibu scaloneta`

const country = `argentina argentino campeon campeones mundial vamosargentina patria bandera celeste
  albiceleste malvinas belgrano sanmartin peron evita evaperon buenosaires cordoba rosario mendoza tucuman
  laplata mardelplata salta jujuy neuquen chubut misiones formosa chaco santafe entrerios parana posadas
  resistencia bariloche ushuaia patagonia catamarca sanjuan sanluis larioja lapampa santacruz rionegro moron
  quilmes lomas moreno merlo pilar tandil junin olavaria azul zarate escobar berazategui palermo caminito`

const names = `agustin agustina alan alberto alejandra alejandro alicia analia andrea andres angel antonia antonio
  ariel beatriz benjamin bautista bruno camila carla carlos carolina catalina cecilia celeste claudia claudio cristian
  cristina daniel daniela dario david debora diego eduardo elena elias elsa emilia emiliano enzo ernesto esteban
  estela eugenia fabian facundo federico felipe fernanda fernando florencia francisco franco gabriel gabriela gaston
  gladys gonzalo graciela guadalupe gustavo hector hernan horacio hugo ignacio irma isabel ivan jorge jose juan
  juana juancarlos julia julian julieta julio karina laura lautaro leandro leonardo lidia liliana lorena lourdes lucas
  lucia luciana luciano luis luisa maria mariana mariano mario marcela marcelo marcos marina marta martin martina
  mateo matias mauricio melina mercedes micaela miguel milagros miriam mirta monica nahuel natalia nelida nelson
  nestor nicolas noelia norma olga omar oscar pablo pamela patricia paula pedro rafael ramon raquel raul ricardo
  roberto rocio rodolfo rodrigo romina rosa ruben salvador samuel sandra santiago santino sebastian sergio silvia
  silvina sofia soledad stela susana tamara teresa thiago tiago tobias tomas valentin valentina vanesa veronica
  victor victoria virginia walter yamila yesica josemaria mariajose mariaelena luismiguel juanpablo juanmanuel`

const family = `familia mifamilia mihijo mihija mishijos misnietos abuela abuelo mama papa mivida miamor teamo
  tequiero amor amores amorcito corazon princesa reina bebe bebita gordo gorda negra negrita flaco loco loca
  hermano hermana hermosa hermoso nena nene bonita diosesamor dios jesus virgen virgencita cristo gracias feliz
  felicidad esperanza libertad suerte vida milagro amigos amistad siempre juntos recuerdo secreto chiqui`

const things = `mate asado fernet cerveza vino dulcedeleche alfajor empanada medialuna facturas tango cumbia cuarteto
  rock soda gardel charly cerati indio redonditos gato gatito gatita michi firulais tigre leon aguila
  luna cielo playa verano invierno primavera otono enero febrero marzo abril mayo junio julio agosto
  septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo navidad futbol pelota
  camion moto auto fiat ford chevrolet renault toyota casa micasa hogar trabajo escuela futuro verde azul rojo blanco
  negro celeste superman batman naruto goku pokemon mario minecraft`

const offices = `anses mianses clave miclave claves claveanses clavesocial seguridad usuario cuenta micuenta contrasena
  jubilado jubilada jubilacion pension pensionado asignacion tarjeta banco nacion bancronacion hola holamundo entrar
  ingreso ingresar secreta nuevaclave cambio cambiar prueba admin internet computadora celular
  qwerty asdfgh zxcvbn qazwsx asdasd qweasd`

const recentYears = `2018 2019 2020 2021 2023 2024 2025`
const birthYears = `1950 1952 1953 1954 1956 1957 1958 1959 1960 1961 1962 1963 1964 1965 1967 1968 1969 1970 1971 1972
  1973 1974 1975 1976 1978 1979 1980 1981 1982 1983 1984 1985 1986 1989`
const clubYears = `1901 1905 1908 1978 1986 2018 2021 2023 2024 2025`
const twoDigits = `01 02 03 04 05 06 07 08 09 10 12 13 14 15 16 17 18 19 20 21 23 24 25 26 27 28 29 30 31 50 58 60 62 64
  65 68 70 72 73 74 75 76 78 79 80 81 82 83 84 85 86 87 89 90 91 92 93 94 95 96 97 98`
const luckyNumbers = `1 7 10 12 23 86 1010`

/** Words and the endings that go with them; every pair is a candidate. */
export const groups: readonly { words: string; endings: string }[] = [
  { words: clubs, endings: `${luckyNumbers} ${clubYears}` },
  { words: country, endings: `${luckyNumbers} 1810 1816 1978 1986 ${recentYears}` },
  { words: names, endings: `${recentYears} 10 12` },
  { words: 'juan jose maria carlos diego daniel laura lucas pablo martin', endings: `${birthYears} ${twoDigits}` },
  { words: family, endings: `${luckyNumbers} ${recentYears}` },
  { words: things, endings: `10 12 20 ${recentYears}` },
  { words: offices, endings: `${luckyNumbers} ${recentYears}` },
]

/** Walks over the keyboard and the like, whole as they are. */
export const wholeClaves = `1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx 1qaz2wsx3edc
  1qazxsw2 zaq1xsw2 qaz1wsx2 qwerty13579 a1s2d3f4 a1s2d3f4g5 z1x2c3v4 1a2s3d4f 1z2x3c4v a1b2c3d4 a1b2c3d4e5 1a2b3c4d
  1a2b3c4d5e m4r4d0na10 arg3ntin4 b0c4jun1ors`
