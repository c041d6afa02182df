import pg from 'pg'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import type { Anchor } from '../ledger/judgement.ts'
import { fold } from '../ledger/fold.ts'
import type { LedgerDocument } from '../ledger/ledger.ts'
import { read } from '../reading/read.ts'
import type { Added, Description, Desk, OpenDocument } from './desk.ts'
import { openDesk } from './open-desk.ts'
import { openReaders } from './readers.ts'
import { sha256 } from './sha256.ts'

/** What JSON keeps of a value: no field that holds nothing. */
const asStored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

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

const add = (name: string, text: string, description: Description = {}): Promise<Added> =>
  desk.addDocument({ from: 'file', name, bytes: new TextEncoder().encode(text) }, description, undefined, 'Salma')
const round = (ordinal: string, place: string, date: string, more = '') =>
  `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in ${place} on ${date}. ${more}`
const firstAct = ({ textHash, reading }: OpenDocument): Anchor => {
  const { start, end, quote } = reading.acts[0]!
  return { textHash, type: 'acts', start, end, quote }
}
/** Around the desk, as only somebody who breaks into the database can. */
const tamper = async (change: string, values: unknown[] = []) => {
  const host = (await readFile(join(folder, 'database', 'postmaster.pid'), 'utf8')).split('\n')[4]!
  const client = new pg.Client({
    host,
    user: 'hiwar',
    database: 'postgres',
    options: '-c search_path=hiwar -c session_replication_role=replica',
  })
  await client.connect()
  const { rows } = await client.query(change, values)
  await client.end()
  return rows as unknown[]
}

describe('adding', () => {
  it('stores a document with its reading, its bytes and its round', async () => {
    const stages: string[] = []
    const text = round('third', 'Muscat', '25 January 2026')
    const bytes = new TextEncoder().encode(text)
    const added = await desk.addDocument(
      { from: 'file', name: 'a/b/third.txt', bytes },
      { publisher: 'Gazette' },
      (stage) => stages.push(stage),
    )
    expect(added).toMatchObject({
      name: 'third.txt',
      outcome: 'added',
      withdrawn: false,
      rounds: ['Oman-US Strategic Dialogue/3'],
    })
    expect(added.document).toBe(`document:${sha256(bytes).slice(0, 16)}`)
    expect(stages).toEqual(['extracting', 'reading', 'storing', 'folding'])
    expect(await desk.openDocument(added.document)).toMatchObject({
      text,
      publisher: 'Gazette',
      textHash: sha256(text),
      length: text.length,
      reading: asStored(read(text)),
    })
    expect(await desk.originalBytes(added.document)).toEqual({ name: 'third.txt', bytes: Buffer.from(bytes) })
  })

  it('changes nothing when the same bytes come again', async () => {
    const text = round('second', 'Washington', '24 April 2024')
    const first = await add('second.txt', text)
    const before = await desk.ledger()
    expect(await add('another-name.txt', text)).toEqual({ ...first, outcome: 'known' })
    expect(await desk.ledger()).toEqual(before)
  })

  it('notes another publisher of the same bytes, once', async () => {
    const text = round('first', 'Muscat', '23 February 2023')
    await add('first.txt', text, { publisher: 'Gazette' })
    expect(await add('copy.txt', text, { publisher: 'Herald' })).toMatchObject({ outcome: 'publisher-noted' })
    expect(await add('copy.txt', text, { publisher: 'Herald' })).toMatchObject({ outcome: 'known' })
    expect((await desk.listDocuments()).find(({ name }) => name === 'first.txt')).toMatchObject({
      publisher: 'Gazette',
      otherPublishers: ['Herald'],
    })
  })

  it('finds what was added by its id, its digits and its name', async () => {
    const { document } = await add('by-name.txt', 'The delegations left in the evening.')
    for (const called of [document, document.replace('document:', ''), 'by-name.txt'])
      expect((await desk.openDocument(called)).id).toBe(document)
    await expect(desk.openDocument('nothing.txt')).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' })
    await add('by-name.txt', 'The delegations left in the morning.')
    await expect(desk.openDocument('by-name.txt')).rejects.toMatchObject({ code: 'DOCUMENT_AMBIGUOUS' })
  })

  it('stores nothing of what cannot be read', async () => {
    const before = (await desk.listDocuments()).length
    const wrong = async (source: Parameters<Desk['addDocument']>[0], code: string, description: Description = {}) =>
      expect(desk.addDocument(source, description), code).rejects.toMatchObject({ code })
    await wrong({ from: 'file', name: 'empty.txt', bytes: new Uint8Array() }, 'FILE_EMPTY')
    await wrong({ from: 'paste', text: ' \n ' }, 'FILE_EMPTY')
    await wrong(
      { from: 'file', name: 'picture.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]) },
      'FILE_BINARY',
    )
    await wrong({ from: 'url', url: 'http://127.0.0.1/page' }, 'URL_REFUSED')
    await wrong({ from: 'paste', text: 'Some words.' }, 'DATE_INVALID', { issued: 'the day before' })
    expect((await desk.listDocuments()).length).toBe(before)
  })

  it('keeps the bytes as they came and mends the text', async () => {
    const bytes = Buffer.from('\ufeffThe two sides agreed\0 to meet.', 'utf16le')
    const { document } = await desk.addDocument({ from: 'file', name: 'utf16.txt', bytes }, { publisher: 'a\0b' })
    expect(await desk.openDocument(document)).toMatchObject({
      text: 'The two sides agreed\ufffd to meet.',
      publisher: 'a\ufffdb',
    })
    expect(Buffer.compare(Buffer.from((await desk.originalBytes(document)).bytes), bytes)).toBe(0)
  })

  it('takes pasted text in Arabic', async () => {
    const text =
      'عقدت سلطنة عُمان والولايات المتحدة الجولة الثالثة من الحوار الاستراتيجي في مسقط في 25 يناير 2026، ووقّع الجانبان مذكرة تفاهم.'
    const { document } = await desk.addDocument({ from: 'paste', text }, {})
    expect(await desk.openDocument(document)).toMatchObject({ name: '-', language: 'ar', text })
  })

  it('loses no fold when several add at once to one dialogue', async () => {
    const ordinals = ['fourth', 'fifth', 'sixth', 'seventh', 'eighth']
    const added = await Promise.all(
      ordinals.map((ordinal, i) => add(`${ordinal}.txt`, round(ordinal, 'Doha', `1 March 20${27 + i}`))),
    )
    const { ledger } = await desk.ledger()
    const placed = ledger.rounds
      .filter(({ mechanism }) => mechanism === 'Oman-US Strategic Dialogue')
      .flatMap(({ documents }) => documents)
    for (const { document } of added) expect(placed).toContain(document)
  })
})

describe('the ledger', () => {
  it('is what a full fold of all documents and judgements makes', async () => {
    await add(
      'egypt.txt',
      'Egypt and the United States convened the first round of the Egypt-US Strategic Dialogue in Cairo on 2 August 2015.',
    )
    const { ledger, documents } = await desk.ledger()
    const whole: LedgerDocument[] = []
    for (const record of documents) whole.push({ ...record, reading: (await desk.openDocument(record.id)).reading })
    expect(ledger).toEqual(JSON.parse(JSON.stringify(fold(whole))))
    expect(ledger.rounds.length).toBeGreaterThan(5)
  })

  it('is folded again where another version of the program folded it', async () => {
    const before = await desk.ledger()
    await tamper(`delete from ledger_piece where list in ('round', 'steps')`)
    await tamper(`update pair_fold set program = '0.0.1'`)
    await desk.close()
    desk = await openDesk({ data: folder })
    expect(await desk.ledger()).toEqual(before)
  })

  it('opens one dialogue with its documents, and refuses a name that it does not know', async () => {
    const dialogue = await desk.openDialogue('Oman-US Strategic Dialogue', '2026-02-01')
    expect(dialogue.parties).toEqual(['OM', 'US'])
    expect(dialogue.documents.map(({ name }) => name)).toContain('third.txt')
    expect((await desk.listDialogues()).map(({ mechanism }) => mechanism)).toContain('Oman-US Strategic Dialogue')
    await expect(desk.review('No Such Dialogue')).rejects.toMatchObject({ code: 'MECHANISM_NOT_FOUND' })
  })
})

describe('describing and withdrawing', () => {
  it('corrects what is said, and keeps what is not', async () => {
    const { document } = await add('described.txt', round('ninth', 'Muscat', '4 May 2032'), { publisher: 'Gazette' })
    const record = await desk.describeDocument(document, { kind: 'joint-statement', issued: '2032-05-05' }, 'Salma')
    expect(record).toMatchObject({ publisher: 'Gazette', kind: 'joint-statement', issued: '2032-05-05' })
  })

  it('reads again when the language is corrected', async () => {
    const { document } = await add('language.txt', 'The two sides agreed to meet again.')
    await desk.describeDocument(document, { language: 'ar' }, 'Salma')
    expect(await desk.openDocument(document)).toMatchObject({ language: 'ar', reading: { language: 'ar' } })
  })

  it('takes a document out of every round and puts it back', async () => {
    const { document } = await add('withdrawn.txt', round('tenth', 'Muscat', '4 May 2033'))
    const rounds = async () => (await desk.ledger()).ledger.rounds.map(({ address }) => address)
    expect(await rounds()).toContain('Oman-US Strategic Dialogue/10')
    await expect(desk.withdrawDocument(document, 'Salma', ' ')).rejects.toMatchObject({ code: 'REASON_MISSING' })
    await desk.withdrawDocument(document, 'Salma', 'A forgery.')
    expect(await rounds()).not.toContain('Oman-US Strategic Dialogue/10')
    expect(await desk.openDocument(document)).toMatchObject({
      withdrawn: { by: 'Salma', why: 'A forgery.' },
      rounds: [],
    })
    expect(await add('withdrawn.txt', round('tenth', 'Muscat', '4 May 2033'))).toMatchObject({
      outcome: 'known',
      withdrawn: true,
    })
    await desk.reinstateDocument(document, 'Salma', 'It is genuine.')
    expect(await rounds()).toContain('Oman-US Strategic Dialogue/10')
    expect((await desk.openDocument(document)).withdrawn).toBeNull()
  })
})

describe('judging', () => {
  it('refuses what no text says', async () => {
    const open = await desk.openDocument('third.txt')
    const anchor = firstAct(open)
    const reject = (wrong: Partial<Anchor>) =>
      desk.judge({ on: 'finding', anchor: { ...anchor, ...wrong }, ruling: 'rejected' }, 'Salma', null)
    await expect(reject({ quote: 'other words' })).rejects.toMatchObject({ code: 'FINDING_NOT_FOUND' })
    await expect(reject({ textHash: '0'.repeat(64) })).rejects.toMatchObject({ code: 'FINDING_NOT_FOUND' })
    await expect(desk.judge({ on: 'judgement', withdraws: 'judgement:none' }, 'Salma', null)).rejects.toMatchObject({
      code: 'JUDGEMENT_NOT_FOUND',
    })
    await expect(
      desk.judge({ on: 'document', textHash: '0'.repeat(64), round: null }, 'Salma', null),
    ).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' })
  })

  it('is folded at once, and taken back', async () => {
    await add('eleventh.txt', round('eleventh', 'Muscat', '4 May 2034'))
    const open = await desk.openDocument('eleventh.txt')
    const meeting = open.reading.meetings[0]!
    const anchor: Anchor = {
      textHash: open.textHash,
      type: 'meetings',
      start: meeting.start,
      end: meeting.end,
      quote: meeting.quote,
    }
    const rounds = async () => (await desk.openDocument('eleventh.txt')).rounds
    const judgement = await desk.judge({ on: 'finding', anchor, ruling: 'rejected' }, 'Salma', 'It was cancelled.')
    expect(await rounds()).toEqual([])
    await desk.judge({ on: 'judgement', withdraws: judgement.id }, 'Salma', null)
    expect(await rounds()).toEqual(['Oman-US Strategic Dialogue/11'])
  })

  it('puts a document to a round', async () => {
    const { document } = await add('evening.txt', 'A dinner was given for the guests at the palace.')
    const { textHash } = await desk.openDocument(document)
    await desk.judge(
      {
        on: 'document',
        textHash,
        round: { mechanism: 'Oman-US Strategic Dialogue', ordinal: 3, date: null, parties: ['OM', 'US'] },
      },
      'Salma',
      null,
    )
    expect((await desk.openDocument(document)).rounds).toEqual(['Oman-US Strategic Dialogue/3'])
  })

  it('survives a newer reader that no longer finds what was accepted', async () => {
    const { document } = await add('judged.txt', round('twelfth', 'Muscat', '4 May 2035'))
    const open = await desk.openDocument(document)
    const meeting = open.reading.meetings[0]!
    const anchor: Anchor = {
      textHash: open.textHash,
      type: 'meetings',
      start: meeting.start,
      end: meeting.end,
      quote: meeting.quote,
    }
    await desk.judge({ on: 'finding', anchor, ruling: 'accepted' }, 'Salma', 'Seen with my own eyes.')
    const before = await desk.openDocument('third.txt')
    await desk.close()

    const readers = openReaders(0)
    const blind = await openDesk({
      data: folder,
      readers: {
        ...readers,
        version: async () => 'blind',
        read: async (...asked) => ({ ...(await readers.read(...asked)), reader: 'blind', meetings: [] }),
      },
    })
    const progress: number[] = []
    await blind.readAgain((done) => progress.push(done))
    expect(progress.at(-1)).toBe((await blind.listDocuments()).length)
    const again = await blind.openDocument(document)
    expect(again).toMatchObject({
      reading: { reader: 'blind', meetings: [] },
      orphans: [],
      rounds: ['Oman-US Strategic Dialogue/12'],
    })
    expect(again.judgements).toMatchObject([{ by: 'Salma', why: 'Seen with my own eyes.', ruling: 'accepted' }])
    await blind.close()

    desk = await openDesk({ data: folder })
    await desk.readAgain()
    expect(await desk.openDocument('third.txt')).toEqual(before)
  })
})

describe('checking', () => {
  it('finds nothing wrong in what the desk stored', async () => {
    const report = await desk.check()
    expect(report.faults).toEqual([])
    expect(report.texts).toBe(new Set((await desk.listDocuments()).map(({ textHash }) => textHash)).size)
    expect(report.findings).toBeGreaterThan(report.texts)
    expect(report.judgements).toBe(4)
  })

  it('finds each thing that was altered behind its back', async () => {
    const faults = async () => (await desk.check()).faults.map(({ fault }) => fault.code)
    const { id, textHash, text } = await desk.openDocument('third.txt')
    const altered = async (change: string, values: unknown[], back: string, backValues: unknown[], codes: string[]) => {
      await tamper(change, values)
      expect(new Set(await faults()), change).toEqual(new Set(codes))
      await tamper(back, backValues)
      expect(await faults(), back).toEqual([])
    }
    const setText = 'update text set content = $2 where hash = $1'
    await altered(
      setText,
      [textHash, text.replace('Muscat', 'Masqat')],
      setText,
      [textHash, text],
      ['TEXT_ALTERED', 'QUOTATION_ALTERED'],
    )
    await altered(
      `update document set bytes = '\\x00' where id = $1`,
      [id],
      'update document set bytes = $2 where id = $1',
      [id, Buffer.from(text)],
      ['BYTES_ALTERED'],
    )
    const shift = (by: number) =>
      `update reading set content = jsonb_set(content, '{acts,0,start}', to_jsonb((content#>>'{acts,0,start}')::int + ${by})) where text_hash = $1`
    await tamper(shift(1), [textHash])
    expect(new Set(await faults())).toEqual(new Set(['ROW_ALTERED', 'QUOTATION_ALTERED']))
    await tamper(shift(-1), [textHash])
    const notes = (await tamper('delete from judgement_text returning judgement, text_hash')) as {
      judgement: string
      text_hash: string
    }[]
    expect(notes).not.toEqual([])
    expect(await faults()).toContain('REFERENCE_BROKEN')
    for (const { judgement, text_hash } of notes)
      await tamper('insert into judgement_text values ($1, $2)', [judgement, text_hash])
    await tamper(
      `update ledger_piece set content = (content::jsonb || '{"place": "Nowhere"}')::json where list = 'round' and mechanism = 'Oman-US Strategic Dialogue'`,
    )
    expect(await faults()).toContain('LEDGER_DIFFERS')
    await desk.foldAgain()
    expect(await faults()).toEqual([])
  })
})
