import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { otherPostgres, startOtherPostgres } from '../../test/own-postgres.ts'
import type { Entry } from '../dialogue/entry.ts'
import { entriesOf, insertEntries } from './dialogue-entries.ts'
import { openStore, type Query, type Store } from './store.ts'

const entry = (id: string, side: string, space: string | null, text: string): Entry => ({
  id,
  round: 'Oman-US Strategic Dialogue/4',
  sides: ['OM', 'US'],
  space,
  author: `${side} drafter`,
  side,
  at: new Date().toISOString(),
  content: { kind: 'note-set', note: id, on: 'round', about: 'Oman-US Strategic Dialogue/4', text },
})
const round = 'Oman-US Strategic Dialogue/4'

let folder: string
let store: Store
beforeAll(async () => {
  folder = await openFolder()
  store = await openStore({ data: folder })
  await store
    .forSides(['OM'])
    .write('', (query) =>
      insertEntries(query, [entry('a', 'OM', 'OM', 'the red line of Muscat'), entry('b', 'OM', null, 'at the table')]),
    )
  await store
    .forSides(['US'])
    .write('', (query) => insertEntries(query, [entry('c', 'US', 'US', 'the red line of Washington')]))
})
afterAll(async () => {
  await store.close()
  await removeFolder(folder)
})

const idsFor = (...sides: string[]) =>
  store.forSides(sides).read(async (query) => (await entriesOf(query, round)).map(({ id }) => id))
const asRole = (statement: string, sides: readonly string[] = ['US']) =>
  store.forSides(sides).write('', async (query) => (await sql.raw(statement).execute(query)).rows)

describe('the role that the program works as', () => {
  it('is no superuser, passes over no row security, owns nothing and is a member of nothing', async () => {
    const { rows } = await store.read((query) =>
      sql`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, session_user = current_user as itself,
          (select count(*) from pg_class where relowner = r.oid) + (select count(*) from pg_proc where proowner = r.oid)
            + (select count(*) from pg_namespace where nspowner = r.oid) as owned,
          (select count(*) from pg_auth_members where member = r.oid) as memberships
        from pg_roles r where rolname = current_user`.execute(query),
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        itself: true,
        owned: 0,
        memberships: 0,
      },
    ])
  })

  it('sees the table and its own side’s space, and nothing where it asks for no side', async () => {
    expect(await idsFor('OM')).toEqual(['a', 'b'])
    expect(await idsFor('US')).toEqual(['b', 'c'])
    expect(await idsFor('OM', 'US')).toEqual(['a', 'b', 'c'])
    expect(await idsFor('QA')).toEqual([])
    expect(await idsFor()).toEqual([])
    expect(await store.read((query) => entriesOf(query, round))).toEqual([])
  })

  it('asks for no side any more once a transaction has ended', async () => {
    for (let i = 0; i < 20; i++) {
      await idsFor('OM', 'US')
      expect(await store.read((query) => entriesOf(query, round))).toEqual([])
    }
  })

  it('writes into its own side’s space and at its table, and nowhere else', async () => {
    const writing = (sides: string[], one: Entry) =>
      store.forSides(sides).write('', (query) => insertEntries(query, [one]))
    for (const [sides, one] of [
      [['US'], entry('d', 'OM', 'OM', 'x')],
      [['US'], entry('e', 'OM', null, 'x')],
      [['QA'], entry('f', 'US', null, 'x')],
      [[], entry('g', 'US', null, 'x')],
    ] as const)
      await expect(writing([...sides], one)).rejects.toThrow('row-level security')
    await expect(writing(['OM', 'US'], { ...entry('h', 'OM', null, 'x'), space: 'US' })).rejects.toThrow('check')
    await expect(writing(['QA'], entry('i', 'QA', null, 'x'))).rejects.toThrow()
  })

  it('is told nothing of the other’s space by the change log', async () => {
    const logged = (sides: string[]) =>
      store
        .forSides(sides)
        .read(async (query) =>
          (
            await query
              .selectFrom('change')
              .select(['subject', 'author'])
              .where('kind', '=', 'dialogue_entry')
              .orderBy('sequence')
              .execute()
          ).map(({ subject, author }) => `${subject} ${author}`),
        )
    expect(await logged(['OM'])).toEqual(['a OM', 'b OM drafter'])
    expect(await logged(['US'])).toEqual(['b OM drafter', 'c US'])
    expect(await logged([])).toEqual([])
  })

  it.each([
    `update dialogue_entry set space = null`,
    `delete from dialogue_entry`,
    `truncate dialogue_entry`,
    `alter table dialogue_entry disable row level security`,
    `alter table dialogue_entry no force row level security`,
    `drop policy read_own on dialogue_entry`,
    `create policy all_of_it on dialogue_entry using (true)`,
    `alter table dialogue_entry disable trigger all`,
    `create or replace function hiwar.sides() returns text[] language sql as $$ select '{OM,US}'::text[] $$`,
    `set role hiwar`,
    `set session authorization hiwar`,
    `set session_replication_role = replica`,
    `grant hiwar to current_user`,
    `alter role current_user bypassrls`,
    `alter role current_user superuser`,
    `create role another superuser`,
    `create extension dblink`,
    `select pg_read_file('postgresql.conf')`,
    `copy dialogue_entry to program 'cat'`,
    `select * from account_password`,
    `select * from sign_in`,
    `select * from application_role`,
    `insert into change select * from change`,
    `select enter_change('x', 'y', now(), 'z', '{}', 'k')`,
    `insert into judgement_text values ('x', 'y')`,
    `insert into migration values (1000, 'x')`,
  ])('is refused: %s', async (statement) => {
    await expect(asRole(statement)).rejects.toThrow(/permission denied|must be owner|Only roles with|only superusers/i)
    expect(await idsFor('US')).toEqual(['b', 'c'])
  })

  it('gets nothing past the policy by a function of its own, by statistics, or by leaving row security off', async () => {
    const leaky = `create function pg_temp.leak(jsonb) returns boolean language plpgsql cost 0.0000001 as $$
      begin perform set_config('hiwar.leaked', coalesce(current_setting('hiwar.leaked', true), '') || $1::text, true); return true; end $$`
    const leaked = await store.forSides(['US']).write('', async (query: Query) => {
      await sql.raw(leaky).execute(query)
      await sql.raw('select * from dialogue_entry where pg_temp.leak(content)').execute(query)
      return (await sql<{ leaked: string }>`select current_setting('hiwar.leaked', true) as leaked`.execute(query))
        .rows[0]!.leaked
    })
    expect(leaked).toContain('Washington')
    expect(leaked).not.toContain('Muscat')
    await store.whole.write('', (query) => sql`analyze dialogue_entry`.execute(query))
    expect(await asRole(`select * from pg_stats where tablename = 'dialogue_entry'`)).toEqual([])
    await expect(asRole('set local row_security = off; select * from dialogue_entry')).rejects.toThrow(
      'row-level security',
    )
    const asWhole = `select id from dialogue_entry, set_config('hiwar.whole', 'yes', true) order by id`
    expect(await asRole(asWhole)).toEqual([{ id: 'b' }, { id: 'c' }])
  })
})

describe.skipIf(!otherPostgres)('one’s own PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof startOtherPostgres>>
  let administrator: pg.Client
  const as = (user: string, database = 'postgres', password = '') =>
    server.url.replace('owner@', password ? `${user}:${password}@` : `${user}@`).replace('/postgres?', `/${database}?`)
  const open = (databaseUrl: string, applicationUrl?: string) =>
    openStore({ data: '/nowhere', databaseUrl, applicationUrl })
  beforeAll(async () => {
    server = await startOtherPostgres(otherPostgres!)
    administrator = new pg.Client(server.url)
    await administrator.connect()
    for (const statement of [
      'create role ministry login',
      'create role builder login createrole',
      'create role plain login',
      'create database held owner ministry',
      'create database built owner builder',
    ])
      await administrator.query(statement)
  })
  afterAll(async () => {
    await administrator.end()
    await server.stop()
  })

  it('is told which statement makes the role, where its owner may make none; then works as the role that is named', async () => {
    const refused = await open(as('ministry', 'held')).catch((fault: unknown) => fault)
    expect(refused).toMatchObject({
      code: 'APPLICATION_ROLE_MISSING',
      details: { sql: expect.stringMatching(/^create role hiwar_app login/) },
    })
    const opened = await open(as('ministry', 'held'), as('plain', 'held'))
    try {
      const { rows } = await opened.read((query) => sql`select current_user as name`.execute(query))
      expect(rows).toEqual([{ name: 'plain' }])
      await opened.forSides(['OM']).write('', (query) => insertEntries(query, [entry('a', 'OM', 'OM', 'private')]))
      const ids = (access: Pick<Store, 'read'>) =>
        access.read(async (query) => (await entriesOf(query, round)).map(({ id }) => id))
      expect(await ids(opened.forSides(['US']))).toEqual([])
      expect(await ids(opened.forSides(['OM']))).toEqual(['a'])
      // The owner too, who is no superuser here, sees it only where he asks for the whole.
      expect(await ids(opened.whole)).toEqual(['a'])
      const owner = new pg.Client(as('ministry', 'held'))
      await owner.connect()
      expect((await owner.query('select * from hiwar.dialogue_entry')).rows).toEqual([])
      await owner.end()
    } finally {
      await opened.close()
    }
  })

  it('is not worked on as a role that row security does not hold', async () => {
    for (const role of ['owner', 'ministry', 'builder'])
      await expect(open(as('ministry', 'held'), as(role, 'held'))).rejects.toMatchObject({
        code: 'APPLICATION_ROLE_TOO_STRONG',
        details: { name: role },
      })
  })

  it('gets a role of its own for each database, which is found again', async () => {
    const nameIn = async (databaseUrl: string) => {
      const opened = await open(databaseUrl)
      const { rows } = await opened.read((query) => sql<{ name: string }>`select current_user as name`.execute(query))
      await opened.close()
      return rows[0]!.name
    }
    const first = await nameIn(as('builder', 'built'))
    expect(first).toBe('hiwar_app')
    const second = await nameIn(server.url)
    expect(second).toMatch(/^hiwar_app_[0-9a-f]{8}$/)
    expect(await nameIn(as('builder', 'built'))).toBe(first)
    expect(await nameIn(server.url)).toBe(second)
  })
})
