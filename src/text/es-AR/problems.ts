import type { CitizenScreen, CuilProblem, ScanProblem } from '../../../electron/contract.ts'
import type { ProblemOf } from '../problem-of.ts'

const cuil = {
  'cuil-incomplete': 'Faltan números en el CUIL. Son 11: completá los que faltan.',
  'cuil-too-long': 'Hay números de más en el CUIL. Son 11: borrá los que sobran.',
  'cuil-check-digit': 'Ese CUIL no existe: hay un número cambiado. Comparalo con tu DNI y corregilo.',
  'cuil-prefix': 'Ningún CUIL empieza con esos números. El tuyo empieza con 20, 23, 24 o 27: corregilo.',
  'cuil-company': 'Ese número es de una empresa. Ingresá tu CUIL personal: está en el dorso de tu DNI.',
  'cuil-characters': 'El CUIL lleva solo números. Borrá lo demás y escribilo otra vez.',
} satisfies Record<CuilProblem, string>

const scan = {
  'scan-unreadable': 'No pudimos leer ese código. Pasá tu DNI otra vez, despacio, o escribí el número.',
  'scan-too-few-fields': 'El lector leyó solo una parte del código. Pasá tu DNI otra vez.',
  'scan-tramite': 'El número de trámite se leyó mal. Pasá tu DNI otra vez o escribí el número.',
  'scan-dni': 'El número de DNI se leyó mal. Pasá tu DNI otra vez o escribí el número.',
  'scan-date-format': 'Una fecha del código se leyó mal. Pasá tu DNI otra vez o escribí el número.',
  'scan-date-impossible': 'El código tiene una fecha que no existe. Pasá tu DNI otra vez o escribí el número.',
  'scan-mrz': 'No pudimos leer las tres líneas del dorso. Pasalas otra vez o escribí el número.',
  'scan-has-no-tramite': 'Ese código no trae el número de trámite. Probá con el otro código o escribí el número.',
  'scan-has-no-cuil': 'Leímos tu DNI, pero ese código no trae el CUIL. Escribilo con los números de la pantalla.',
  'scan-other-person': 'Ese DNI no es el del CUIL que ingresaste. Pasá tu DNI, o volvé atrás y corregí el CUIL.',
  'scan-dni-expired': 'Ese DNI está vencido. Usá tu último DNI, o acercate al mostrador.',
} satisfies Record<ScanProblem, string>

/** What happened, and what to do now. */
export const problems = {
  ...cuil,
  ...scan,
  'read-to-end': 'Todavía falta leer una parte. Bajá hasta el final del texto para continuar.',
  'tick-acceptance': 'Falta tu aceptación. Si estás de acuerdo, tocá «Leí y acepto».',
  'tick-human': 'Todavía falta algo. Tocá «No soy un robot» y seguí los pasos.',
  'dni-incomplete': 'El DNI lleva 7 u 8 números. Miralo en tu tarjeta y completalo.',
  'birth-date-incomplete': 'Falta parte de la fecha. Son dos números del día, dos del mes y cuatro del año.',
  'birth-date-impossible': 'Ese día no existe o todavía no llegó. Revisá el día, el mes y el año, y corregilos.',
  'cuil-not-found':
    'No encontramos a nadie con ese DNI y esa fecha de nacimiento. Revisá los dos. ' +
    'El CUIL también está en el dorso de tu DNI. Si no, preguntá en el mostrador.',
  'too-many-searches':
    'Acá ya se buscó demasiadas veces en la última hora. Probá más tarde o preguntá en el mostrador. ' +
    'El CUIL también está en el dorso de tu DNI.',
  'pictures-wrong': 'Esas no eran las imágenes. Te mostramos otras: elegí de nuevo.',
  'choose-pictures': 'No elegiste ninguna imagen. Tocá todas las que correspondan.',
  'word-wrong': 'Esa no era. Te hacemos otra pregunta: escuchala y elegí de nuevo.',
  'choose-word': 'Falta tu respuesta. Elegí una de las cuatro palabras.',
  'approval-legajo-missing': 'Falta el legajo de quien te ayuda. Esa persona lo escribe acá.',
  'approval-code-missing': 'El código de la app tiene 6 números. Quien te ayuda los escribe acá.',
  'approval-refused':
    'El legajo o el código no son correctos, o ahora están bloqueados. ' +
    'Quien te ayuda puede probar con el código que sigue. Si no, llamá a otra persona de ANSES.',
  'tramite-too-long': 'Sobran números: el trámite lleva 11. Miralo en tu DNI y borrá los que están de más.',
  'tramite-incomplete': 'El número de trámite lleva 11 números. Miralo en tu DNI y completalo.',
  'choose-one': 'Falta tu respuesta. Elegí una, aunque sea «No sé».',
  'clave-missing': 'Todavía no escribiste tu clave. Escribila acá.',
  'clave-breaks-rules': 'Esa clave no sirve todavía. Mirá las reglas sin tilde verde y cambiá lo que falta.',
  'clave-reused': 'Ya usaste esa clave. Elegí otra que no hayas usado antes.',
  'confirmation-missing': 'Falta escribir la clave otra vez. Repetila acá para confirmarla.',
  'confirmation-different': 'Las dos claves no son iguales. Borrá esta y escribila otra vez.',
  'sign-in-refused':
    'El CUIL o la clave no son correctos, o el ingreso está bloqueado. ' +
    'Fijate en las mayúsculas y probá otra vez, o más tarde. ' +
    'Si la olvidaste, usá «Olvidé mi clave». Si no la tenés, creala desde el inicio.',
  'phone-code-incomplete': 'Faltan letras o números en el código. Son ocho: completá los que faltan.',
  'phone-code-refused':
    'El código, el CUIL o el trámite no coinciden, o el código ya venció. Revisalos y probá otra vez. ' +
    'Si no, llamá de nuevo al 130 o acercate al mostrador con tu DNI.',
} satisfies Record<ProblemOf<CitizenScreen>, string>
