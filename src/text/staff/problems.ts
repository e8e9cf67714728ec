import type { StaffScreen } from '../../../electron/contract.ts'
import { problems as problemsOfCitizens } from '../es-AR/problems.ts'
import type { ProblemOf } from '../problem-of.ts'

/** What happened, and what to do now: beside what citizens may meet too. */
export const problems = {
  ...problemsOfCitizens,
  'legajo-missing': 'Falta tu legajo. Escribilo acá, con letras y números, sin puntos.',
  'password-missing': 'Falta tu contraseña. Escribila acá.',
  'staff-refused':
    'El legajo, la contraseña o el código no son correctos, o el ingreso está bloqueado. ' +
    'Probá otra vez, o más tarde. Si no lo lográs, avisá a tu supervisor.',
  'staff-code-missing': 'Falta el código, o le faltan números. Miralo y completalo acá.',
  'staff-code-wrong': 'Ese no es el código que muestra la app ahora. Escribí el nuevo, apenas cambie.',
  'token-missing': 'Falta el código de alta. Son tres grupos de cuatro: escribilos acá.',
  'hand-back-refused': 'La contraseña no es correcta, o el ingreso está bloqueado. Probá otra vez o cerrá la sesión.',
  'token-refused':
    'El legajo o el código de alta no son correctos, o el código ya venció. ' +
    'Revisá los dos y probá otra vez. Si no lo lográs, pedí otro código.',
  'password-breaks-rules': 'Esa contraseña no sirve todavía. Mirá las reglas sin tilde verde y cambiá lo que falta.',
  'password-confirmation-missing': 'Falta repetir la contraseña. Escribila otra vez acá.',
  'password-confirmation-different': 'Las dos contraseñas no son iguales. Borrá esta y escribila otra vez.',
  'person-not-found': 'No encontramos a esa persona. Revisá el CUIL o la tarjeta y probá otra vez.',
  'ejemplar-missing': 'Falta el ejemplar. Copiá la letra del frente de la tarjeta.',
  'attest-card': 'Falta que examines la tarjeta. Si es original y no está alterada, marcalo.',
  'attest-photo': 'Falta que compares la foto con la persona. Si corresponde, marcalo.',
  'choose-reason': 'Falta el motivo. Elegí uno.',
  'operator-name-missing': 'Falta el nombre y apellido. Escribilo como figura en la credencial.',
  'legajo-taken': 'Ya hay alguien con ese legajo en esta oficina. Revisalo, o buscá a la persona en la lista.',
  'operator-cuil-taken': 'Ya hay alguien con ese CUIL en esta oficina. Revisalo, o buscá a la persona en la lista.',
  'permissions-missing': 'Falta elegir qué va a poder hacer. Marcá por lo menos una opción.',
  'export-too-many': 'Acá ya se exportó demasiadas veces en la última hora. Usá el último archivo, o probá más tarde.',
  'export-failed': 'No se pudo guardar el archivo. Fijate si hay lugar en el disco y probá otra vez.',
} satisfies Record<ProblemOf<StaffScreen>, string>
