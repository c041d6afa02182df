import { randomBytes } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { HiwarError } from '../errors.ts'
import type { Tables } from './tables.ts'

// The role that the program works as: it owns nothing, so row security holds for it, and it can grant itself nothing. The owner of the tables
// takes part only to migrate, to back up and restore, and to prove the store.

/** A login role, and its password where Hiwar gave it one. */
export interface Login {
  readonly user: string
  readonly password: string
}

const usualName = 'hiwar_app'

/** What the role may not do to a table as it may to the rest: it is entered, read or kept by functions of the owner's alone. */
const withheld: Readonly<Record<string, string>> = {
  application_role: '',
  account_password: '',
  sign_in: '',
  migration: 'select',
  change: 'select',
  judgement_text: 'select',
}

/**
 * The role that Hiwar made for this database, which is made where it is not there. Its password is kept in the database, where the owner alone
 * reads it, so that every program that is given the owner's address works as this role and none has anything to keep.
 *
 * @param owner a transaction of the owner's
 * @throws `APPLICATION_ROLE_MISSING` with the statement that makes the role, where the owner may make none
 */
export async function ownRole(owner: Kysely<Tables>): Promise<Login> {
  const known = await owner
    .selectFrom('application_role')
    .select(['name as user', 'password', existing(sql.ref('name')).as('exists')])
    .where('password', 'is not', null)
    .executeTakeFirst()
  if (known?.exists) return { user: known.user, password: known.password! }
  const password = known?.password ?? randomBytes(24).toString('hex')
  // A cluster may hold several databases of Hiwar's, and roles are the cluster's.
  const { taken } = await owner.selectNoFrom(existing(sql.lit(usualName)).as('taken')).executeTakeFirstOrThrow()
  const user = known?.user ?? (taken ? `${usualName}_${randomBytes(4).toString('hex')}` : usualName)
  try {
    await sql`create role ${sql.id(user)} login noinherit password ${sql.lit(password)}`.execute(owner)
  } catch (fault) {
    if ((fault as { code?: string }).code !== insufficientPrivilege) throw fault
    throw new HiwarError(
      'APPLICATION_ROLE_MISSING',
      { sql: `create role ${usualName} login noinherit password '…';` },
      { cause: fault },
    )
  }
  if (!known) await owner.insertInto('application_role').values({ name: user, password, granted: 0 }).execute()
  return { user, password }
}
const insufficientPrivilege = '42501'
const existing = (name: ReturnType<typeof sql.lit> | ReturnType<typeof sql.ref>) =>
  sql<boolean>`exists (select from pg_roles where rolname = ${name})`

/** Grants the role what it needs of all tables and functions, once after every migration. */
export async function grantToRole(owner: Kysely<Tables>, name: string, migration: number): Promise<void> {
  const known = await owner.selectFrom('application_role').select('granted').where('name', '=', name).executeTakeFirst()
  if (known && known.granted >= migration) return
  const { rows: tables } = await sql<{ name: string; appended: boolean }>`
    select relname as name, exists (select from pg_trigger where tgrelid = c.oid and tgname = 'append_only') as appended
    from pg_class c where relnamespace = 'hiwar'::regnamespace and relkind = 'r'`.execute(owner)
  const { rows: functions } = await sql<{ signature: string }>`
    select oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'hiwar'::regnamespace and prorettype <> 'trigger'::regtype and proname <> 'enter_change'`.execute(
    owner,
  )
  const role = sql.id(name)
  await sql`revoke all on all functions in schema hiwar from public`.execute(owner)
  await sql`grant usage on schema hiwar to ${role}`.execute(owner)
  for (const table of tables) {
    const rights = withheld[table.name] ?? (table.appended ? 'select, insert' : 'select, insert, update, delete')
    if (rights) await sql`grant ${sql.raw(rights)} on ${sql.table(table.name)} to ${role}`.execute(owner)
  }
  for (const { signature } of functions)
    await sql`grant execute on function ${sql.raw(signature)} to ${role}`.execute(owner)
  await owner
    .insertInto('application_role')
    .values({ name, password: null, granted: migration })
    .onConflict((there) => there.column('name').doUpdateSet({ granted: migration }))
    .execute()
}

/**
 * Sees that row security holds the role that a connection works as.
 *
 * @throws `APPLICATION_ROLE_TOO_STRONG` where row security would not hold it: a superuser, one that passes over row security or may make itself
 * another, or the owner
 */
export async function expectWeakRole(application: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string; strong: boolean }>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or coalesce(pg_has_role(oid, (
      select relowner from pg_class where relnamespace = to_regnamespace('hiwar') and relname = 'dialogue_entry'), 'member'), true) as strong
    from pg_roles where rolname = session_user`.execute(application)
  const { name, strong } = rows[0]!
  if (strong) throw new HiwarError('APPLICATION_ROLE_TOO_STRONG', { name })
}
