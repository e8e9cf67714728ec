import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../../electron/problem.ts'
import { problemSentence } from '../../electron/problem-texts.ts'
import { newFolder, type Bench, type Fault } from './fault.ts'
import { mount, noDiskHere, unmount } from './small-disk.ts'
import { Station } from './station.ts'

/**
 * What ext4 does when its disk fails: from one instant to the next it takes no write any more, whatever is open. What
 * had not been synced by then is gone, as when the power fails.
 */
export const failingDisk: Fault = {
  name: 'failing-disk',
  what: 'disk turned read-only while open',
  times: 4,
  impossible: noImageHere,
  async bringAbout(bench, times) {
    const disk = imageOf(bench)
    disk.attach()
    const station = new Station(bench, join(disk.folder, 'data'))
    await station.servesAgain()
    for (let time = 0; time < times; time += 1) {
      const kiosk = await station.opens()
      for (let people = 0; people < 20; people += 1) station.sends(kiosk)
      await kiosk.tells('counted', 1 + Math.floor(bench.random() * 4))
      await delay(bench.random() * 250)
      disk.fail()
      await kiosk.tells('out-of-service')
      station.expect(kiosk.count('not-saved') === 1, 'nobody was told that their change was not saved')
      kiosk.kill()
      await kiosk.ended
      station.expectLog(kiosk, [problemSentence(new Problem('store-read-only', station.place.store))])
      disk.mend()
      await station.judge()
      await station.servesAgain()
    }
    disk.detach()
    return [station]
  },
}

/** A disk in a file: only the machine's own root may mount one. */
function imageOf(bench: Bench) {
  const image = newFolder(bench)
  const folder = newFolder(bench)
  writeFileSync(image, '')
  truncateSync(image, 24 * 1024 * 1024)
  execFileSync('mkfs.ext4', ['-q', '-F', image])
  const attach = () => { mount(folder, '-o', 'loop', image) }
  return {
    folder,
    attach,
    detach: () => { unmount(folder) },
    fail: () => { execFileSync('mount', ['-o', 'remount,abort', folder]) },
    mend() {
      unmount(folder)
      // It answers 1 when it has mended something, which is what it is for.
      execFileSync('sh', ['-c', 'e2fsck -fy "$0" || [ $? -eq 1 ]', image], { stdio: 'ignore' })
      attach()
    },
  }
}

function noImageHere(bench: Bench): string | null {
  const none = noDiskHere()
  if (none !== null) return none
  try {
    const disk = imageOf(bench)
    disk.attach()
    disk.detach()
    return null
  } catch {
    return 'only the machine’s root, with ext4, can have such a disk'
  }
}
