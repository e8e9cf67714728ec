import { spawnSync } from 'node:child_process'

/**
 * Where the system keeps the memory of a program that crashes in a file: ours and the browser's hold what was typed.
 * To be called before the browser starts, which inherits it.
 */
export function leaveNoCoreFiles(): void {
  if (process.platform === 'linux') spawnSync('prlimit', ['--core=0', `--pid=${String(process.pid)}`])
}
