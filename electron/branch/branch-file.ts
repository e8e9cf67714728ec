import { z } from 'zod'
import { allLanguages } from '../contract-preferences.ts'

/**
 * The smallest panel whose keys a finger hits, 12.7 mm each (src/keyboard/key-size.ts): ten of them side by side on the
 * short side and, where that is the height, beside what is read on the long one. 10.1 inches is just enough.
 */
export const leastPanelMm = { short: 133, long: 205 }

// Each field says in its own words what it takes: that, beside what was found, is the message of a mistake.

const oneOrAnother = new Intl.ListFormat('es', { type: 'disjunction' })

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `va ${oneOrAnother.format(values.map((value) => JSON.stringify(value)))}` })

const yesOrNo = () => z.boolean({ error: 'va true o false, sin comillas' })

const like = (pattern: RegExp, error: string) => z.string({ error }).regex(pattern, { error })

const text = (most: number) => {
  const error = `va un texto de 1 a ${String(most)} letras`
  return like(/\S/, error).max(most, { error })
}

const whole = (least: number, most: number) => {
  const error = `va un número entero de ${String(least)} a ${String(most)}, sin comillas`
  return z.int({ error }).min(least, { error }).max(most, { error })
}

const millimetres = () => {
  const error = 'van milímetros, de 100 a 2000, sin comillas'
  return z.number({ error }).min(100, { error }).max(2000, { error })
}

const group = <const Fields extends z.ZodRawShape>(fields: Fields) =>
  z.strictObject(fields, { error: ({ code }) => fieldsOf(code, fields) })

const fieldsOf = (code: string | undefined, fields: z.ZodRawShape) => {
  const names = Object.keys(fields).join(', ')
  return code === 'unrecognized_keys' ? `acá van: ${names}` : `va un grupo entre llaves { } con: ${names}`
}

/** Which office and machine this is, and what it has decided. Every default is a decision of domain 1 to 7. */
export const branchFile = group({
  code: like(/^[a-z0-9-]{2,40}$/, 'van de 2 a 40 minúsculas sin tilde, números y guiones'),
  name: text(60),
  address: text(80),
  /** A public kiosk, or the machine of a counter, where staff mode is what opens (domain 6). */
  role: oneOf(['kiosk', 'counter']).default('kiosk'),
  /** Mostrador 3: which machine of the office this is, as its screens and slips name it. */
  machine: text(40).optional(),
  /** Whether another operator is asked for a raise within 24 hours of a recovery. */
  approveAfterRecovery: yesOrNo().default(false),
  /** A training or demonstration machine: its padrón is invented, and every screen says so. */
  fictitious: yesOrNo().default(false),
  /** Where the padrón comes from: IT imports it, or, only where `fictitious`, this one is at the first start. Path from the program's folder. */
  samplePadron: text(200).optional(),
  /** This office's own text of the Políticas de Seguridad. Path from the branch file. */
  policiesFile: text(200).optional(),
  /** What this office has recorded in place of the made voice (docs/speech.md). Path from the branch file. */
  speechFolder: text(200).optional(),
  /** What people may read the kiosk in; the first language is everybody's until they choose. */
  languages: z
    .array(oneOf(allLanguages), { error: 'va una lista entre corchetes [ ]' })
    .refine((chosen) => chosen[0] === 'es-AR' && new Set(chosen).size === chosen.length, {
      error: 'primero va "es-AR", y ninguno dos veces',
    })
    .default([...allLanguages]),
  clave: group({
    allowedSymbols: like(/^[#$%&*+\-=@_]*$/, 'solo pueden ir # $ % & * + - = @ _').default(''),
    repeated: oneOf(['adjacent', 'anywhere']).default('adjacent'),
  }).prefault({}),
  /** Where its data lie. By default in a folder of its code, which a kiosk and a counter of one user on one machine share. */
  store: group({ folder: like(/^([a-z]:[\\/]|\/(?!\/))/i, 'va una carpeta de esta máquina, con su ruta completa: /var/lib/clave-kiosk, C:/ClaveKiosk').optional() }).prefault({}),
  /** What is seen of the panel, as it stands: keys are sized by it. By default one of 27 inches, upright. */
  panel: group({ widthMm: millimetres().default(336), heightMm: millimetres().default(597) })
    .refine(
      ({ widthMm, heightMm }) =>
        Math.min(widthMm, heightMm) >= leastPanelMm.short && Math.max(widthMm, heightMm) >= leastPanelMm.long,
      { error: `en un panel de menos de ${String(leastPanelMm.short)} por ${String(leastPanelMm.long)} mm las teclas no llegan a 12,7 mm` },
    )
    .prefault({}),
  identity: oneOf(['tramite-then-questions', 'tramite-or-questions']).default('tramite-then-questions'),
  /** What slips are printed on; left out, this machine has no printer. Without `name`, the system's default one. */
  printer: group({ paper: oneOf(['80mm', 'a4']), name: text(120).optional() }).optional(),
  /** Domain 2: from so many refused claves within so many minutes on, the machine takes its time. */
  slowDown: group({ refusals: whole(5, 100).default(20), withinMinutes: whole(1, 60).default(10) }).prefault({}),
  /** Mission row 12: from when on people are reminded to change their clave, and urged. */
  claveAge: group({ remindAfterDays: whole(31, 3650).default(180), urgeAfterDays: whole(31, 3650).default(365) })
    .refine((age) => age.remindAfterDays < age.urgeAfterDays, { error: 'remindAfterDays tiene que ser menor que urgeAfterDays' })
    .prefault({}),
  /** Domain 7: a branch may give people longer, never less. */
  idle: group({
    concealAfter: whole(60, 600).default(60),
    warnAfter: whole(90, 900).default(90),
    endAfterWarning: whole(30, 300).default(30),
  })
    .refine((idle) => idle.concealAfter < idle.warnAfter, { error: 'concealAfter tiene que ser menor que warnAfter' })
    .prefault({}),
}).refine(({ samplePadron, fictitious }) => samplePadron === undefined || fictitious, {
  path: ['samplePadron'],
  error: 'solo va en una sucursal con "fictitious": true',
})

export type Branch = z.output<typeof branchFile>
