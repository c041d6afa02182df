import { sql } from 'kysely'
import type { Role } from '../dialogue/permissions.ts'
import type { SideCode } from '../reading/finding.ts'
import type { Query } from './store.ts'

// Accounts, as those of the same side see them, and sessions, which the program asks about through functions of the owner's: it never holds the
// hash of a password that it did not just make itself, and of a session's token it gives the hash alone.

export interface Account {
  readonly name: string
  readonly side: SideCode
  readonly role: Role
  /** Who made it. */
  readonly author: string
  readonly madeAt: string
  readonly disabled: boolean
}

/** A hash of a password, hexadecimal as its salt is, and what it cost. */
export interface PasswordHash {
  readonly salt: string
  readonly hash: string
  readonly cost: string
}

/** The accounts of the sides that are asked for. */
export async function accountsOf(query: Query): Promise<Account[]> {
  const { rows } = await sql<Omit<Account, 'madeAt'> & { readonly madeAt: Date }>`
    select name, side, role, author, made_at as "madeAt",
      coalesce((select disabled from account_change c where c.account = a.name order by c.sequence desc limit 1), false) as disabled
    from account a order by side, name`.execute(query)
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

/** False where the name is another account's already, of whatever side. */
export async function insertAccount(
  query: Query,
  { name, side, role, author, madeAt }: Omit<Account, 'disabled'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await query
    .insertInto('account')
    .values({ name, side, role, author, made_at: madeAt })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** False where the sides that are asked for have no such account. */
export async function setPassword(
  query: Query,
  name: string,
  { salt, hash, cost }: PasswordHash,
  author: string,
): Promise<boolean> {
  const { rows } = await sql<{
    set: boolean
  }>`select set_password(${name}, ${salt}, ${hash}, ${cost}, ${author}) as set`.execute(query)
  return rows[0]!.set
}

export async function setDisabled(
  query: Query,
  { name, side }: Account,
  disabled: boolean,
  author: string,
): Promise<void> {
  await query
    .insertInto('account_change')
    .values({ account: name, side, disabled, author, recorded_at: new Date() })
    .execute()
}

/** What a password is to be hashed with; null where there is no such account, or a disabled one. */
export async function passwordSalt(query: Query, name: string): Promise<Omit<PasswordHash, 'hash'> | null> {
  const { rows } = await sql<Omit<PasswordHash, 'hash'>>`select salt, cost from password_salt(${name})`.execute(query)
  return rows[0] ?? null
}

/**
 * Begins a session, where the hash is that of the account's password.
 * @param token SHA-256 of the session's token
 */
export async function beginSession(
  query: Query,
  name: string,
  hash: string,
  token: string,
  hours: number,
): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select begin_session(${name}, ${hash}, ${token}, make_interval(hours => ${hours}::int)) as begun`.execute(query)
  return rows[0]!.begun
}

export async function endSession(query: Query, token: string): Promise<void> {
  await sql`select end_session(${token})`.execute(query)
}

/** Whether there are accounts at all, and the one whose session it is. */
export async function sessionOf(
  query: Query,
  token: string | null,
): Promise<{ readonly accounts: boolean; readonly account: Pick<Account, 'name' | 'side' | 'role'> | null }> {
  const { rows } = await sql<{ accounts: boolean; account: string | null; side: SideCode; role: Role }>`
    select accounts, account, side, role from acting(${token})`.execute(query)
  const { accounts, account, side, role } = rows[0]!
  return { accounts, account: account === null ? null : { name: account, side, role } }
}

/** How many tries there were lately of a name and from an address, this one among them. Both are given as hashes. */
export async function noteTry(
  query: Query,
  name: string,
  address: string,
  minutes: number,
): Promise<{ readonly ofName: number; readonly fromAddress: number }> {
  await sql`delete from sign_in_try where tried_at < now() - make_interval(mins => ${minutes}::int)`.execute(query)
  await sql`insert into sign_in_try (name, address, tried_at) values (${name}, ${address}, now())`.execute(query)
  const { rows } = await sql<{ ofName: number; fromAddress: number }>`
    select count(*) filter (where name = ${name}) as "ofName", count(*) filter (where address = ${address}) as "fromAddress"
    from sign_in_try`.execute(query)
  return rows[0]!
}

/** Somebody has signed in: the tries of that name are forgotten. */
export async function forgetTries(query: Query, name: string): Promise<void> {
  await query.deleteFrom('sign_in_try').where('name', '=', name).execute()
}
