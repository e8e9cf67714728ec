/** The tools that check the project: how each is called, and what each needs before it can run. */
import { toolScript } from './project.mjs'

/** Each check is one or more calls of a tool: `[package, command, ...arguments]`. */
const calls = {
  lint: [['eslint', 'eslint', '.', '--max-warnings=0']],
  types: [
    ['typescript', 'tsc', '--noEmit', '-p', 'tsconfig.json'],
    ['svelte-check', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ],
  unit: [['vitest', 'vitest', 'run']],
  e2e: [['@playwright/test', 'playwright', 'test']],
}

export const checkNames = Object.keys(calls)

/** The calls of a check, each as arguments for Node. */
export const checkCommands = (name) =>
  calls[name].map(([packageName, command, ...args]) => [toolScript(packageName, command), ...args])
