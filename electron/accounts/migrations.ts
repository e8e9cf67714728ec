import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { createJournalIndexes, createJournalTables } from '../journal/tables.ts'
import { Problem } from '../problem.ts'
import type { Tables } from './tables.ts'

/** Forward only: a later version adds its own below and never changes one that has been released. */
const migrations: Record<string, Migration> = {
  '001-accounts': {
    async up(db) {
      await createJournalTables(db)
      await sql`create table account (
        cuil text primary key not null, level integer not null check (level in (2, 3)),
        hash text not null, pepper_id text not null, opened_at text not null, clave_since text not null,
        policies_digest text not null, policies_accepted_at text not null
      ) strict, without rowid`.execute(db)
      await sql`create table identity_attempt (
        id text primary key not null, cuil text not null, started_at integer not null,
        outcome text check (outcome in ('passed', 'failed'))
      ) strict`.execute(db)
      await sql`create index identity_attempt_by_cuil on identity_attempt (cuil, started_at)`.execute(db)
    },
  },
  '002-sign-in': {
    async up(db) {
      await sql`alter table account add column level_since text not null default ''`.execute(db)
      await sql`update account set level_since = opened_at`.execute(db)
      await sql`alter table account add column closed_at text`.execute(db)
      await sql`create table clave_history (
        id text primary key not null, cuil text not null references account (cuil), hash text not null,
        pepper_id text not null, until text not null
      ) strict`.execute(db)
      await sql`create index clave_history_by_cuil on clave_history (cuil)`.execute(db)
      await sql`create table sign_in_state (
        place text primary key not null, failures integer not null, failed_at integer not null,
        refused integer not null, refused_at integer not null, refused_branch text not null
      ) strict, without rowid`.execute(db)
      await sql`create table sign_in (
        id text primary key not null, cuil text not null references account (cuil), at integer not null, branch text not null
      ) strict`.execute(db)
      await sql`create index sign_in_by_cuil on sign_in (cuil)`.execute(db)
    },
  },
  '003-staff': {
    async up(db) {
      await sql`create table operator (
        id text primary key not null, name text not null, legajo text unique not null, cuil text unique not null,
        permissions text not null, state text not null check (state in ('enrolling', 'active', 'ended')), since text not null,
        token_hash text, token_until integer not null, password_hash text, pepper_id text, totp_sealed text, totp_key_id text,
        totp_step integer not null, session text, session_machine text, session_since integer not null
      ) strict, without rowid`.execute(db)
      await sql`create table operator_recovery (
        hash text primary key not null, operator text not null references operator (id)
      ) strict, without rowid`.execute(db)
      await sql`alter table account add column recovered_at text`.execute(db)
      await sql`create table staff_change (
        id text primary key not null, cuil text not null, kind text not null,
        at integer not null, branch text not null, told_at integer
      ) strict`.execute(db)
      await sql`create index staff_change_by_cuil on staff_change (cuil)`.execute(db)
      await sql`create table phone_code (
        cuil text primary key not null, id text not null, hash text not null, pepper_id text not null, until integer not null,
        tries integer not null
      ) strict, without rowid`.execute(db)
      // SQLite cannot change a check: an attempt may also have been opened at the counter, and then counts no more.
      await sql`alter table identity_attempt rename to identity_attempt_before`.execute(db)
      await sql`drop index identity_attempt_by_cuil`.execute(db)
      await sql`create table identity_attempt (
        id text primary key not null, cuil text not null, started_at integer not null,
        outcome text check (outcome in ('passed', 'failed', 'opened'))
      ) strict`.execute(db)
      await sql`insert into identity_attempt select * from identity_attempt_before`.execute(db)
      await sql`drop table identity_attempt_before`.execute(db)
      await sql`create index identity_attempt_by_cuil on identity_attempt (cuil, started_at)`.execute(db)
      await createJournalIndexes(db)
    },
  },
}

/** Brings the schema up to date; a store that a later version has already changed is `Problem('store-newer')`. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  const known = new Set(Object.keys(migrations))
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some((table) => table.name === 'kysely_migration')) {
    const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    const unknown = done.rows.find((row) => !known.has(row.name))
    if (unknown) throw new Problem('store-newer', unknown.name)
  }
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
