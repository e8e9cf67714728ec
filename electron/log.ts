import { Problem } from './problem.ts'
import { problemSentence } from './problem-texts.ts'

/** Lines for IT. A line never holds a clave, an answer, a trámite or a name. */
export type Log = (line: string) => void

/**
 * An error as a line for IT: a problem's own sentence, or for what should not happen the kind of error and where
 * it was thrown. Its message is left out, because a library may quote in it what a person typed.
 */
export function errorLine(error: unknown): string {
  if (error instanceof Problem) return problemSentence(error)
  if (!(error instanceof Error)) return 'Error inesperado.'
  const code = 'code' in error ? ` (${String(error.code)})` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6)
  return `Error inesperado: ${error.name}${code}\n${frames.join('\n')}`
}
