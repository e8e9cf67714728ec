import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { setFuses } from './fuses.ts'
import { productName, programName, type Order } from './order.ts'
import { project } from './project.ts'

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS }

export interface Folders {
  /** The app as stage.ts has laid it out. */
  stage: string
  output: string
  /** Where Electron lies; undefined: electron-builder fetches it. */
  electron: string | undefined
}

/** Packs a staged app with Electron, by electron-builder.yml and what is this branch's. Answers the files that it made. */
export function pack(order: Order, { stage, output, electron }: Folders, electronVersion: string): Promise<string[]> {
  const { target } = order
  const program = programName(order)
  return build({
    targets: platforms[target.platform].createTarget(target.name, Arch[target.arch]),
    projectDir: project,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      appId: `kiosk.clave.${order.name}`,
      productName: productName(order),
      executableName: program,
      artifactName: `${program}-\${version}-\${arch}.\${ext}`,
      directories: { app: stage, output },
      electronVersion,
      ...(electron !== undefined && { electronDist: electron }),
      // Electron's own welcome page, before the digest of each archive is put into the program, and the version of what lies beside.
      afterExtract: ({ appOutDir }) => { for (const path of ['version', 'resources/default_app.asar']) rmSync(join(appOutDir, path), { force: true }) },
      afterPack: ({ appOutDir }) => setFuses(join(appOutDir, target.platform === 'win32' ? `${program}.exe` : program)),
    },
  })
}
