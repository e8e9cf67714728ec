import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programAt } from '../program.ts'
import { obey } from './orders.ts'
import { askOn, terminalOn } from './terminal.ts'

// `npm run clave -- …`; an installed kiosk takes the same orders (main.ts). What is written is this user's alone.
process.umask(0o077)
process.exitCode = await obey(process.argv.slice(2), {
  program: programAt(dirname(dirname(dirname(fileURLToPath(import.meta.url))))),
  environment: process.env,
  terminal: terminalOn(process),
  ask: askOn(process),
})
