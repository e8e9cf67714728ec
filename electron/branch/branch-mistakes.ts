import type { z } from 'zod'

const longest = 60

/** A line for each mistake of a branch file: the field, what was found there, what may stand there. */
export function branchMistakes({ issues }: z.ZodError, json: unknown): string[] {
  return issues.flatMap((issue) => {
    const names = issue.path.map(String)
    if (issue.code !== 'unrecognized_keys') return [`${nameOf(names)}: ${foundAt(json, names)}; ${issue.message}`]
    return issue.keys.map((key) => `${nameOf([...names, key])}: no se conoce ese campo; ${issue.message}`)
  })
}

const nameOf = (names: readonly string[]) => names.join('.') || 'el archivo'

function foundAt(json: unknown, names: readonly string[]): string {
  const found = names.reduce<unknown>((within, name) => (isGroup(within) ? within[name] : undefined), json)
  if (found === undefined) return 'falta'
  const written = JSON.stringify(found)
  return `dice ${written.length > longest ? `${written.slice(0, longest)}…` : written}`
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
