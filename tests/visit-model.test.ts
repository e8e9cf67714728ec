import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import type { Branch } from '../electron/branch/branch.ts'
import { prepareOffice, type Office } from './visit-model/citizens.ts'
import { depths } from './visit-model/depths.ts'
import { expectGoodEnd } from './visit-model/invariants.ts'
import { keptCasesOfClaves } from './visit-model/kept-cases-of-claves.ts'
import { keptCasesOfCounter } from './visit-model/kept-cases-of-counter.ts'
import { keptCasesOfDesk } from './visit-model/kept-cases-of-desk.ts'
import { keptCasesOfPhoneCode } from './visit-model/kept-cases-of-phone-code.ts'
import { keptCasesOfPreferences } from './visit-model/kept-cases-of-preferences.ts'
import { keptCasesOfRobotCheck } from './visit-model/kept-cases-of-robot-check.ts'
import { keptCasesOfSignIn } from './visit-model/kept-cases-of-sign-in.ts'
import { keptCasesOfStaff } from './visit-model/kept-cases-of-staff.ts'
import { keptCases } from './visit-model/kept-cases.ts'
import { KioskUnderTest } from './visit-model/kiosk-under-test.ts'
import { ModelKiosk } from './visit-model/model.ts'
import { StepCommand } from './visit-model/play.ts'
import { randomSteps, randomStepsAtCounter } from './visit-model/random-steps.ts'
import { goalsAt, Reached } from './visit-model/reached.ts'
import type { Step } from './visit-model/step.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

// `MODEL_RUNS=5000 npx vitest run tests/visit-model.test.ts` hunts for longer, from a seed of its own or MODEL_SEED.
const { MODEL_RUNS, MODEL_SEED = MODEL_RUNS === undefined ? '7' : undefined } = process.env
const numRuns = Number(MODEL_RUNS ?? 50)
const seed = MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }

const folder = mkdtempSync(join(tmpdir(), 'clave-model-'))
let office: Office
beforeAll(async () => { office = await prepareOffice(folder) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const commandsOf = (steps: Step[]) => steps.map((step) => new StepCommand(step))

type Commands = Iterable<fc.AsyncCommand<ModelKiosk, KioskUnderTest>>

/** Plays a sequence on a kiosk of its own, every invariant checked after every step, and closes it. */
async function plays(
  commands: Commands,
  { at = 'kiosk', reached = new Reached() }: { at?: Branch['role'] | undefined; reached?: Reached } = {},
): Promise<ModelKiosk> {
  const model = ModelKiosk.before(office.citizens, office.startsAt, at)
  const real = await KioskUnderTest.start(office, folder, reached, at)
  try {
    await fc.asyncModelRun(() => ({ model, real }), commands)
    await real.ends()
    await expectGoodEnd(real)
    return model
  } finally {
    await real.ends()
    real.removesData()
  }
}

describe('under every sequence it keeps what domain and design promise', { timeout: 300_000 + numRuns * 1_000 }, () => {
  it('a public kiosk', async () => {
    await fc.assert(fc.asyncProperty(randomSteps(40), async (commands) => { await plays(commands) }), { numRuns, ...seed })
  })

  it('a counter', async () => {
    const fewer = Math.ceil(numRuns / 2)
    const everySequence = fc.asyncProperty(randomStepsAtCounter(40), async (commands) => {
      await plays(commands, { at: 'counter' })
    })
    await fc.assert(everySequence, { numRuns: fewer, ...seed })
  })
})

describe('what sequences are meant to come to', () => {
  it.each(depths.map((depth) => [depth.reaches.join(', '), depth] as const))('%s', async (_names, { reaches, steps, at }) => {
    const reached = new Reached()
    await plays(commandsOf(steps), { at, reached })
    expect(reaches.filter((name) => !reached.has(name))).toEqual([])
  })

  it.each(['kiosk', 'counter'] as const)('and nothing of it is forgotten: %s', (role) => {
    const tried = new Set(depths.filter(({ at = 'kiosk' }) => at === role).flatMap(({ reaches }) => reaches))
    expect([...tried].sort()).toEqual([...goalsAt[role]].sort())
  })
})

describe('a sequence that was kept', () => {
  const ofStaff = [...keptCasesOfStaff, ...keptCasesOfDesk, ...keptCasesOfCounter]
  const ofCitizens = [...keptCases, ...keptCasesOfRobotCheck, ...keptCasesOfSignIn, ...keptCasesOfClaves, ...keptCasesOfPhoneCode]
  it.each([...ofCitizens, ...keptCasesOfPreferences, ...ofStaff])('$shows', async ({ steps, endsAt, at }) => {
    const commands = commandsOf(steps)
    const { visit: { outline } } = await plays(commands, { at })
    expect(outline.name === 'notice' ? outline.notice : outline.name).toBe(endsAt)
    expect(commands.filter(({ wasPossible }) => !wasPossible)).toEqual([])
  })
})
