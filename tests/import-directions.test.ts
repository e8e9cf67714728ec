import { Linter } from 'eslint'
import ts from 'typescript-eslint'
import { describe, expect, test } from 'vitest'
import { importDirections } from '../scripts/lint/import-directions.ts'
import { rooms } from '../scripts/lint/rooms.ts'

const linter = new Linter({ cwd: process.cwd() })

function complaints(file: string, code: string): string[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    languageOptions: { parser: ts.parser as Linter.Parser },
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    rules: { 'house/import-directions': 'error' },
  }
  return linter.verify(code, [config], { filename: file }).map(({ message }) => message)
}

const allowed: [file: string, code: string][] = [
  ['electron/rules/dni/mrz.ts', "import { isCuil } from '../cuil.ts'"],
  ['electron/keys/keys.ts', "import { createHmac } from 'node:crypto'"],
  ['electron/journal/journal.ts', "import { sign } from '../keys/keys.ts'"],
  ['electron/accounts/accounts.ts', "import { append } from '../journal/journal.ts'"],
  ['electron/padron/padron.ts', "import { cuil } from '../rules/cuil.ts'"],
  ['electron/branch/branch.ts', "import { symbols } from '../rules/clave.ts'"],
  ['electron/contract.ts', "import type { CuilProblem } from './rules/cuil.ts'"],
  ['electron/contract.ts', "import { z } from 'zod'"],
  ['electron/gate.ts', "import { envelope } from './contract.ts'"],
  ['electron/visit.ts', "import { visitEvent } from './contract.ts'"],
  ['electron/flows/citizen/create.ts', "import { enterCuil } from './enter-cuil.ts'"],
  ['electron/flows/citizen/create.ts', "import type { Journal } from '../../journal/journal.ts'"],
  ['electron/flows/staff/raise-level.ts', "import type { Desk } from '../../desk/desk.ts'"],
  ['electron/flows/staff/raise-level.ts', "import { answerQuestions } from '../identity/answer-questions.ts'"],
  ['electron/shells/chromium-shell.ts', "import { chromium } from 'playwright-core'"],
  ['electron/shells/chromium-shell.ts', "import type { Gate } from '../gate.ts'"],
  ['electron/shells/electron-shell.ts', "import { BrowserWindow } from 'electron'"],
  ['electron/cli/clave.ts', "import { verify } from '../journal/verify.ts'"],
  ['electron/kiosk.ts', "import { createClave } from './flows/citizen/create.ts'"],
  ['electron/main.ts', "import { app } from 'electron'"],
  ['electron/main-chromium.ts', "import { openKiosk } from './kiosk.ts'"],
  ['electron/preload.ts', "import type { KioskBridge } from './contract.ts'"],
  ['src/screens/citizen/question.ts', "import type { View } from '../../../electron/contract.ts'"],
  ['src/main.ts', "import { mount } from 'svelte'"],
  ['tests/flows/create.test.ts', "import { createClave } from '../../electron/flows/citizen/create.ts'"],
  ['scripts/tour.ts', "import { openKiosk } from '../electron/kiosk.ts'"],
]

const refused: [file: string, code: string][] = [
  ['electron/rules/dni.ts', "import { parse } from 'mrz'"],
  ['electron/rules/cuil.ts', "import { open } from '../accounts/accounts.ts'"],
  ['electron/rules/cuil.ts', "import type { Clock } from '../clock.ts'"],
  ['electron/rules/cuil.ts', "import { randomInt } from 'node:crypto'"],
  ['electron/rules/cuil.ts', "import { z } from 'zod'"],
  ['electron/keys/keys.ts', "import { open } from '../accounts/accounts.ts'"],
  ['electron/keys/keys.ts', "import { cuil } from '../rules/cuil.ts'"],
  ['electron/journal/journal.ts', "import { open } from '../accounts/accounts.ts'"],
  ['electron/accounts/accounts.ts', "import { find } from '../padron/padron.ts'"],
  ['electron/padron/padron.ts', "import { append } from '../journal/journal.ts'"],
  ['electron/padron/padron.ts', "export * from '../accounts/accounts.ts'"],
  ['electron/branch/branch.ts', "import { open } from '../keys/keys.ts'"],
  ['electron/contract.ts', "import { isCuil } from './rules/cuil.ts'"],
  ['electron/contract.ts', "import { type CuilProblem } from './rules/cuil.ts'"],
  ['electron/gate.ts', "import { createClave } from './flows/citizen/create.ts'"],
  ['electron/visit.ts', "import { open } from './accounts/accounts.ts'"],
  ['electron/flows/citizen/create.ts', "import { raise } from '../staff/raise-level.ts'"],
  ['electron/flows/citizen/create.ts', "import type { Desk } from '../staff/desk.ts'"],
  ['electron/flows/citizen/create.ts', "import { append } from '../../journal/journal.ts'"],
  ['electron/flows/staff/raise-level.ts', "import type { Claves } from '../../accounts/claves.ts'"],
  ['electron/flows/staff/raise-level.ts', "import { signInStore } from '../../accounts/sign-ins.ts'"],
  ['electron/flows/staff/raise-level.ts', "import { deskStore } from '../../desk/desk.ts'"],
  ['electron/flows/identity/questions-of.ts', "import { giveCode } from '../staff/give-phone-code.ts'"],
  ['electron/flows/staff/desk.ts', "import { chooseClave } from '../citizen/choose-clave.ts'"],
  ['electron/flows/staff/desk.ts', "export { chooseClave } from '../citizen/choose-clave.ts'"],
  ['electron/flows/staff/desk.ts', "type Flow = import('../citizen/create.ts').Flow"],
  ['electron/shells/chromium-shell.ts', "import { envelope } from '../contract.ts'"],
  ['electron/shells/chromium-shell.ts', "import { open } from '../accounts/accounts.ts'"],
  ['electron/shells/chromium-shell.ts', "import { app } from 'electron'"],
  ['electron/cli/clave.ts', "import { createClave } from '../flows/citizen/create.ts'"],
  ['electron/cli/clave.ts', "import { open } from '../shells/chromium-shell.ts'"],
  ['electron/kiosk.ts', "import { start } from '../src/texts.ts'"],
  ['electron/kiosk.ts', "import { app } from 'electron'"],
  ['electron/main-chromium.ts', "import { open } from './shells/electron-shell.ts'"],
  ['electron/main-chromium.ts', "const electron = await import('electron')"],
  ['electron/main-chromium.ts', 'const shell = await import(process.argv[2])'],
  ['electron/main.ts', "import { open } from './accounts/accounts.ts'"],
  ['electron/preload.ts', "import { screenEvents } from './contract.ts'"],
  ['src/main.ts', "import { screenEvents } from '../electron/contract.ts'"],
  ['src/main.ts', "import type { Cuil } from '../electron/rules/cuil.ts'"],
  ['src/main.ts', "import { readFileSync } from 'node:fs'"],
  ['src/main.ts', "import { ipcRenderer } from 'electron'"],
]

describe('imports point one way', () => {
  test.each(allowed)('%s may: %s', (file, code) => {
    expect(complaints(file, code)).toEqual([])
  })

  test.each(refused)('%s may not: %s', (file, code) => {
    expect(complaints(file, code)).toHaveLength(1)
  })

  test('a refusal names the target and gives the reason of the row', () => {
    expect(complaints('electron/flows/staff/desk.ts', "import '../citizen/create.ts'")).toEqual([
      'electron/flows/staff/ may not import electron/flows/citizen/create.ts (as a value): ' +
        'a staff flow cannot reach what sets or reads a clave.',
    ])
  })

  test('a file that no row houses is refused, so that a new room needs a decision', () => {
    expect(complaints('electron/somewhere/new.ts', '')).toEqual(['electron/somewhere/new.ts is in no row of rooms.ts.'])
  })

  test('every row but those of the composition names what it may import exactly', () => {
    const wide = rooms.filter(({ may }) => may.includes('electron/')).map(({ path }) => path)
    expect(wide).toEqual(['electron/kiosk.ts'])
  })
})
