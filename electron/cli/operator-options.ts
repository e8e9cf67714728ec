import { parseArgs } from 'node:util'
import { legajoIn } from '../operators/legajo.ts'
import { permissions, type Permission } from '../operators/operator.ts'
import type { NewOperator } from '../operators/operator-changes.ts'
import { Problem } from '../problem.ts'
import { checkCuil } from '../rules/cuil.ts'
import { unlessUnknown } from './arguments.ts'

const text = { type: 'string' } as const

/** null where an option is missing or unknown. Throws a `Problem` that names what is written wrong, not what was written. */
export function askedToAdd(args: string[]): { given: NewOperator; because: string | null } | null {
  const options = { name: text, legajo: text, cuil: text, permissions: text, because: text }
  const parsed = unlessUnknown(() => parseArgs({ args, options }))
  if (parsed === undefined) return null
  const { name = '', legajo, cuil, permissions: allowed = 'supervise', because } = parsed.values
  if (name.trim() === '' || legajo === undefined || cuil === undefined || because?.trim() === '') return null
  const read = { legajo: legajoIn(legajo), cuil: checkCuil(cuil) }
  if (read.legajo === null) throw new Problem('operator-legajo-wrong')
  if (!read.cuil.ok) throw new Problem('operator-cuil-wrong')
  const given = { name: name.trim(), legajo: read.legajo, cuil: read.cuil.cuil, permissions: permissionsIn(allowed) }
  return { given, because: because?.trim() ?? null }
}

/** null where the legajo or the reason is missing. */
export function askedToReopen(args: string[]): { legajo: string; because: string } | null {
  const parsed = unlessUnknown(() => parseArgs({ args, allowPositionals: true, options: { because: text } }))
  const [legajo, ...others] = parsed?.positionals ?? []
  const because = parsed?.values.because?.trim()
  return legajo === undefined || others.length > 0 || !because ? null : { legajo, because }
}

function permissionsIn(list: string): Permission[] {
  return list.split(',').map((written) => {
    const permission = permissions.find((one) => one === written.trim())
    if (!permission) throw new Problem('operator-permission-unknown', written.trim())
    return permission
  })
}
