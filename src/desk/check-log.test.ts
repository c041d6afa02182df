import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { openStore, type Query, type Store } from '../store/store.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'

let folder: string
let desk: Desk
let store: Store
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: join(folder, 'data') })
  store = await openStore({ data: join(folder, 'data') })
  const text = (year: number) =>
    `Jordan and Japan held their Strategic Dialogue in Amman on 4 May ${year}. They agreed to open a library by ${year + 1}.`
  for (const year of [2021, 2023, 2024])
    await desk.addDocument(
      { from: 'paste', name: `r${year}`, text: text(year) },
      { publisher: 'Gazette' },
      undefined,
      'Salma',
    )
  await desk.addDocument({ from: 'paste', name: 'again', text: text(2024) }, { publisher: 'Herald' }, undefined, 'Badr')
  await desk.describeDocument('r2021', { kind: 'press-report' }, 'Badr')
  await desk.withdrawDocument('r2023', 'Badr', 'A draft.')
  const { textHash, reading } = await desk.openDocument('r2024')
  const { start, end, quote } = reading.acts[0]!
  await desk.judge(
    { on: 'finding', anchor: { textHash, type: 'acts', start, end, quote }, ruling: 'accepted' },
    'Salma',
    null,
  )
})
afterAll(async () => {
  await store.close()
  await desk.close()
  await removeFolder(folder)
})

const faultsOf = async (): Promise<string[]> => (await desk.check()).faults.map(({ fault }) => fault.code)

/** What check says when somebody with all rights has done `tampering`; then it is undone. */
async function afterTampering(table: string, tampering: string): Promise<string[]> {
  const copy = 'kept_aside'
  const alone = async (query: Query, ...statements: string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(query)
  }
  await store.whole.write('', (query) => alone(query, `create table ${copy} as select * from ${table}`))
  // As a superuser may: without triggers and without the checks of references.
  const untriggered = ['set local session_replication_role = replica', `alter table ${table} disable trigger all`]
  const again = `alter table ${table} enable trigger all`
  await store.whole.write('', (query) => alone(query, ...untriggered, tampering, again))
  const faults = await faultsOf()
  await store.whole.write('', (query) =>
    alone(
      query,
      ...untriggered,
      `delete from ${table}`,
      `insert into ${table} select * from ${copy}`,
      again,
      `drop table ${copy}`,
    ),
  )
  expect(await faultsOf()).toEqual([])
  return faults
}

describe('the change log', () => {
  it('has an entry for everything that was entered, with its author, each upon the one before', async () => {
    const entries = [...(await desk.log(1000))].reverse()
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1))
    expect(entries.map(({ kind, author }) => `${kind} ${author}`)).toEqual([
      ...[1, 2, 3].flatMap(() => ['document Salma', 'description Salma', 'reading Salma']),
      'other_publisher Badr',
      'description Badr',
      'withdrawal Badr',
      'judgement Salma',
    ])
    let previous = '0'.repeat(64)
    for (const entry of entries) {
      const { sequence, at, kind, content, author, subject } = entry
      const lines = [sequence, at, kind, content, previous, Buffer.byteLength(author), author, subject].join('\n')
      expect(entry).toMatchObject({ previous, hash: createHash('sha256').update(lines).digest('hex') })
      previous = entry.hash
    }
    expect(await desk.check()).toMatchObject({ entries: entries.length, faults: [] })
  })

  it('pages back from any entry', async () => {
    expect((await desk.log(2, 6)).map(({ sequence }) => sequence)).toEqual([5, 4])
  })

  it('has an entry for each table that is only appended to', async () => {
    const { rows } = await store.read((query) =>
      sql<{ name: string; logged: boolean }>`
        select relname as name, exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'logged') as logged
        from pg_class c join pg_trigger t on t.tgrelid = c.oid where t.tgname = 'append_only'`.execute(query),
    )
    // A text is vouched for by its document's entry; the texts of a judgement stand in it; the log is the log.
    const others = ['text', 'judgement_text', 'change']
    expect(rows.filter(({ name, logged }) => !logged && !others.includes(name))).toEqual([])
  })

  it('is not edited, emptied or shortened by a statement', async () => {
    for (const statement of ['update change set author = author', 'delete from change', 'truncate change'])
      await expect(
        store.whole.write('', (query) => sql.raw(statement).execute(query)),
        statement,
      ).rejects.toThrow('append-only')
  })

  it.each([
    [
      'a reading of another kind',
      'reading',
      `update reading set content = jsonb_set(content, '{kind}', '"background"')`,
      'ROW_ALTERED',
    ],
    ['another author of a judgement', 'judgement', `update judgement set author = 'Badr'`, 'ROW_ALTERED'],
    [
      'an earlier time of a withdrawal',
      'withdrawal',
      `update withdrawal set recorded_at = recorded_at - interval '1 day'`,
      'ROW_ALTERED',
    ],
    ['a description that is gone', 'description', `delete from description where author = 'Badr'`, 'ROW_MISSING'],
    [
      'a publisher slipped in',
      'other_publisher',
      `insert into other_publisher select id, 'Nobody', now() from document limit 1`,
      'ROW_UNLOGGED',
    ],
    [
      'another name of a document',
      'document',
      `update document set name = 'r1999' where name = 'r2021'`,
      'ROW_ALTERED',
    ],
    [
      'another author of an entry',
      'change',
      `update change set author = 'Badr' where sequence = 3`,
      'LOG_ENTRY_ALTERED',
    ],
    ['an entry that is gone', 'change', 'delete from change where sequence = 4', 'LOG_ENTRY_MISSING'],
    ['the first entry gone', 'change', 'delete from change where sequence = 1', 'LOG_ENTRY_MISSING'],
    [
      'two entries that changed places',
      'change',
      'update change set sequence = case sequence when 2 then -3 when 3 then -2 end where sequence in (2, 3); update change set sequence = -sequence where sequence < 0',
      'LOG_ENTRY_ALTERED',
    ],
  ])('tells of %s, altered by a superuser', async (_, table, tampering, code) => {
    // `sequence` is positive: whoever may do all may drop that too.
    if (/-sequence/.test(tampering))
      await store.whole.write('', (query) =>
        sql`alter table change drop constraint change_sequence_check`.execute(query),
      )
    expect(await afterTampering(table, tampering)).toContain(code)
  })

  it('tells of an altered row whose entry was made to fit it', async () => {
    const tampering = `
      update change set author = 'Badr' where sequence = 2;
      update change c set hash = encode(sha256(convert_to(concat_ws(E'\\n', sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        kind, content, previous, octet_length(author), author, subject), 'UTF8')), 'hex') where sequence = 2`
    const faults = await afterTampering('change', tampering)
    expect(faults).toEqual(['LOG_ENTRY_ALTERED'])
  })

  it('tells by a noted hash alone that its end was cut off with what it told of', async () => {
    const [newest, older] = await desk.log(2)
    expect((await desk.check(undefined, older!.hash.slice(0, 16))).faults).toEqual([])
    const cut = `delete from change where sequence = ${newest!.sequence}`
    const judgement = async (statement: string) =>
      store.whole.write('', async (query) => {
        for (const line of ['set local session_replication_role = replica', statement])
          await sql.raw(line).execute(query)
      })
    await judgement('create table cut_judgement as select * from judgement; delete from judgement')
    await store.whole.write('', async (query) => {
      await sql
        .raw('create table cut_change as select * from change; alter table change disable trigger all')
        .execute(query)
      await sql.raw(`${cut}; alter table change enable trigger all`).execute(query)
    })
    await desk.foldAgain()
    expect(await faultsOf()).toEqual([])
    expect((await desk.check(undefined, newest!.hash)).faults.map(({ fault }) => fault.code)).toEqual([
      'LOG_HEAD_ABSENT',
    ])
    await judgement(`insert into judgement select * from cut_judgement;
      insert into change select * from cut_change where sequence = ${newest!.sequence}; drop table cut_judgement, cut_change`)
    await desk.foldAgain()
    expect((await desk.check(undefined, newest!.hash)).faults).toEqual([])
  })

  it('is one chain when many are added at once', async () => {
    const before = (await desk.check()).entries
    await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        desk.addDocument(
          { from: 'paste', name: `m${i}`, text: `The delegations met ${i} times.` },
          {},
          undefined,
          `P${i}`,
        ),
      ),
    )
    const { entries, faults } = await desk.check()
    expect([entries, faults]).toEqual([before + 32, []])
  })
})
