import type { QuestionCategory } from './question-category.ts'

const years = Array.from({ length: 67 }, (_, place) => String(1960 + place))

const months = Array.from({ length: 48 }, (_, place) => {
  const month = String((place % 12) + 1).padStart(2, '0')
  return `${2023 + Math.floor(place / 12)}-${month}`
})

/** Values of each category, as the padrón writes them. */
export type QuestionValues = Record<QuestionCategory, readonly string[]>

/**
 * Plausible values: invented people have them, and they are the wrong answers where a small padrón has too few.
 * Employers are invented; banks, benefits, obras sociales and places are real kinds of answer.
 */
export const questionValues: QuestionValues = {
  // Monotributo A to K; Autónomos I to V; 13 and the like appear in the manual's own example (H, A, D, 13).
  autonomoCategory: [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'I prima', 'II', 'II prima', 'III', 'III prima', 'IV',
    'IV prima', 'V', 'V prima', '11', '12', '13', '14', '15',
  ],
  employer: [
    'Frigorífico Los Álamos S.A.', 'Transportes del Ceibo S.R.L.', 'Panificadora La Espiga Dorada S.R.L.',
    'Textil Río Manso S.A.', 'Metalúrgica Tres Lomas S.A.', 'Supermercados El Quebracho S.A.',
    'Constructora Piedra Mora S.A.', 'Laboratorio Santa Herminia S.A.', 'Bodega Viento Zonda S.A.',
    'Cooperativa Apícola El Chañar Ltda.', 'Imprenta Hojas del Litoral S.R.L.', 'Clínica Nuestra Señora del Valle Verde S.A.',
    'Maderera Monte Espeso S.R.L.', 'Lácteos La Totora S.A.', 'Hotel Mirador del Cerro Bayo S.A.',
    'Estancia Las Dos Lagunas S.A.', 'Seguridad Centinela Austral S.A.', 'Limpieza Brisa Clara S.R.L.',
    'Curtiembre El Ombú Viejo S.A.', 'Vidriería Cristal Pampa S.R.L.', 'Autopartes Cuatro Vientos S.A.',
    'Pesquera Bahía Serena S.A.', 'Molino Harinero San Evaristo S.A.', 'Colegio Jardín de los Tilos',
    'Distribuidora Paso del Gaucho S.R.L.', 'Yerbatera Tierra Colorada Norte S.A.', 'Calzados Huella Firme S.R.L.',
    'Farmacia La Botica de Elvira S.C.S.', 'Informática Nodo Celeste S.A.', 'Plásticos Punta Indio Sur S.A.',
  ],
  paymentBank: [
    'Banco de la Nación Argentina', 'Banco de la Provincia de Buenos Aires', 'Banco Ciudad de Buenos Aires',
    'Banco Credicoop', 'Banco Galicia', 'Banco Macro', 'Banco Santander', 'BBVA', 'Banco Supervielle', 'Banco Patagonia',
    'Banco Hipotecario', 'Banco Piano', 'Banco Comafi', 'Banco Columbia', 'Banco de Córdoba', 'Banco de La Pampa',
    'Banco del Chubut', 'Banco de Corrientes', 'Banco de Formosa', 'Nuevo Banco del Chaco', 'Nuevo Banco de Santa Fe',
    'Banco de Entre Ríos', 'Banco de San Juan', 'Banco de Santa Cruz', 'Banco de Santiago del Estero',
    'Banco Provincia del Neuquén', 'Banco Provincia de Tierra del Fuego', 'Banco Municipal de Rosario', 'Correo Argentino',
  ],
  benefitKind: [
    'Jubilación ordinaria', 'Jubilación por edad avanzada', 'Jubilación por invalidez', 'Jubilación docente',
    'Jubilación anticipada', 'Pensión por fallecimiento', 'Pensión Universal para el Adulto Mayor (PUAM)',
    'Pensión no contributiva por invalidez laboral', 'Pensión no contributiva por vejez',
    'Pensión no contributiva para madre de siete o más hijos', 'Pensión honorífica de Veterano de Guerra',
    'Retiro por invalidez', 'Retiro policial', 'Asignación Universal por Hijo (AUH)',
    'Asignación Universal por Hijo con Discapacidad', 'Asignación por Embarazo para Protección Social',
    'Asignación Familiar por Hijo (SUAF)', 'Asignación Familiar por Hijo con Discapacidad', 'Asignación por Maternidad',
    'Asignación Familiar Prenatal', 'Asignación por Cónyuge', 'Prestación por Desempleo', 'Becas Progresar',
  ],
  firstContributionYear: years,
  street: [
    'Avenida San Martín', 'Avenida Rivadavia', 'Avenida Belgrano', 'Avenida Mitre', 'Avenida 9 de Julio',
    'Avenida Independencia', 'Avenida Colón', 'Avenida Hipólito Yrigoyen', 'Bulevar Oroño', 'Sarmiento', 'Moreno',
    'Alvear', 'Urquiza', 'Lavalle', 'Las Heras', 'Güemes', 'Pueyrredón', 'Castelli', 'Alberdi', 'Saavedra', 'Chacabuco',
    'Maipú', 'Tucumán', 'Corrientes', 'Entre Ríos', 'Santa Fe', 'Catamarca', 'Jujuy', '25 de Mayo', '12 de Octubre',
    'Los Aromos', 'Las Acacias', 'Los Paraísos', 'El Jacarandá', 'Los Ñandúes', 'Pasaje del Molino',
  ],
  previousLocality: [
    'Lomas de Zamora', 'Quilmes', 'Morón', 'San Justo', 'Lanús', 'Avellaneda', 'Merlo', 'Moreno', 'Tandil', 'Olavarría',
    'Azul', 'Junín', 'Pergamino', 'Bahía Blanca', 'Mar del Plata', 'La Plata', 'Rosario', 'Rafaela', 'Venado Tuerto',
    'Reconquista', 'Villa María', 'Río Cuarto', 'San Francisco', 'Paraná', 'Concordia', 'Gualeguaychú', 'Posadas',
    'Oberá', 'Resistencia', 'Goya', 'Orán', 'Tafí Viejo', 'San Rafael', 'Godoy Cruz', 'General Roca', 'Cipolletti',
    'Comodoro Rivadavia', 'Puerto Madryn', 'Río Gallegos', 'Ushuaia',
  ],
  birthProvince: [
    'Ciudad Autónoma de Buenos Aires', 'Buenos Aires', 'Catamarca', 'Chaco', 'Chubut', 'Córdoba', 'Corrientes',
    'Entre Ríos', 'Formosa', 'Jujuy', 'La Pampa', 'La Rioja', 'Mendoza', 'Misiones', 'Neuquén', 'Río Negro', 'Salta',
    'San Juan', 'San Luis', 'Santa Cruz', 'Santa Fe', 'Santiago del Estero', 'Tierra del Fuego', 'Tucumán',
  ],
  children: ['0', '1', '2', '3', '4', '5', '6', '7', '8'],
  obraSocial: [
    'PAMI', 'OSECAC', 'OSDE', 'OSPRERA', 'OSUTHGRA', 'OSDEPYM', 'OSUOMRA', 'OSPECON', 'OSPAT', 'OSPLAD', 'OSPACA',
    'OSPIA', 'OSPIT', 'OSPIM', 'OSPSA', 'OSPE', 'OSMATA', 'OSPEDYC', 'OSSEG', 'OSTEL', 'OSFATLYF', 'OSPERYHRA', 'IOMA',
    'Unión Personal', 'Obra Social Bancaria', 'Construir Salud', 'Accord Salud', 'Medicus', 'Swiss Medical', 'Galeno',
  ],
  lastPaymentMonth: months,
  dniIssueYear: years,
}
