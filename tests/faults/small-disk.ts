import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { newFolder, type Bench } from './fault.ts'

/** Set by scripts/faults.mjs where it could give us mounts of our own, which nobody else sees and which end with us. */
export const noDiskHere = () => (process.env['FAULTS_OWN_MOUNTS'] ? null : 'no disk of its own can be had here')

const mounted = new Set<string>()

/** For the end of a run, whatever ended it. */
export function unmountAll(): void {
  for (const folder of mounted) unmount(folder)
}

export function mount(folder: string, ...args: string[]): void {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', [...args, folder], { stdio: 'ignore' })
  mounted.add(folder)
}

export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder])
  mounted.delete(folder)
}

/** A disk in memory, so small that it can be filled. */
export class SmallDisk {
  readonly folder: string

  constructor(bench: Bench, size: string) {
    this.folder = newFolder(bench)
    mount(this.folder, '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs')
  }

  /** To the last byte, or but for so many. */
  fill(except = 0): void {
    const filler = openSync(this.#filler, 'a')
    try {
      const { bavail, bsize } = statfsSync(this.folder)
      if (except > 0) return void writeSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - except)))
      for (let size = 1024 * 1024; size >= 1; ) {
        try {
          writeSync(filler, Buffer.alloc(size))
        } catch (error) {
          if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
          size = Math.floor(size / 2)
        }
      }
    } finally {
      closeSync(filler)
    }
  }

  free(): void {
    rmSync(this.#filler, { force: true })
  }

  set(mode: 'ro' | 'rw'): void {
    execFileSync('mount', ['-o', `remount,${mode}`, this.folder])
  }

  unmount(): void {
    unmount(this.folder)
  }

  get #filler(): string {
    return join(this.folder, 'filler')
  }
}
