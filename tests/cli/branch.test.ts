import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBranch } from '../../electron/branch/branch.ts'
import { branchCheck, branchNew } from '../../electron/cli/branch-commands.ts'
import type { Terminal } from '../../electron/cli/terminal.ts'
import { temporaryFolder } from '../support/stores.ts'

const whole = { code: 'udai-lanus', name: 'UDAI Lanús', address: 'Calle 1, Lanús' }

/** Somebody of IT, who answers these one after another and then leaves. */
function atTerminal(answers: string[] = []) {
  const program = temporaryFolder()
  const folder = join(program, 'resources', 'branches')
  mkdirSync(folder, { recursive: true })
  const said: string[] = []
  const asked: string[] = []
  const say = (line: string) => { said.push(line) }
  const terminal: Terminal = { out: say, err: say, progress: say }
  const left = [...answers]
  const ask = (question: string) => {
    asked.push(question)
    return Promise.resolve(left.shift())
  }
  const file = (name: string, contents: unknown) => {
    const path = join(program, name)
    writeFileSync(path, JSON.stringify(contents))
    return path
  }
  return {
    program, said, asked, file,
    check: (...args: string[]) => branchCheck(args, program, terminal),
    makes: (...args: string[]) => branchNew(args, program, terminal, ask),
    folder,
  }
}

describe('branch check', () => {
  it('says that a right file is right, and which machine it is of', () => {
    const it = atTerminal()
    const file = it.file('udai-lanus.json', { ...whole, role: 'counter', panel: { widthMm: 597, heightMm: 336 } })
    expect(it.check(file)).toBe(0)
    expect(it.said).toEqual([`${file}: está bien. UDAI Lanús, Calle 1, Lanús: mostrador, panel acostado de 597 × 336 mm.`])
  })

  it('names each file that a branch names and that is not there, or is a folder', () => {
    const it = atTerminal()
    for (const folder of ['voces', 'politicas.md']) mkdirSync(join(it.program, folder))
    writeFileSync(join(it.program, 'voces', '0009f372d8.opus'), 'OggS')
    const named = { policiesFile: 'politicas.md', speechFolder: 'voces', samplePadron: 'padron.csv', fictitious: true }
    expect(it.check(it.file('udai-b.json', { ...whole, ...named }))).toBe(1)
    expect(it.said.map((line) => /: (\w+): en (.*) no hay un archivo\. Corregí/.exec(line)?.slice(1))).toEqual([
      ['policiesFile', join(it.program, 'politicas.md')],
      ['samplePadron', join(it.program, 'padron.csv')],
    ])
    const file = it.file('udai-c.json', { ...whole, speechFolder: 'udai-b.json' })
    expect(it.check(file)).toBe(1)
    expect(it.said.at(-1)).toContain(`speechFolder: en ${join(it.program, 'udai-b.json')} no hay una carpeta con grabaciones`)
  })

  it('takes the name of one of the program’s, and refuses a file after which no program can be called', () => {
    const it = atTerminal()
    mkdirSync(join(it.program, 'resources', 'branches'), { recursive: true })
    it.file(join('resources', 'branches', 'udai-lanus.json'), whole)
    expect(it.check('udai-lanus')).toBe(0)
    expect(it.check(it.file('UDAI Lanús.json', whole))).toBe(1)
    expect(it.said.at(-1)).toContain('el archivo se tiene que llamar con 2 a 40 minúsculas')
  })

  it('throws what is wrong with a file, and tells how it is used where none is named', () => {
    const it = atTerminal()
    expect(() => it.check(it.file('b.json', { ...whole, role: 'x' }))).toThrow('branch-wrong')
    expect([it.check(), it.check('a', 'b'), it.check('--all')]).toEqual([2, 2, 2])
    expect(it.said).toEqual(Array(3).fill('Uso: branch check ARCHIVO.json|NOMBRE'))
  })
})

describe('branch new', () => {
  it('writes what the options say and nothing more: the rest are defaults', async () => {
    const it = atTerminal()
    const options = ['--panel', '597x336', '--printer', '80mm', '--languages', 'es-AR,pt', '--role', 'counter', '--machine', 'Mostrador 1']
    expect(await it.makes('udai-lanus', '--name', whole.name, '--address', whole.address, ...options)).toBe(0)
    const file = join(it.folder, 'udai-lanus.json')
    const panel = { widthMm: 597, heightMm: 336 }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...whole, role: 'counter', machine: 'Mostrador 1', panel, printer: { paper: '80mm' }, languages: ['es-AR', 'pt'],
    })
    expect(readBranch(file)).toMatchObject({ panel, fictitious: false })
    expect(it.said.slice(1)).toEqual(['Cargá su padrón con: npm run clave -- --branch udai-lanus padron import ARCHIVO.csv', 'Probalo con: npm start -- --branch udai-lanus', 'Armá lo que se instala con: npm run dist -- --branch udai-lanus'])
    expect(it.asked).toEqual([])
  })

  it('writes another machine of a branch that there is: another file, the same code', async () => {
    const it = atTerminal()
    const office = ['--name', whole.name, '--address', whole.address]
    expect(await it.makes('udai-lanus', ...office)).toBe(0)
    expect(await it.makes('udai-lanus-mostrador', '--code', 'udai-lanus', '--role', 'counter', ...office)).toBe(0)
    expect(readBranch(join(it.folder, 'udai-lanus-mostrador.json'))).toMatchObject({ code: 'udai-lanus', role: 'counter' })
    expect(await it.makes('../udai-x', '--code', 'udai-lanus', ...office)).toBe(2)
  })

  it('asks for what they leave out, again where an answer will not do', async () => {
    const it = atTerminal(['  ', 'UDAI Lanús ', 'Calle 1, Lanús'])
    expect(await it.makes('udai-lanus')).toBe(0)
    expect(it.asked).toEqual(['Nombre de la oficina: ', 'Nombre de la oficina: ', 'Dirección: '])
    expect(it.said[0]).toBe('va un texto de 1 a 60 letras')
    expect(JSON.parse(readFileSync(join(it.folder, 'udai-lanus.json'), 'utf8'))).toEqual(whole)
  })

  it('writes nothing where nobody answers, or an option will not do, and says which', async () => {
    const it = atTerminal(['UDAI Lanús'])
    expect(await it.makes('udai-lanus')).toBe(2)
    expect(it.asked).toEqual(['Nombre de la oficina: ', 'Dirección: '])
    expect(it.said[0]).toBe('address: falta; va un texto de 1 a 80 letras')
    for (const [code, ...options] of [['../udai'], ['udai', '--panel', 'grande'], ['udai', '--role', 'oficina'], ['udai', '--colour', 'red'], []]) {
      const args = code === undefined ? [] : [code, '--name', 'x', '--address', 'y', ...options]
      expect(await it.makes(...args)).toBe(2)
    }
    expect(it.said).toContain('panel: dice "grande"; va un grupo entre llaves { } con: widthMm, heightMm')
    expect(readdirSync(it.folder)).toEqual([])
  })

  it('asks nothing more of who leaves, and nothing at all where an option will not do', async () => {
    const leaving = atTerminal()
    expect([await leaving.makes('udai-lanus'), leaving.asked]).toEqual([2, ['Nombre de la oficina: ']])
    const mistaken = atTerminal(['UDAI Lanús', 'Calle 1'])
    expect([await mistaken.makes('San Telmo'), await mistaken.makes('udai', '--role', 'x'), mistaken.asked]).toEqual([2, 2, []])
  })

  it('into another folder tells its path to open it by', async () => {
    const it = atTerminal()
    await it.makes('udai-lanus', '--name', whole.name, '--address', whole.address, '--folder', it.program)
    expect(it.said[2]).toBe(`Probalo con: npm start -- --branch ${join(it.program, 'udai-lanus.json')}`)
  })

  it('overwrites none, and leaves nothing half-written', async () => {
    const it = atTerminal()
    const options = ['--name', whole.name, '--address', whole.address]
    await it.makes('udai-lanus', ...options)
    await expect(it.makes('udai-lanus', '--name', 'Otra', '--address', 'Otra')).rejects.toThrow('branch-there')
    expect(readBranch(join(it.folder, 'udai-lanus.json')).name).toBe('UDAI Lanús')
    await expect(it.makes('udai', ...options, '--folder', '/proc/nowhere')).rejects.toThrow('branch-unwritable')
    expect(readdirSync(it.folder)).toEqual(['udai-lanus.json'])
  })
})
