import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFolder, removeFolder } from '../../test/folders.ts'
import { otherPostgres, startOtherPostgres } from '../../test/own-postgres.ts'
import type { Acting } from '../dialogue/permissions.ts'
import type { Desk } from './desk.ts'
import { openDesk } from './open-desk.ts'

let folder: string
let desk: Desk
let file: string
const mechanism = 'Oman-US Strategic Dialogue'
const password = 'the tide is high today'
const acting = (side: string): Acting => ({ account: side, sides: [side], role: 'head' })
beforeAll(async () => {
  folder = await openFolder()
  desk = await openDesk({ data: join(folder, 'full') })
  file = join(folder, 'ledger.hiwar')
  const add = (name: string, text: string, publisher?: string) =>
    desk.addDocument(
      { from: 'file', name, bytes: new TextEncoder().encode(text) },
      publisher ? { publisher } : {},
      undefined,
      'Salma',
    )
  const held = (ordinal: string, date: string) =>
    `Oman and the United States held the ${ordinal} round of the Oman-US Strategic Dialogue in Muscat on ${date}.\u2028The two sides signed a memorandum of understanding on space.`
  const first = await add('first.txt', held('first', '23 February 2023'), 'Gazette')
  await add('first.txt', held('first', '23 February 2023'), 'Herald')
  await add('second.txt', held('second', '24 April 2024'))
  const third = await add('third.txt', held('third', '25 January 2026'))
  await add(
    'arabic.txt',
    'عقدت سلطنة عمان والولايات المتحدة الجولة الرابعة من الحوار الاستراتيجي في واشنطن في 3 مارس 2027.',
  )
  await desk.describeDocument('second.txt', { kind: 'joint-statement', language: 'en' }, 'Salma')
  await desk.withdrawDocument(third.document, 'Salma', 'A draft.')
  const { textHash, reading } = await desk.openDocument(first.document)
  const { start, end, quote } = reading.acts[0]!
  const rejected = await desk.judge(
    { on: 'finding', anchor: { textHash, type: 'acts', start, end, quote }, ruling: 'rejected' },
    'Salma',
    'No.',
  )
  await desk.judge({ on: 'judgement', withdraws: rejected.id }, 'Badr', null)
  const second = await desk.openDocument('second.txt')
  const signed = (document: typeof second) => {
    const act = document.reading.acts.find(({ kind }) => kind === 'sign')!
    return {
      textHash: document.textHash,
      type: 'acts' as const,
      start: act.start,
      end: act.end,
      quote: act.quote,
    }
  }
  const [one, other] = [signed(await desk.openDocument(first.document)), signed(second)].map((anchor) => ({
    steps: [anchor],
    title: { ar: '', en: '' },
  }))
  await desk.judge({ on: 'matters', ruling: 'joined', matters: [one!, other!] }, 'Badr', null)
  await desk.judge({ on: 'source', publisher: 'Gazette', reliability: 'C' }, 'Badr', null)
  const [oman, us] = [acting('OM'), acting('US')]
  await desk.prepareRound(oman, mechanism)
  await desk.writeNote(oman, mechanism, { on: 'round', about: '', text: 'What Muscat wants.' })
  await desk.writeNote(us, mechanism, { on: 'round', about: '', text: 'What Washington wants.' })
  await desk.addAccount(desk.operator(), { name: 'Salma', side: 'OM', role: 'head', password })
  await desk.disableAccount(desk.operator(), 'Salma')
  await desk.disableAccount(desk.operator(), 'Salma', false)
  await desk.backup(file)
})
afterAll(async () => {
  await desk.close()
  await removeFolder(folder)
})

/** Everything that the desk can show. */
async function everything(shown: Desk) {
  const documents = await shown.listDocuments()
  return {
    ledger: await shown.ledger(),
    documents: await Promise.all(documents.map(({ id }) => shown.openDocument(id))),
    bytes: await Promise.all(
      documents.map(async ({ id }) => Buffer.from((await shown.originalBytes(id)).bytes).toString('hex')),
    ),
    dialogues: await shown.listDialogues('2026-02-01'),
    sources: await shown.sources(),
    entries: await Promise.all(
      ['OM', 'US', 'QA'].map((side) => shown.entriesOfRound(acting(side), mechanism).catch(String)),
    ),
    accounts: await shown.accounts(shown.operator()),
  }
}

describe('a backup', () => {
  it('restored shows the same in everything, and takes new documents', async () => {
    const restored = await openDesk({ data: join(folder, 'restored') })
    try {
      expect(await restored.restore(file)).toEqual({ documents: 4 })
      expect(await everything(restored)).toEqual(await everything(desk))
      expect((await restored.check()).faults).toEqual([])
      expect((await restored.signIn('Salma', password, 'here')).acting).toMatchObject({ sides: ['OM'], role: 'head' })
      const again = join(folder, 'again.hiwar')
      await restored.backup(again)
      const rows = async (path: string) =>
        gunzipSync(await readFile(path))
          .toString('utf8')
          .split('\n')
          .slice(1, -2)
      expect(await rows(again)).toEqual(await rows(file))
      expect(
        await restored.addDocument({ from: 'paste', text: 'The delegations left.' }, { publisher: 'Gazette' }),
      ).toMatchObject({ outcome: 'added' })
      await restored.describeDocument('second.txt', { publisher: 'Herald' }, 'Salma')
      expect((await restored.openDocument('second.txt')).publisher).toBe('Herald')
    } finally {
      await restored.close()
    }
  })

  it.skipIf(!otherPostgres)('restores into another PostgreSQL, and back', async () => {
    const server = await startOtherPostgres(otherPostgres!)
    const other = await openDesk({ databaseUrl: server.url })
    try {
      await other.restore(file)
      expect(await everything(other)).toEqual(await everything(desk))
      expect((await other.check()).faults).toEqual([])
    } finally {
      await other.close()
      await server.stop()
    }
  })

  it('is refused, and nothing of it stored, when the ledger holds documents or the file is not whole', async () => {
    await expect(desk.restore(file)).rejects.toMatchObject({ code: 'LEDGER_NOT_EMPTY' })
    const empty = await openDesk({ data: join(folder, 'empty-data') })
    try {
      const whole = await readFile(file)
      const plain = gunzipSync(whole).toString('utf8')
      const lines = plain.split('\n')
      const broken: Record<string, Buffer | string> = {
        'cut short': whole.subarray(0, whole.length - 40),
        'no gzip': 'something else',
        'no backup': gzipSync('{"some":"lines"}\n'),
        'of a later version': gzipSync(plain.replace('"version":1', '"version":2')),
        'without its last line': gzipSync(lines.slice(0, -2).join('\n') + '\n'),
        'with a line less': gzipSync(lines.filter((_, i) => i !== lines.length - 3).join('\n')),
        'with a word changed': gzipSync(plain.replace('Gazette', 'Gazelle')),
        'of nothing': '',
      }
      for (const [name, content] of Object.entries(broken)) {
        const path = join(folder, name)
        await writeFile(path, content)
        await expect(empty.restore(path), name).rejects.toMatchObject({ code: 'BACKUP_BROKEN' })
      }
      await expect(empty.restore(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
      expect(await empty.listDocuments()).toEqual([])
    } finally {
      await empty.close()
    }
  })

  it('brings the change log with it; one that was written before there was a log is entered in it', async () => {
    const without = gunzipSync(await readFile(file))
      .toString('utf8')
      .split('\n')
      .filter((line) => !line.startsWith('{"table":"change"'))
      .slice(0, -2)
    const counts: Record<string, number> = {}
    for (const { table } of without.slice(1).map((line) => JSON.parse(line) as { table: string }))
      counts[table] = (counts[table] ?? 0) + 1
    const lines = `${without.join('\n')}\n`
    const end = JSON.stringify({ end: counts, sha256: createHash('sha256').update(lines).digest('hex') })
    await writeFile(join(folder, 'older.hiwar'), gzipSync(`${lines}${end}\n`))
    for (const [name, path] of [
      ['whole', file],
      ['older', join(folder, 'older.hiwar')],
    ] as const) {
      const restored = await openDesk({ data: join(folder, `log-${name}`) })
      try {
        await restored.restore(path)
        expect((await restored.check()).faults).toEqual([])
        const entries = await restored.log(100)
        expect(entries.length).toBe((await desk.log(100)).length)
        if (name === 'whole') expect(entries).toEqual(await desk.log(100))
      } finally {
        await restored.close()
      }
    }
  })

  it('is written whole or not at all', async () => {
    await expect(desk.backup(join(folder, 'no such folder', 'x'))).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' })
    expect((await readdir(folder)).filter((name) => /\.\d+$/.test(name))).toEqual([])
  })
})
