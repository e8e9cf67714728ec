import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Hashing from '../electron/accounts/hashing.ts'
import { prepareOffice, type Office } from './visit-model/citizens.ts'
import { expectGoodEnd } from './visit-model/invariants.ts'
import { keptCasesOfClaves } from './visit-model/kept-cases-of-claves.ts'
import { keptCasesOfSignIn } from './visit-model/kept-cases-of-sign-in.ts'
import { keptCases } from './visit-model/kept-cases.ts'
import { KioskUnderTest } from './visit-model/kiosk-under-test.ts'
import { ModelKiosk } from './visit-model/model.ts'
import { StepCommand } from './visit-model/play.ts'
import { randomSteps } from './visit-model/random-steps.ts'
import { Reached } from './visit-model/reached.ts'

vi.mock('../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('./support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

// `MODEL_RUNS=5000 npx vitest run tests/visit-model.test.ts` hunts for longer, from a seed of its own or MODEL_SEED.
const { MODEL_RUNS, MODEL_SEED = MODEL_RUNS === undefined ? '7' : undefined } = process.env
const numRuns = Number(MODEL_RUNS ?? 45)

const folder = mkdtempSync(join(tmpdir(), 'clave-model-'))
let office: Office
beforeAll(async () => { office = await prepareOffice(folder) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

/** Plays a sequence on a kiosk of its own, every invariant checked after every step, and closes it. */
async function plays(commands: Iterable<fc.AsyncCommand<ModelKiosk, KioskUnderTest>>, reached = new Reached()): Promise<ModelKiosk> {
  const model = ModelKiosk.before(office.citizens, office.startsAt)
  const real = await KioskUnderTest.start(office, folder, reached)
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
    await fc.assert(everySequence, { numRuns, ...(MODEL_SEED !== undefined && { seed: Number(MODEL_SEED) }) })
  })

  it('and goes as deep as it is meant to', () => {
    expect(reached.missed).toEqual([])
  })
})

describe('a sequence that was kept', () => {
  it.each([...keptCases, ...keptCasesOfSignIn, ...keptCasesOfClaves])('$shows', async ({ steps, endsAt }) => {
    const commands = steps.map((step) => new StepCommand(step))
    const { visit: { outline } } = await plays(commands)
    expect(outline.name === 'notice' ? outline.notice : outline.name).toBe(endsAt)
    expect(commands.filter(({ wasPossible }) => !wasPossible)).toEqual([])
  })
})
