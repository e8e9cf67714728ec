import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import type * as Hashing from '../../electron/accounts/hashing.ts'
import { newId, office, operations, password, sofia } from './staff.ts'

vi.mock('../../electron/accounts/hashing.ts', async (original) => {
  const { lightHashing } = await import('../support/hashing-under-way.ts')
  return lightHashing(await original<typeof Hashing>())
})

it('no file of the store, the journal with it, holds a password, secret, code or token', async () => {
  const test = await office()
  const added = await test.it.add({ ...sofia, permissions: ['supervise'] }, null, newId())
  if (typeof added === 'string') throw new Error(added)
  const wrongToken = 'ACDE-FGHJ-KMNP'
  await test.enrolling.begin({ legajo: '4512', token: wrongToken }, newId())
  const person = await test.enrols('4512', added.token)
  test.clock.pass(30)
  const wrongPassword = 'la clave de mi casa de campo'
  await person.signIn({ password: wrongPassword })
  // In the wrong field: no legajo, or one that nobody has.
  for (const legajo of [password, added.token.replaceAll('-', '')]) await test.signIns.signIn({ legajo, password: '4512', code: '' }, operations())
  await person.signIn()
  await person.signIn({ code: person.recoveryCodes[0] ?? '' })

  const hidden = [password, wrongPassword, person.secret, added.token, wrongToken, ...person.recoveryCodes]
  const written = hidden.flatMap((text) => [text, text.replaceAll('-', ''), text.toLowerCase(), text.normalize('NFD'), Buffer.from(text).toString('base64').slice(0, -4)])
  const files = readdirSync(test.folder).filter((name) => name.startsWith('kiosk.db'))
  expect(files).toContain('kiosk.db-wal')
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(test.folder, name))))
  expect(bytes.includes('Sofía Paz')).toBe(true)
  expect(written.filter((text) => bytes.includes(text))).toEqual([])
  // Nor the secret as it is used.
  const raw = Buffer.from([...person.secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('').match(/.{8}/g)?.map((bits) => Number.parseInt(bits, 2)) ?? [])
  expect([raw.length, bytes.includes(raw), bytes.includes(raw.toString('hex'))]).toEqual([20, false, false])
})
