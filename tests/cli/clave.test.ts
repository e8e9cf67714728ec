import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { change } from '../../electron/accounts/change.ts'
import { temporaryFolder, temporaryStore, type TestStore } from '../support/stores.ts'

const program = join(import.meta.dirname, '../../electron/cli/clave.ts')

function clave(data: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: { ...process.env, KIOSK_DATA: data },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** The data of a kiosk that was opened and is closed. */
async function usedData(): Promise<TestStore> {
  const test = await temporaryStore()
  await change(test.store, 'op', () => Promise.resolve({ entry: { kind: 'kiosk-started', facts: {} }, result: undefined }))
  await test.store.db.destroy()
  return test
}

describe('what only reads or asks makes nothing', () => {
  it.each([[['--help']], [[]], [['padron', 'import']], [['padron', 'import', '--nada', 'x.csv']], [['journal', 'verify']]])('%j', (args) => {
    const data = join(temporaryFolder(), 'data')
    clave(data, ...args)
    expect(existsSync(data)).toBe(false)
  })

  it('journal verify, where the kiosk was never opened, says that, in an empty folder too', () => {
    const data = temporaryFolder()
    const { status, stderr } = clave(data, 'journal', 'verify')
    expect(status).toBe(1)
    expect(stderr).toBe(`Todavía no hay un almacén de cuentas (${join(data, 'kiosk.db')}). El kiosco lo hace la primera vez que se abre. Si los datos están en otra carpeta, indicala con KIOSK_DATA.\n`)
    expect(readdirSync(data)).toEqual([])
  })

  it('journal verify, where the keys are gone, asks for them back', async () => {
    const { folder } = await usedData()
    rmSync(join(folder, 'keys'), { recursive: true })
    expect(clave(folder, 'journal', 'verify').stderr).toContain('Faltan las claves del kiosco')
    expect(existsSync(join(folder, 'keys'))).toBe(false)
  })
})

describe('journal verify', () => {
  it('tells how many entries hold, and the head to keep elsewhere', async () => {
    const { folder, store } = await usedData()
    const { status, stdout } = clave(folder, 'journal', 'verify')
    expect(status).toBe(0)
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('El registro está íntegro: 2 entradas de esta máquina.')
    expect(lines[1]).toMatch(new RegExp(`^Máquina ${store.journal.machine}: última entrada 2, [0-9a-f]{64}$`))
  })

  it('with other keys does not find its machine, and names the one that it looked for', async () => {
    const { folder } = await usedData()
    const other = await usedData()
    copyFileSync(join(other.folder, 'keys', 'keys.json'), join(folder, 'keys', 'keys.json'))
    const { status, stderr } = clave(folder, 'journal', 'verify')
    expect(status).toBe(1)
    expect(stderr).toMatch(new RegExp(`^El registro NO está íntegro: máquina ${other.store.journal.machine}, entrada 1: falta\\.`))
  })

  it('of a file that is no database says that the store is damaged', async () => {
    const { folder, store } = await usedData()
    writeFileSync(store.file, 'esto no es una base de datos, pero es largo '.repeat(200))
    const { status, stderr } = clave(folder, 'journal', 'verify')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^El almacén de cuentas está dañado, vacío o no está \(.*kiosk\.db\)/)
  })
})
