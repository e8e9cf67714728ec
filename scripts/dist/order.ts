import type { Branch } from '../../electron/branch/branch.ts'

/** What is to be built: a program for one machine of one branch. */
export interface Order {
  /** The branch file's: of the program, its files and its folder. Two roles of one branch have two. */
  name: string
  file: string
  branch: Branch
  target: Target
  /** What it says aloud is packed too. */
  withVoice: boolean
}

export type TargetName = 'dir' | 'nsis' | 'AppImage' | 'deb'

/** In what form, and for which system: as Node names both. */
export interface Target {
  name: TargetName
  platform: 'linux' | 'win32'
  arch: 'x64' | 'arm64'
}

export const targetNames: readonly TargetName[] = ['dir', 'nsis', 'AppImage', 'deb']

/** Where it is not for another system, it is for machines like this one. Undefined where there is none, or it cannot be built here. */
export function targetOf(name: TargetName, here: { platform: string; arch: string }): Target | undefined {
  if (here.platform !== 'linux' && here.platform !== 'win32') return undefined
  const platform = name === 'dir' ? here.platform : name === 'nsis' ? 'win32' : 'linux'
  const arch = platform === here.platform ? here.arch : 'x64'
  // argon2 has no binary for Windows on ARM.
  if (arch !== 'x64' && !(arch === 'arm64' && platform === 'linux')) return undefined
  return { name, platform, arch }
}

/** As people see it, and the system its folder. */
export const productName = ({ name }: Pick<Order, 'name'>): string => `Clave kiosk ${name}`
/** Of the executable, the package and the files that install it. */
export const programName = ({ name }: Pick<Order, 'name'>): string => `clave-kiosk-${name}`
