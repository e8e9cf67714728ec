import type { CitizenScreen, CuilProblem, ScanProblem } from '../../../electron/contract.ts'
import type { ProblemOf } from '../problem-of.ts'

const cuil = {
  'cuil-incomplete': 'Faltan números en el CUIL. Son 11. Escribí los que faltan.',
  'cuil-too-long': 'Hay números de más en el CUIL. Son 11. Borrá los que sobran.',
  'cuil-check-digit': 'Ese CUIL no existe. Hay un número cambiado. Miralo en tu DNI y corregilo.',
  'cuil-prefix': 'Ese CUIL empieza mal. El tuyo empieza con 20, 23, 24 o 27. Corregilo.',
  'cuil-company': 'Ese número es de una empresa. Escribí tu CUIL. Está atrás de tu DNI.',
  'cuil-characters': 'El CUIL lleva solo números. Borralo y escribilo otra vez.',
} satisfies Record<CuilProblem, string>

const scan = {
  'scan-unreadable': 'No pudimos leer ese código. Pasá tu DNI otra vez, despacio. O escribí el número.',
  'scan-too-few-fields': 'El lector leyó solo una parte del DNI. Pasá tu DNI otra vez.',
  'scan-tramite': 'Leímos mal el número de trámite. Pasá tu DNI otra vez o escribí el número.',
  'scan-dni': 'Leímos mal el número de DNI. Pasá tu DNI otra vez o escribí el número.',
  'scan-date-format': 'Leímos mal una fecha del DNI. Pasá tu DNI otra vez o escribí el número.',
  'scan-date-impossible': 'Leímos una fecha imposible. Pasá tu DNI otra vez o escribí el número.',
  'scan-mrz': 'No pudimos leer las 3 líneas de atrás. Pasalas otra vez o escribí el número.',
  'scan-has-no-tramite': 'Ese código no tiene el número de trámite. Pasá el otro código o escribí el número.',
  'scan-has-no-cuil': 'Leímos tu DNI. Ese código no tiene el CUIL. Escribí el CUIL en la pantalla.',
  'scan-other-person': 'Ese DNI y tu CUIL son de personas distintas. Pasá tu DNI. O volvé atrás y corregí el CUIL.',
  'scan-dni-expired': 'Ese DNI está vencido. Usá tu último DNI o andá al mostrador.',
} satisfies Record<ScanProblem, string>

/** What happened, and what to do now. */
export const problems = {
  ...cuil,
  ...scan,
  'read-to-end': 'Te falta leer una parte. Bajá hasta el final del texto.',
  'tick-acceptance': 'Todavía no aceptaste. Si estás de acuerdo, tocá «Leí y acepto».',
  'tick-human': 'Todavía falta algo. Tocá «No soy un robot» y seguí los pasos.',
  'dni-incomplete': 'Faltan números. El DNI tiene 7 u 8. Miralo en tu tarjeta y completalo.',
  'birth-date-incomplete': 'Falta una parte de la fecha. Escribí 2 números del día, 2 del mes y 4 del año.',
  'birth-date-impossible': 'Ese día no existe o todavía no llegó. Corregí el día, el mes o el año.',
  'cuil-not-found':
    'No encontramos a nadie con ese DNI y esa fecha. Mirá bien los 2. ' +
    'El CUIL también está atrás de tu DNI. O preguntá en el mostrador.',
  'too-many-searches':
    'Acá ya hubo muchas búsquedas en la última hora. Probá más tarde o preguntá en el mostrador. ' +
    'El CUIL también está atrás de tu DNI.',
  'pictures-wrong': 'Esas no eran las imágenes. Te mostramos otras. Elegí otra vez.',
  'choose-pictures': 'Todavía no elegiste imágenes. Tocá todas las correctas.',
  'word-wrong': 'Esa no era. Te hacemos otra pregunta. Escuchala y elegí de nuevo.',
  'choose-word': 'Falta tu respuesta. Elegí una de las 4 palabras.',
  'approval-legajo-missing': 'Falta el legajo de la persona que te ayuda. Esa persona lo escribe acá.',
  'approval-code-missing': 'El código tiene 6 números. La persona que te ayuda los escribe acá.',
  'approval-refused':
    'El legajo o el código están mal, o ahora están bloqueados. ' +
    'La persona que te ayuda puede probar con el código que sigue. Si no, llamá a otra persona de ANSES.',
  'tramite-too-long': 'Sobran números. El trámite tiene 11. Miralo en tu DNI y borrá los que sobran.',
  'tramite-incomplete': 'Faltan números. El trámite tiene 11. Miralo en tu DNI y completalo.',
  'choose-one': 'Falta tu respuesta. Elegí una. También podés elegir «No sé».',
  'clave-missing': 'Todavía no escribiste tu clave. Escribila acá.',
  'clave-breaks-rules': 'Esa clave todavía no sirve. Mirá las reglas sin tilde verde. Cambiá lo que falta.',
  'clave-reused': 'Ya usaste esa clave. Elegí una nueva.',
  'confirmation-missing': 'Falta escribir la clave otra vez. Repetila acá.',
  'confirmation-different': 'Las 2 claves son distintas. Borrá esta y escribila otra vez.',
  'sign-in-refused':
    'El CUIL o la clave están mal, o tu ingreso está cerrado. ' +
    'Mirá las mayúsculas. Probá otra vez, o más tarde. ' +
    '¿La olvidaste? Usá «Olvidé mi clave». ¿No la tenés? Creala en el inicio.',
  'phone-code-incomplete': 'Faltan letras o números en el código. Son 8. Escribí los que faltan.',
  'phone-code-refused':
    'El código, el CUIL o el trámite están mal. O pasó el tiempo del código. Miralos y probá otra vez. ' +
    'Si no podés, llamá al 130 o andá al mostrador con tu DNI.',
} satisfies Record<ProblemOf<CitizenScreen>, string>
