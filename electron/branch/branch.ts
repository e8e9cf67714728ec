import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../problem.ts'

/**
 * The smallest panel whose keys a finger hits, 12.7 mm each (src/keyboard/key-size.ts): ten of them side by side on the
 * short side and, where that is the height, beside what is read on the long one. 10.1 inches is just enough.
 */
export const leastPanelMm = { short: 133, long: 205 }

/** Which office and machine this is, and what it has decided. Every default is a decision of domain 1 to 7. */
const branchFile = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/, 'minúsculas, números y guiones'),
  name: z.string().min(1).max(60),
  address: z.string().min(1).max(80),
  /** A public kiosk, or the machine of a counter, where staff mode is what opens (domain 6). */
  role: z.enum(['kiosk', 'counter']).default('kiosk'),
  /** Mostrador 3: which machine of the office this is, as its screens and slips name it. */
  machine: z.string().min(1).max(40).optional(),
  /** Whether another operator is asked for a raise within 24 hours of a recovery. */
  approveAfterRecovery: z.boolean().default(false),
  /** A training or demonstration machine: its padrón is invented, and every screen says so. */
  fictitious: z.boolean().default(false),
  /** A padrón to import at the first start; only where `fictitious`. Path from the program's folder. */
  samplePadron: z.string().optional(),
  /** This office's own text of the Políticas de Seguridad. Path from the branch file. */
  policiesFile: z.string().optional(),
  /** What this office has recorded in place of the made voice (docs/speech.md). Path from the branch file. */
  speechFolder: z.string().optional(),
  clave: z
    .strictObject({
      allowedSymbols: z.string().regex(/^[#$%&*+\-=@_]*$/, 'solo pueden ir # $ % & * + - = @ _').default(''),
      repeated: z.enum(['adjacent', 'anywhere']).default('adjacent'),
    })
    .prefault({}),
  /** What is seen of the panel, as it stands: keys are sized by it. By default one of 27 inches, upright. */
  panel: z
    .strictObject({ widthMm: z.number().min(100).max(2000).default(336), heightMm: z.number().min(100).max(2000).default(597) })
    .refine(
      ({ widthMm, heightMm }) =>
        Math.min(widthMm, heightMm) >= leastPanelMm.short && Math.max(widthMm, heightMm) >= leastPanelMm.long,
      `en un panel de menos de ${String(leastPanelMm.short)} por ${String(leastPanelMm.long)} mm las teclas no llegan a 12,7 mm`,
    )
    .prefault({}),
  identity: z.enum(['tramite-then-questions', 'tramite-or-questions']).default('tramite-then-questions'),
  /** What slips are printed on; left out, this machine has no printer. Without `name`, the system's default one. */
  printer: z.strictObject({ paper: z.enum(['80mm', 'a4']), name: z.string().min(1).max(120).optional() }).optional(),
  /** Domain 2: from so many refused claves within so many minutes on, the machine takes its time. */
  slowDown: z
    .strictObject({ refusals: z.int().min(5).max(100).default(20), withinMinutes: z.int().min(1).max(60).default(10) })
    .prefault({}),
  /** Mission row 12: from when on people are reminded to change their clave, and urged. */
  claveAge: z
    .strictObject({ remindAfterDays: z.int().min(31).max(3650).default(180), urgeAfterDays: z.int().min(31).max(3650).default(365) })
    .refine((age) => age.remindAfterDays < age.urgeAfterDays, 'remindAfterDays tiene que ser menor que urgeAfterDays')
    .prefault({}),
  /** Domain 7: a branch may give people longer, never less. */
  idle: z
    .strictObject({
      concealAfter: z.int().min(60).max(600).default(60),
      warnAfter: z.int().min(90).max(900).default(90),
      endAfterWarning: z.int().min(30).max(300).default(30),
    })
    .refine((idle) => idle.concealAfter < idle.warnAfter, 'concealAfter tiene que ser menor que warnAfter')
    .prefault({}),
})

export type Branch = z.output<typeof branchFile>

/**
 * Reads and checks a branch file. Throws `Problem('branch-missing' | 'branch-not-json' | 'branch-wrong')`, whose
 * detail names the file and each field with what is wrong with it. A field we do not know is a mistake too.
 */
export function readBranch(file: string): Branch {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Problem('branch-missing', file, { cause: error })
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Problem('branch-not-json', file, { cause: error })
  }
  const branch = branchFile.safeParse(json, { error: z.locales.es().localeError })
  if (!branch.success) {
    const mistakes = branch.error.issues.map((issue) => `${issue.path.join('.') || 'archivo'}: ${issue.message}`)
    throw new Problem('branch-wrong', `${file}: ${mistakes.join('; ')}`)
  }
  if (branch.data.samplePadron !== undefined && !branch.data.fictitious) {
    throw new Problem('branch-wrong', `${file}: samplePadron: solo va en una sucursal con "fictitious": true`)
  }
  return branch.data
}
