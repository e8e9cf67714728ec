import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBranch } from '../../electron/branch/branch.ts'
import { branchFile } from '../../electron/branch/branch-file.ts'

const program = join(import.meta.dirname, '../..')
const folder = join(program, 'resources/branches')
const names = ['large-counter', 'large-kiosk', 'small', 'training']
const sample = (name: string) => readBranch(join(folder, `${name}.json`))

/** What a file says that names no more than it must. */
const usual = branchFile.parse({ code: 'usual', name: 'UDAI Prueba', address: 'Calle 1' })

const isUpright = ({ widthMm, heightMm }: typeof usual.panel) => heightMm > widthMm

describe('the sample branches', () => {
  it.each(names)('%s is right, and invented, with the sample padrón', (name) => {
    const { fictitious, samplePadron = '' } = sample(name)
    expect(fictitious).toBe(true)
    expect(existsSync(join(program, samplePadron))).toBe(true)
  })

  it('show in the large one upright kiosks and a counter that work on one store', () => {
    const [kiosk, counter] = [sample('large-kiosk'), sample('large-counter')]
    expect([kiosk.role, isUpright(kiosk.panel), counter.role]).toEqual(['kiosk', true, 'counter'])
    // The code names the folder of the store.
    for (const same of ['code', 'name', 'address'] as const) expect(counter[same]).toBe(kiosk[same])
    expect(counter.machine).toBeDefined()
  })

  it('show in the small one a single lying kiosk, which no counter shares and nobody else can approve at', () => {
    const { code, role, panel, approveAfterRecovery } = sample('small')
    expect([role, isUpright(panel), approveAfterRecovery]).toEqual(['kiosk', false, false])
    expect(names.filter((name) => sample(name).code === code)).toEqual(['small'])
  })

  it('give in the one for training a kiosk that waits for whoever is being taught', () => {
    const { role, idle } = sample('training')
    expect(role).toBe('kiosk')
    for (const time of ['concealAfter', 'warnAfter', 'endAfterWarning'] as const) expect(idle[time]).toBeGreaterThan(usual.idle[time])
  })
})
