import { readdirSync, readFileSync } from 'node:fs'

/** The processes that have `text` in their command line, whoever their parents are. */
export function processesNaming(text: string): number[] {
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && pid !== process.pid && isRunning(pid) && commandLine(pid).includes(text))
}

/** Not so a process that has ended and whose parent has not asked how. */
export function isRunning(pid: number): boolean {
  return !/^State:\s+[ZX]/m.test(read(`/proc/${String(pid)}/status`) || 'State: X')
}

/** At once; one that has ended by itself meanwhile is as good. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (isRunning(pid)) throw error
  }
}

const commandLine = (pid: number) => read(`/proc/${String(pid)}/cmdline`)

/** Processes end while they are looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
