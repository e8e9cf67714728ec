import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programAt } from '../program.ts'
import { obey } from './orders.ts'
import { askOn, terminalOn } from './terminal.ts'

// `npm run clave -- …`; an installed kiosk takes the same orders (main.ts).
const folder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
process.exitCode = await obey(process.argv.slice(2), {
  program: programAt(folder, { data: join(folder, 'data'), packaged: false }),
  environment: process.env,
  terminal: terminalOn(process),
  ask: askOn(process),
})
