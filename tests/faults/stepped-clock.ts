import { readFileSync } from 'node:fs'
import process from 'node:process'

/** Preloaded into a program: its clock is off by as many milliseconds as the file says, from one call to the next. */
const file = process.env['FAULTS_CLOCK'] ?? ''
const machines = Date
const now = () => machines.now() + Number(readFileSync(file, 'utf8'))

globalThis.Date = new Proxy(machines, {
  construct: (target, args: unknown[], newTarget): Date =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
  get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
})
