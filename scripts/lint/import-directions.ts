import { dirname, relative, resolve, sep } from 'node:path'
import type { Rule } from 'eslint'
import { rooms, type Room } from './rooms.ts'

/** What imports and re-exports of every kind have in common, with TypeScript's mark of a type. */
interface ImportNode {
  source?: { value?: unknown } | null
  importKind?: string
  exportKind?: string
}

/**
 * Refuses every import that no row of `rooms.ts` allows, every file of `electron/` and `src/` that no row houses,
 * and every import whose target is only known at run time.
 */
export const importDirections: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    if (!/^(electron|src)\//.test(file)) return {}
    const room = roomOf(file)
    if (!room) {
      const data = { why: `${file} is in no row of rooms.ts.` }
      return { Program: () => context.report({ loc: { line: 1, column: 0 }, messageId: 'refused', data }) }
    }

    const check = (node: Rule.Node, typesOnly: boolean) => {
      const { source, importKind, exportKind } = node as ImportNode
      if (source === null || source === undefined) return
      const why = refusal(room, file, source.value, typesOnly || importKind === 'type' || exportKind === 'type')
      if (why !== null) context.report({ node, messageId: 'refused', data: { why } })
    }
    return {
      ImportDeclaration: (node) => check(node, false),
      ExportNamedDeclaration: (node) => check(node, false),
      ExportAllDeclaration: (node) => check(node, false),
      ImportExpression: (node) => check(node, false),
      TSImportType: (node: Rule.Node) => check(node, true),
    }
  },
}

const roomOf = (path: string): Room | undefined =>
  rooms.filter((room) => path.startsWith(room.path)).sort((a, b) => b.path.length - a.path.length)[0]

/** Why `room` may not import `target` from `file`, or null when it may. */
function refusal(room: Room, file: string, target: unknown, typesOnly: boolean): string | null {
  if (typeof target !== 'string') return 'The target of an import must stand in the code.'
  if (!target.startsWith('.')) return packageRefusal(room, target)
  const path = relative('.', resolve(dirname(file), target)).split(sep).join('/')
  const isAllowed =
    roomOf(path) === room ||
    room.may.some((entry) => path.startsWith(entry) || (typesOnly && `type ${path}`.startsWith(entry)))
  return isAllowed ? null : `${room.path} may not import ${path}${typesOnly ? '' : ' (as a value)'}: ${room.why}.`
}

function packageRefusal({ path, packages, why }: Room, target: string): string | null {
  const isOf = (name: string) =>
    target === name || target.startsWith(`${name}/`) || (name === 'node' && target.startsWith('node:'))
  const isAllowed = packages ? packages.some(isOf) : !isOf('electron')
  return isAllowed ? null : `${path} may not import ${target}: ${why}.`
}
