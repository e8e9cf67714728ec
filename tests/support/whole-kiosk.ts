import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readBranch, type Branch } from '../../electron/branch/branch.ts'
import { openKiosk, type Kiosk } from '../../electron/kiosk.ts'
import { openKeys } from '../../electron/keys/keys.ts'
import { openPadron, type Facts } from '../../electron/padron/padron.ts'
import { makeDataFolder, placeOf, type Place } from '../../electron/place.ts'
import { importSamplePadron } from '../../electron/sample-padron.ts'
import { chromiumShell, type ChromiumShell } from '../../electron/shells/chromium-shell.ts'
import { kioskFiles } from '../../electron/shells/kiosk-files.ts'
import { release } from './release.ts'
import { SteppingClock } from './stepping-clock.ts'

const program = join(import.meta.dirname, '../..')
const branches = join(program, 'resources/branches')

/** An open kiosk, whole and real: its own data folder with the sample padrón, its own browser. */
export interface OpenedKiosk {
  kiosk: Kiosk
  shell: ChromiumShell
  clock: SteppingClock
  /** The shell's alone: by it a page that answers within real time is not taken for one that hangs. */
  shellClock: SteppingClock
  place: Place
  /** Every line that it logged. */
  log: string[]
  /** What the sample padrón says of a person. */
  factsOf(cuil: string): Facts
}

/** In a folder of its own, which goes with it; what lies in a `folder` that is given stays there. */
export async function openWholeKiosk(
  { branch = {}, folder: given, file = 'large-kiosk.json' }: { branch?: Partial<Branch>; folder?: string; file?: 'large-kiosk.json' | 'large-counter.json' } = {},
): Promise<OpenedKiosk & { close(): Promise<void> }> {
  const branchFile = join(branches, file)
  const folder = given ?? mkdtempSync(join(tmpdir(), 'clave-e2e-'))
  const clock = new SteppingClock()
  const shellClock = new SteppingClock()
  const log: string[] = []
  const whole = { ...readBranch(branchFile), ...branch }
  const place = placeOf(program, makeDataFolder(join(folder, 'data')), whole.role)
  const say = (line: string) => void log.push(line)
  await importSamplePadron({ place, branch: whole, clock, log: say })
  const shell = await chromiumShell({
    executablePath: process.env['KIOSK_CHROMIUM'] ?? '/usr/bin/chromium',
    pageFiles: () => kioskFiles({ place, branch: whole, branchFile, log: say }),
    profile: place.browserProfile,
    window: { kind: 'kiosk' },
    clock: shellClock,
    touchEmulation: true,
    printer: whole.printer,
  })
  const kiosk = openKiosk({ place, branch: whole, branchFile, release, shell, clock, log: say })
  await kiosk.ready
  // What is not there by then will not come: a test that waits for it shall not take all of its own time.
  shell.page().context().setDefaultTimeout(60_000)
  const keys = openKeys(place.keys, { dataExists: existsSync(place.padron), now: clock.now() })
  const padron = openPadron(place.padron, keys)
  return {
    kiosk,
    shell,
    clock,
    shellClock,
    place,
    log,
    factsOf: (cuil) => padron.find(cuil)?.facts ?? {},
    async close() {
      await kiosk.close()
      padron.close()
      if (given === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}
