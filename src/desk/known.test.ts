import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import type { Anchor } from '../ledger/judgement.ts'
import type { Desk } from './desk.ts'
import { momentMeant } from './moment.ts'
import { openDesk } from './open-desk.ts'
import { openReaders } from './readers.ts'

let folder: string
let desk: Desk
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: folder })
})
afterAll(async () => {
  await desk.close()
  await removeFolder(folder)
})

const mechanism = 'Oman-US Strategic Dialogue'
const round = (ordinal: string, day: string, more: string) =>
  `Oman and the United States held the ${ordinal} round of the ${mechanism} in Muscat on ${day}. ${more}`
const add = async (name: string, text: string, publisher?: string) =>
  (
    await desk.addDocument(
      { from: 'file', name, bytes: new TextEncoder().encode(text) },
      publisher ? { publisher } : {},
    )
  ).document
const anchorOf = async (document: string, words: RegExp): Promise<Anchor> => {
  const { textHash, reading } = await desk.openDocument(document)
  const { start, end, quote } = reading.acts.find((act) => words.test(act.quote))!
  return { textHash, type: 'acts', start, end, quote }
}

/** What the file says at a moment, whole. */
const file = async (knownAt?: string) => ({
  whole: await desk.ledger(knownAt),
  dialogues: await desk.listDialogues('2030-01-01', knownAt),
  review: await desk.review(mechanism, '2030-01-01', knownAt).catch(({ code }: { code: string }) => code),
})

describe('what the file knew', () => {
  it('at each moment of its past is what it said then, whatever was entered since', async () => {
    const moments: { after: string; at: string; said: Awaited<ReturnType<typeof file>> }[] = []
    const pause = () => new Promise((resolve) => setTimeout(resolve, 15))
    const after = async (what: string) => {
      await pause()
      moments.push({ after: what, at: new Date().toISOString(), said: await file() })
      await pause()
    }
    await after('nothing')
    const first = await add(
      'first.txt',
      round('first', '3 March 2023', 'They agreed to open a joint library by 2024.'),
      'Gulf Courier',
    )
    await after('a document')
    const second = await add('second.txt', round('second', '5 May 2025', 'They agreed to train forty pilots by 2026.'))
    const copy = await add(
      'copy.txt',
      round('second', '7 May 2025', 'They welcomed the opening of the joint library.'),
      'Muscat Mirror',
    )
    await after('more documents')
    await add(
      'again.txt',
      round('first', '3 March 2023', 'They agreed to open a joint library by 2024.'),
      'Harbour Herald',
    )
    await after('another publisher of the same bytes')
    await desk.describeDocument(
      second,
      { publisher: 'State Gazette', kind: 'joint-statement', issued: '2025-05-06' },
      'Huda',
    )
    await after('a description')
    const rejected = await desk.judge(
      { on: 'finding', anchor: await anchorOf(second, /pilots/), ruling: 'rejected' },
      'Huda',
      null,
    )
    await after('a judgement')
    await desk.judge({ on: 'source', publisher: 'Muscat Mirror', reliability: 'D' }, 'Huda', null)
    await after('a rating')
    await desk.judge({ on: 'judgement', withdraws: rejected.id }, 'Salim', null)
    await after('the withdrawal of a judgement')
    await desk.withdrawDocument(copy, 'Huda', 'A forgery.')
    await after('the withdrawal of a document')
    await desk.describeDocument(first, { language: 'ar' }, 'Huda')
    await after('a reading in another language')
    await desk.reinstateDocument(copy, 'Huda', 'It is genuine.')
    await after('a document put back')
    await desk.close()
    const readers = openReaders(0)
    desk = await openDesk({
      data: folder,
      readers: {
        ...readers,
        version: async () => 'blind',
        read: async (...asked) => ({ ...(await readers.read(...asked)), reader: 'blind', acts: [] }),
      },
    })
    await desk.readAgain()
    await after('a newer reader')
    expect(new Set(moments.map(({ said }) => JSON.stringify(said))).size).toBe(moments.length)
    for (const { after: what, at, said } of moments) expect({ what, ...(await file(at)) }).toEqual({ what, ...said })
  })
})

describe('the moment that is meant', () => {
  it('by a day is its end, by today is now, and by an instant is itself', () => {
    const end = momentMeant('2020-02-29', '--known-at')
    expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([
      2020, 1, 29, 23, 59,
    ])
    expect(momentMeant('2020-02-29T09:30:00Z', '--known-at').toISOString()).toBe('2020-02-29T09:30:00.000Z')
    expect(momentMeant('2020-02-29T09:30:00+04:00', '--known-at').toISOString()).toBe('2020-02-29T05:30:00.000Z')
    const now = new Date()
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-')
    expect(Math.abs(momentMeant(today, '--known-at').getTime() - now.getTime())).toBeLessThan(10_000)
  })
  it('is refused where it is none, and where it has not come', () => {
    for (const value of [
      '2021-02-29',
      '2020-13-01',
      '2020-02',
      'now',
      '',
      '2020-02-29T25:00',
      '29-02-2020',
      '2020-02-29 09:30',
    ])
      expect(() => momentMeant(value, '--known-at'), value).toThrow(
        expect.objectContaining({ code: 'KNOWN_AT_INVALID' }),
      )
    expect(() => momentMeant('2999-01-01', '--known-at')).toThrow(expect.objectContaining({ code: 'KNOWN_AT_FUTURE' }))
    expect(() => momentMeant(new Date(Date.now() + 60_000).toISOString(), '--known-at')).toThrow(
      expect.objectContaining({ code: 'KNOWN_AT_FUTURE' }),
    )
  })
})
