import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askOn, terminalOn } from '../../electron/cli/terminal.ts'

/** What was written to either stream, in order, as a screen of text lines would show it. */
function streams(isTTY: boolean) {
  let written = ''
  const stream = {
    isTTY,
    write(text: string | Uint8Array) {
      written += String(text)
      return true
    },
  }
  const screen = () => written.split('\n').map((line) => line.split('\r\u001b[K').at(-1))
  return { terminal: terminalOn({ stdout: stream, stderr: stream }), written: () => written, screen }
}

test('where a person looks on, progress replaces itself and gives way to what is said', () => {
  const { terminal, screen } = streams(true)
  terminal.progress('50 %')
  terminal.progress('100 %')
  terminal.err('Una columna sobra.')
  terminal.out('Listo.')
  expect(screen()).toEqual(['Una columna sobra.', 'Listo.', ''])
})

test('in a file each is a line of its own, with nothing else', () => {
  const { terminal, written } = streams(false)
  terminal.progress('50 %')
  terminal.err('Una columna sobra.')
  terminal.out('Listo.')
  expect(written()).toBe('50 %\nUna columna sobra.\nListo.\n')
})

/** Somebody at a keyboard, or a file in their place. */
function keyboard(isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const stdout = new PassThrough()
  return { stdin, stdout, ask: askOn({ stdin, stdout }) }
}

test('a question is answered by a line, one after the other', async () => {
  const { stdin, stdout, ask } = keyboard(true)
  const name = ask('Nombre: ')
  stdin.write('UDAI Lanús\n')
  expect(await name).toBe('UDAI Lanús')
  const address = ask('Dirección: ')
  stdin.write('Calle 1\n')
  expect(await address).toBe('Calle 1')
  expect(String(stdout.read())).toContain('Nombre: ')
})

test('nobody answers from a file, nor who leaves', async () => {
  expect(await keyboard(false).ask('Nombre: ')).toBeUndefined()
  const { stdin, ask } = keyboard(true)
  const left = ask('Nombre: ')
  stdin.end()
  expect(await left).toBeUndefined()
})
