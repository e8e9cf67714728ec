import { expect, test } from 'vitest'
import { terminalOn } from '../../electron/cli/terminal.ts'

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
