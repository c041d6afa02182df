import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { otherPostgres, startOtherPostgres } from '../../test/own-postgres.ts'
import { migrations } from './migrate.ts'
import { schemaOf } from './schema.ts'
import { openStore, type Store } from './store.ts'

const snapshot = () => readFile(new URL('./schema.sql', import.meta.url), 'utf8')

describe('the schema', () => {
  let folder: string
  let store: Store
  beforeAll(async () => {
    folder = await openFolder()
    store = await openStore({ data: folder })
  })
  afterAll(async () => {
    await store.close()
    await removeFolder(folder)
  })

  it('is what schema.sql says', async () => {
    expect(
      await store.read(schemaOf),
      'The migrations make another schema than src/store/schema.sql says. Look at the difference; if it is meant: npm run schema',
    ).toBe(await snapshot())
  })

  it('is numbered in order, each number once', () => {
    const numbers = migrations.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('is left alone when it is up to date', async () => {
    const applied = () => store.read((query) => query.selectFrom('migration').selectAll().orderBy('number').execute())
    const before = await applied()
    await (await openStore({ data: folder })).close()
    expect(await applied()).toEqual(before)
  })

  it('refuses to change or delete what was entered', async () => {
    const tables = [
      'text',
      'document',
      'description',
      'other_publisher',
      'withdrawal',
      'reading',
      'judgement',
      'judgement_text',
      'change',
      'term_change',
      'dialogue_entry',
      'account',
      'account_change',
      'account_password',
    ]
    for (const table of tables) {
      for (const change of [`delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(
          store.whole.write('', (query) => sql.raw(change).execute(query)),
          change,
        ).rejects.toThrow('append-only')
      }
    }
    await expect(
      store.whole.write('', (query) => sql`update judgement set author = 'somebody else'`.execute(query)),
    ).rejects.toThrow('append-only')
  })

  it('is not opened by a program that is older than it', async () => {
    await store.whole.write('', (query) =>
      query.insertInto('migration').values({ number: 999, name: 'from the future' }).execute(),
    )
    await expect(openStore({ data: folder })).rejects.toMatchObject({ code: 'STORE_NEWER' })
    await store.whole.write('', (query) => query.deleteFrom('migration').where('number', '=', 999).execute())
  })

  it('gives back what PostgreSQL cannot hold as U+FFFD, and dates as they stand', async () => {
    const { rows } = await store.read((query) =>
      sql<{ words: string; day: string }>`select ${'a\0b\ud800c😀'}::text as words, date '2026-01-25' as day`.execute(
        query,
      ),
    )
    expect(rows).toEqual([{ words: 'a\ufffdb\ufffdc😀', day: '2026-01-25' }])
  })
})

describe.skipIf(!otherPostgres)('one’s own PostgreSQL', () => {
  it('gets the same schema', async () => {
    const server = await startOtherPostgres(otherPostgres!)
    try {
      const store = await openStore({ data: '/nowhere', databaseUrl: server.url })
      expect(await store.read(schemaOf)).toBe(await snapshot())
      await store.close()
    } finally {
      await server.stop()
    }
  })

  it('is told to be unreachable in one clear error', async () => {
    await expect(
      openStore({ data: '/nowhere', databaseUrl: 'postgresql://nobody@/none?host=/nowhere' }),
    ).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' })
  })
})
