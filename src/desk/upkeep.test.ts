import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { deskInNewFolder } from '../../test/opened.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'
import { openReaders } from './readers.ts'
import { lockPairs } from '../store/ledger-parts.ts'
import { openStore } from '../store/store.ts'

let folder: string
let desk: Desk
deskInNewFolder(async (opened, inFolder) => {
  desk = opened
  folder = inFolder
  for (const text of [
    'Oman and India held the second round of the Oman-India Strategic Dialogue in Muscat on 3 May 2024. They agreed to build a fish market by 2026.',
    'Jordan and Japan held the first round of the Jordan-Japan Strategic Dialogue in Amman on 9 June 2024. They agreed to train forty divers by 2025.',
    'Kuwait and Spain held the third round of the Kuwait-Spain Joint Committee in Madrid on 1 July 2024. They agreed to plant palms along the coast.',
  ])
    await desk.addDocument({ from: 'paste', text }, {})
})

/** Around the desk, as another program or another version of this one. */
const elsewhere = async (statement: string) => {
  const host = (await readFile(join(folder, 'database', 'postmaster.pid'), 'utf8')).split('\n')[4]!
  const client = new pg.Client({ host, user: 'hiwar', database: 'postgres', options: '-c search_path=hiwar' })
  await client.connect()
  const results = [await client.query(statement)].flat()
  await client.end()
  return results.at(-1)!.rows as Record<string, string>[]
}
const foldedElsewhere = () =>
  elsewhere(`update pair_fold set program = 'another'; update ledger_part set hash = 'former';
    delete from ledger_piece where list in ('matter', 'steps')`)
const due = async () =>
  (await elsewhere(`select pair from pair_fold where program = 'another' order by pair`)).map(({ pair }) => pair)
/** In a program of its own, since what was in hand stays there. */
const asIfBegun = async <T>(work: (desk: Desk) => Promise<T>): Promise<T> => {
  const begun = await openDesk({ data: folder })
  return work(begun).finally(() => begun.close())
}

describe('a ledger that another version folded', () => {
  it('is folded before it is read, of the pair that is asked for and of no other', async () => {
    const before = await desk.review('Japan-Jordan Strategic Dialogue', '2027-01-01')
    expect(before.undertakings.length).toBeGreaterThan(0)
    await foldedElsewhere()
    const after = await asIfBegun((begun) => begun.review('Japan-Jordan Strategic Dialogue', '2027-01-01'))
    expect(after).toEqual(before)
    expect(await due()).toEqual(['ES+KW', 'IN+OM'])
    const [document] = (await elsewhere(`select document from document_pair where pair = 'IN+OM'`)).map(
      (row) => row.document!,
    )
    await asIfBegun((begun) => begun.openDocument(document!))
    expect(await due()).toEqual(['ES+KW'])
    await asIfBegun((begun) => begun.ledger())
    expect(await due()).toEqual([])
  })

  it('is folded whole where a dialogue is asked for that the former fold did not find', async () => {
    await foldedElsewhere()
    await elsewhere(`delete from ledger_part where mechanism = 'India-Oman Strategic Dialogue'`)
    const review = await asIfBegun((begun) => begun.review('India-Oman Strategic Dialogue', '2027-01-01'))
    expect(review.rounds.map(({ ordinal }) => ordinal)).toEqual([2])
    await expect(desk.review('No Such Dialogue')).rejects.toMatchObject({ code: 'MECHANISM_NOT_FOUND' })
  })

  it('is shown as it was by a program that keeps up, which tells that it lags and folds it meanwhile', async () => {
    const before = await desk.ledger()
    await foldedElsewhere()
    const begun = await openDesk({ data: folder })
    const store = await openStore({ data: folder })
    const told: string[] = []
    const unwatch = begun.watch((change) => told.push(change))
    try {
      // Nobody folds while somebody holds the pairs
      await store.write('', async (query) => {
        await lockPairs(query, ['ES+KW', 'IN+OM', 'JO+JP'])
        begun.keepUp()
        expect((await begun.review('Japan-Jordan Strategic Dialogue', '2027-01-01')).matters).toEqual([])
        await vi.waitFor(() => expect(begun.behind()).toEqual({ toFold: 3, toIndex: 0, toRead: 0 }))
      })
      await vi.waitFor(() => expect(begun.behind().toFold).toBe(0), { timeout: 20_000 })
      expect(await begun.ledger()).toEqual(before)
      await vi.waitFor(() => expect(told).toContain('documents'))
    } finally {
      await unwatch()
      await begun.close()
      await store.close()
    }
    expect(await due()).toEqual([])
  })

  it('stays due where the program is stopped before its turn', async () => {
    await foldedElsewhere()
    const begun = await openDesk({ data: folder })
    begun.keepUp()
    await begun.close()
    const left = await due()
    expect((await desk.check()).faults).toEqual([])
    expect(left.length).toBeLessThanOrEqual(3)
    expect(await due()).toEqual([])
  })
})

describe('what was added and not folded', () => {
  it('is folded by whoever asks next', async () => {
    const before = await desk.ledger()
    await elsewhere(`insert into fold_due (pair) values ('IN+OM'); update ledger_part set hash = 'former';
      delete from ledger_piece where pair = 'IN+OM' and list = 'matter'`)
    const after = await asIfBegun((begun) => begun.ledger())
    expect(after).toEqual(before)
    expect(await elsewhere('select * from fold_due')).toEqual([])
  })
})

describe('texts and words of an older version', () => {
  it('are read and indexed again by a program that keeps up, while it answers', async () => {
    await elsewhere(`update search_index set version = 'older'; delete from passage`)
    const readers = openReaders(0)
    const newer = await openDesk({
      data: folder,
      readers: {
        ...readers,
        version: async () => 'newer',
        read: async (...asked) => ({ ...(await readers.read(...asked)), reader: 'newer' }),
      },
    })
    try {
      newer.keepUp()
      expect((await newer.search({ query: 'palms' })).count).toBeLessThanOrEqual(1)
      await vi.waitFor(
        async () =>
          expect(
            (await elsewhere(`select distinct reader from standing s join reading r on r.id = s.reading`)).map(
              ({ reader }) => reader,
            ),
          ).toEqual(['newer']),
        { timeout: 20_000 },
      )
      expect((await newer.search({ query: 'palms' })).count).toBe(1)
      await vi.waitFor(() => expect(newer.behind()).toEqual({ toFold: 0, toIndex: 0, toRead: 0 }), { timeout: 20_000 })
    } finally {
      await newer.close()
    }
    expect((await desk.check()).faults).toEqual([])
  })
})
