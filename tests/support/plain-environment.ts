/**
 * The environment of a program whose words a test reads. The test runner asks for colours even where its own
 * environment says none, and Node warns of that contradiction on every program's standard error.
 */
export function plainEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...process.env, FORCE_COLOR: undefined, ...more }
}
