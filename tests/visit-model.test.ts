import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import type { Branch } from '../electron/branch/branch.ts'
import { prepareOffice, type Office } from './visit-model/citizens.ts'
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
import { Reached } from './visit-model/reached.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

// `MODEL_RUNS=5000 npx vitest run tests/visit-model.test.ts` hunts for longer, from a seed of its own or MODEL_SEED.
const { MODEL_RUNS, MODEL_SEED = MODEL_RUNS === undefined ? '3' : undefined } = process.env
const numRuns = Number(MODEL_RUNS ?? 70)
const seed = MODEL_SEED === undefined ? {} : { seed: Number(MODEL_SEED) }

const folder = mkdtempSync(join(tmpdir(), 'clave-model-'))
let office: Office
beforeAll(async () => { office = await prepareOffice(folder) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

type Commands = Iterable<fc.AsyncCommand<ModelKiosk, KioskUnderTest>>

/** Plays a sequence on a kiosk of its own, every invariant checked after every step, and closes it. */
async function plays(commands: Commands, reached = new Reached(), role: Branch['role'] = 'kiosk'): Promise<ModelKiosk> {
  const model = ModelKiosk.before(office.citizens, office.startsAt, role)
  const real = await KioskUnderTest.start(office, folder, reached, role)
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

describe('a visit under every sequence', () => {
  const reached = new Reached()

  it('keeps what domain and design promise', { timeout: 300_000 + numRuns * 1_000 }, async () => {
    const everySequence = fc.asyncProperty(randomSteps(40), async (commands) => { await plays(commands, reached) })
    await fc.assert(everySequence, { numRuns, ...seed })
  })

  it('and goes as deep as it is meant to', () => {
    expect(reached.missed).toEqual([])
  })
})

describe('a counter under every sequence', () => {
  const reached = new Reached()
  const fewer = Math.ceil(numRuns / 2)

  it('keeps what domain and design promise', { timeout: 300_000 + numRuns * 1_000 }, async () => {
    const everySequence = fc.asyncProperty(randomStepsAtCounter(40), async (commands) => { await plays(commands, reached, 'counter') })
    await fc.assert(everySequence, { numRuns: fewer, ...seed })
  })

  it('and does one task after the other', () => {
    const goals = [
      'desk', 'desk-checks', 'confirm-level', 'raised', 'session-over', 'refusal-noted',
      'hand-back', 'hand-back-refused', 'person-declined', 'changed-meanwhile',
    ]
    expect(goals.filter((goal) => !reached.times.has(goal))).toEqual([])
  })
})

describe('a sequence that was kept', () => {
  const ofStaff = [...keptCasesOfStaff, ...keptCasesOfDesk, ...keptCasesOfCounter]
  const ofCitizens = [...keptCases, ...keptCasesOfRobotCheck, ...keptCasesOfSignIn, ...keptCasesOfClaves, ...keptCasesOfPhoneCode]
  it.each([...ofCitizens, ...keptCasesOfPreferences, ...ofStaff])('$shows', async ({ steps, endsAt, at }) => {
    const commands = steps.map((step) => new StepCommand(step))
    const { visit: { outline } } = await plays(commands, new Reached(), at)
    expect(outline.name === 'notice' ? outline.notice : outline.name).toBe(endsAt)
    expect(commands.filter(({ wasPossible }) => !wasPossible)).toEqual([])
  })
})
