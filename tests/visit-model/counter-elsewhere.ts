import { openDatabase } from '../../electron/accounts/database.ts'
import type { Store } from '../../electron/accounts/change.ts'
import { deskStore } from '../../electron/desk/desk.ts'
import { phoneCodeMaker } from '../../electron/desk/phone-code-maker.ts'
import { openJournal } from '../../electron/journal/journal.ts'
import { openExistingKeys, type Keys } from '../../electron/keys/keys.ts'
import { operatorDirectory } from '../../electron/operators/operator-directory.ts'
import { operatorSignIns } from '../../electron/operators/operator-sign-ins.ts'
import type { Acting } from '../../electron/operators/operator.ts'
import { codeOf, type Credentials } from '../support/staff.ts'
import type { StaffAct } from './step.ts'

export const officeElsewhere = { name: 'UDAI Constitución', code: 'constitucion' }
/** One for each who comes in: at its start the sessions of before are over. */
export const machineElsewhere = (legajo: string) => `machine elsewhere of ${legajo}`
/** Less than the twelve hours after which who works there comes in anew. */
const signsInEveryMs = 11 * 3_600_000

/** What somebody gives who was told none. */
const codeOfNobody = 'NNNN3333'

interface At {
  /** The store that it shares with the kiosk. */
  file: string
  now: number
}

type Clock = { now(): number; after(): () => void }

/** The counter of another office on the same store: the product's own code, by a clock of its own that nobody sets. */
export class CounterElsewhere {
  readonly #who: Credentials
  readonly #keysFile: string
  #session: { acting: Acting; since: number } | null = null
  /** Codes of the 130, as their people were told them, newest last. */
  readonly #codes = new Map<string, string[]>()

  constructor(who: Credentials, keysFile: string) {
    this.#who = who
    this.#keysFile = keysFile
  }

  /** Goes on where this one is. */
  clone(): CounterElsewhere {
    const same = new CounterElsewhere(this.#who, this.#keysFile)
    same.#session = this.#session
    return same
  }

  /** The last code of the 130 that somebody was told, and the one before. */
  codesOf(cuil: string): { now: string; before: string } {
    const [now = codeOfNobody, before = codeOfNobody] = this.#codes.get(cuil)?.toReversed() ?? []
    return { now, before }
  }

  acts(what: StaffAct, cuil: string, at: At): Promise<unknown> {
    return this.#inStore(at, async (store, keys, clock) => {
      const by = await this.#comesIn(store, keys, clock)
      const desk = deskStore(store, keys, clock, { ...officeElsewhere, approveAfterRecovery: false })
      const operation = crypto.randomUUID()
      const card = { cuil, format: 'typed', tramite: '00000000000', ejemplar: 'A', checks: [] }
      switch (what) {
        case 'raises': {
          const account = await store.db.selectFrom('account').select('clave_since').where('cuil', '=', cuil).executeTakeFirst()
          return desk.raise(by, { ...card, claveSince: account?.clave_since ?? '', approval: null }, operation)
        }
        case 'lowers':
          return desk.lower(by, { cuil, reason: 'asked-for' }, operation)
        case 'opens':
          return desk.open(by, card, operation)
        case 'makes-code': {
          const made = await phoneCodeMaker(store, keys, clock, officeElsewhere.name).make(by, cuil, operation)
          if (typeof made !== 'string') this.#codes.set(cuil, [...(this.#codes.get(cuil) ?? []), made.code])
          return made
        }
        default:
          return what satisfies never
      }
    })
  }

  /** A supervisor ends somebody who works here. */
  ends(operator: string, at: At): Promise<void> {
    return this.#inStore(at, async (store, keys, clock) => {
      const by = await this.#comesIn(store, keys, clock)
      await operatorDirectory(store, keys, clock).end(operator, by, crypto.randomUUID())
    })
  }

  /** Whose way in too many wrong tries have closed. */
  unlocks(operator: string, at: At): Promise<void> {
    return this.#inStore(at, async (store, keys, clock) => {
      const by = await this.#comesIn(store, keys, clock)
      await operatorDirectory(store, keys, clock).unlock(operator, by, crypto.randomUUID())
    })
  }

  /** Somebody who works at the kiosk comes in here too. */
  letsIn(who: Credentials, at: At): Promise<void> {
    return this.#inStore(at, async (store, keys, clock) => { await signsIn(who, store, keys, clock) })
  }

  /** Somebody who knows a legajo and not its password. */
  refuses(who: Credentials, at: At): Promise<void> {
    return this.#inStore(at, async (store, keys, clock) => {
      const { signIn } = await waysIn(machineElsewhere('nobody'), store, keys, clock)
      await signIn({ legajo: who.legajo, password: 'otra contraseña más', code: '000000' }, { count: crypto.randomUUID(), success: crypto.randomUUID() })
    })
  }

  async #comesIn(store: Store, keys: Keys, clock: Clock): Promise<Acting> {
    const now = clock.now()
    if (!this.#session || now - this.#session.since >= signsInEveryMs) {
      this.#session = { acting: await signsIn(this.#who, store, keys, clock), since: now }
    }
    return this.#session.acting
  }

  async #inStore<Result>({ file, now }: At, work: (store: Store, keys: Keys, clock: Clock) => Promise<Result>): Promise<Result> {
    const keys = openExistingKeys(this.#keysFile)
    const clock: Clock = { now: () => now, after: () => () => {} }
    const db = await openDatabase(file)
    try {
      return await work({ db, journal: openJournal({ keys, clock, branch: officeElsewhere.code }), file }, keys, clock)
    } finally {
      await db.destroy()
    }
  }
}

async function signsIn({ legajo, password, secret }: Credentials, store: Store, keys: Keys, clock: Clock): Promise<Acting> {
  const { signIn } = await waysIn(machineElsewhere(legajo), store, keys, clock)
  const session = await signIn({ legajo, password, code: codeOf(secret, clock.now()) }, { count: crypto.randomUUID(), success: crypto.randomUUID() })
  if (!session) throw new Error(`${legajo} is not let in elsewhere`)
  return session.acting
}

function waysIn(machine: string, store: Store, keys: Keys, clock: Clock) {
  return operatorSignIns(store, keys, clock, { branch: officeElsewhere.name, machine, role: 'counter', place: 'Mostrador 1' })
}
