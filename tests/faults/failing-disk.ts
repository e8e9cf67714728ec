import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Problem } from '../../electron/problem.ts'
import { problemSentence, type ProblemKey } from '../../electron/problem-texts.ts'
import { newFolder, type Bench, type Fault } from './fault.ts'
import { mount, noDiskHere, unmount } from './small-disk.ts'
import { Station } from './station.ts'

/** From one instant to the next the disk answers every write with an error, as one does that dies. */
export const failingDisk: Fault = {
  name: 'failing-disk',
  what: 'disk that dies while open',
  times: 4,
  impossible: noImageHere,
  async bringAbout(bench, times) {
    const disk = new MortalDisk(bench)
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
      const sentence = (key: ProblemKey) => problemSentence(new Problem(key, station.place.store))
      // The system takes its time to set a dying disk read-only: what is opened in between learns of that instead.
      station.expectLog(kiosk, [sentence('store-disk-unwritable')], [sentence('store-read-only')])
      disk.mend()
      await station.judge()
      await station.servesAgain()
    }
    disk.remove()
    return [station]
  },
}

/**
 * A disk in a file on another such disk, which is taken away from under it: that only the upper one's own errors are
 * met. (One that is told to stop by itself confirms, one time in ten, a sync of what it then has not.)
 */
class MortalDisk {
  readonly folder: string
  readonly #lower: { image: string; folder: string }

  constructor(bench: Bench) {
    this.folder = newFolder(bench)
    this.#lower = { image: newFolder(bench), folder: newFolder(bench) }
    writeFileSync(this.#lower.image, '')
    truncateSync(this.#lower.image, 48 * 1024 * 1024)
    format(this.#lower.image)
    mount(this.#lower.folder, '-o', 'loop', this.#lower.image)
    // Written whole: what comes later changes its blocks and nothing of the lower disk's own order.
    writeFileSync(this.#image, Buffer.alloc(24 * 1024 * 1024))
    format(this.#image, '-E', 'nodiscard')
    this.#attach()
  }

  fail(): void {
    execFileSync('mount', ['-o', 'remount,abort', this.#lower.folder])
  }

  mend(): void {
    this.remove()
    check(this.#lower.image)
    mount(this.#lower.folder, '-o', 'loop', this.#lower.image)
    check(this.#image)
    this.#attach()
  }

  remove(): void {
    unmount(this.folder)
    unmount(this.#lower.folder)
  }

  #attach(): void {
    mount(this.folder, '-o', 'loop,errors=remount-ro', this.#image)
  }

  get #image(): string {
    return join(this.#lower.folder, 'disk')
  }
}

function format(image: string, ...options: string[]): void {
  execFileSync('mkfs.ext4', ['-q', '-F', ...options, image])
}

/** It answers 1 when it has mended something, which is what it is for. */
function check(image: string): void {
  execFileSync('sh', ['-c', 'e2fsck -fy "$0" || [ $? -eq 1 ]', image], { stdio: 'ignore' })
}

/** Only the machine's own root may mount a disk in a file. */
function noImageHere(bench: Bench): string | null {
  const none = noDiskHere()
  if (none !== null) return none
  try {
    new MortalDisk(bench).remove()
    return null
  } catch {
    return 'only the machine’s root, with ext4, can have such a disk'
  }
}
