// What the store costs as it grows, on real PostgreSQL (the embedded one), over made dossiers (dossiers.ts).
//   node build/run.mjs bench/scale/scale.ts --documents 10000 [--mechanisms 200] [--data DIR] [--adds 30] [--processes 2] [--keep]
// The store is filled by the way of `hiwar restore`, from a backup that this writes: the readings are made by several processes, the ledger is
// folded by the program. Then documents are added one by one, as `hiwar add` does, dialogues reviewed and searches made, and each is timed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { writeBackup, type Kept } from '../../src/desk/backup-file.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { SearchRequest } from '../../src/desk/search.ts'
import { sha256 } from '../../src/desk/sha256.ts'
import type { Reading } from '../../src/reading/finding.ts'
import { read } from '../../src/reading/read.ts'
import { makeDocument, mechanisms } from './dossiers.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100' },
    mechanisms: { type: 'string', default: String(mechanisms) },
    adds: { type: 'string', default: '30' },
    data: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
    keep: { type: 'boolean' },
    part: { type: 'string' },
    out: { type: 'string' },
  },
})
const documents = Number(values.documents)
/** How many of the mechanisms the documents are spread over: 500 documents of one are what 100,000 of all have of it. */
const spread = Number(values.mechanisms)
const made = (place: number) => makeDocument(Math.floor(place / spread) * mechanisms + (place % spread))

/** Reads every nth document into a file of JSON lines. */
async function readPart(part: string, out: string): Promise<void> {
  const [first, step] = part.split('/').map(Number) as [number, number]
  const unfinished = createWriteStream(`${out}.unfinished`)
  for (let number = first; number < documents; number += step)
    if (!unfinished.write(`${JSON.stringify(read(made(number).text))}\n`)) await once(unfinished, 'drain')
  unfinished.end()
  await once(unfinished, 'finish')
  renameSync(`${out}.unfinished`, out)
}

async function measure(): Promise<void> {
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'hiwar-scale-'))
  mkdirSync(data, { recursive: true })
  chmodSync(data, 0o755)
  const filled = existsSync(join(data, 'store'))
  const began = performance.now()
  const desk = await openDesk({ data: join(data, 'store') })
  if (filled) console.error(`opened: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  try {
    if (!filled) await fill(desk, data)
    const report = {
      documents,
      // A document more of mechanisms that this program has not folded yet, then of one that it has in hand.
      ...(await timed('add to a pair not in hand', Number(values.adds), (i) =>
        add(desk, beyond(i + 1) + ((i * 37) % spread)),
      )),
      ...(await timed('add to a pair in hand', Number(values.adds), (i) => add(desk, beyond(i + 1000)))),
      ...(await timed('read alone', Number(values.adds), async (i) => void read(makeDocument(5e8 + i * 37).text))),
      ...(await reviews(desk)),
      ...(await searches(desk)),
      'memory, MB': Math.round(process.memoryUsage().rss / 1e6),
    }
    console.log(JSON.stringify(report, null, 1))
  } finally {
    await desk.close()
    if (!values.keep && !values.data) rmSync(data, { recursive: true })
  }
}

/** Another run on the same store adds others. */
const begunAt = Math.floor(Date.now() / 1000) % 100_000
/** The number of a document of the first mechanism that is not there. */
const beyond = (further: number) => (Math.ceil(documents / spread) + begunAt * 10_000 + further * 7) * mechanisms

const add = async (desk: Desk, number: number): Promise<void> => {
  const { name, text, publisher } = makeDocument(number)
  await desk.addDocument({ from: 'paste', name, text }, { publisher })
}

async function reviews(desk: Desk): Promise<Record<string, number>> {
  const dialogues = (await desk.listDialogues('2026-01-01')).map(({ mechanism }) => mechanism)
  return {
    dialogues: dialogues.length,
    ...(await timed(
      'review',
      40,
      async (i) => void (await desk.review(dialogues[(i * 7) % dialogues.length]!, '2026-01-01')),
    )),
  }
}

/** Common words and rare ones, phrases, both languages, each kind of filter. */
const asked: readonly SearchRequest[] = [
  { query: 'agreed' },
  { query: 'hydrogen' },
  { query: '"free trade agreement"' },
  { query: '"wind farm" -ministers' },
  { query: 'manuscripts OR vaccines' },
  { query: 'exact Rabat', exact: true },
  { query: 'Rabat', exact: true },
  { query: 'اتفاقية' },
  { query: 'الوزير موانئ' },
  { query: '"الطاقة المتجددة"' },
  { query: 'trade', kind: ['promise'] },
  { query: 'حكومة', side: ['OM'] },
  { query: '', kind: ['promise'], side: ['OM'], topic: ['energy'] },
  { query: 'tourism', dialogue: 'Algeria-Bahrain', round: 1 },
  { query: 'laboratory', since: '2018-01-01', until: '2019-12-31' },
  { query: 'copper', publisher: 'Morning Herald' },
  { query: 'يوسف المناعي' },
  { query: 'zeppelin' },
]

async function searches(desk: Desk): Promise<Record<string, number>> {
  let found = 0
  const times = await timed(
    'search',
    asked.length * 3,
    async (i) => void (found += (await desk.search(asked[i % asked.length]!)).count),
  )
  return { ...times, 'places found': found }
}

/** The median and the 95th hundredth of a work's time in milliseconds; the first three times are not counted. */
async function timed(name: string, times: number, work: (i: number) => Promise<void>): Promise<Record<string, number>> {
  const taken: number[] = []
  for (let i = 0; i < times + 3; i++) {
    const from = performance.now()
    await work(i)
    if (i >= 3) taken.push(performance.now() - from)
  }
  taken.sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]! * 10) / 10
  const told = { [`${name}, median ms`]: at(0.5), [`${name}, p95 ms`]: at(0.95) }
  console.error(JSON.stringify(told))
  return told
}

async function fill(desk: Desk, data: string): Promise<void> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  const step = Number(values.processes)
  const parts = Array.from({ length: step }, (_, first) => join(data, `part-${first}.jsonl`))
  await Promise.all(
    parts.map(async (out, first) => {
      // Read by a former run that was ended.
      if (existsSync(out)) return
      const arguments_ = [
        process.argv[1]!,
        '--documents',
        String(documents),
        '--mechanisms',
        String(spread),
        '--part',
        `${first}/${step}`,
        '--out',
        out,
      ]
      const [status] = (await once(spawn(process.execPath, arguments_, { stdio: 'inherit' }), 'close')) as [number]
      if (status !== 0) throw new Error(`reading ended with ${status}`)
    }),
  )
  console.error(`read: ${seconds()}`)
  const backup = join(data, 'filled.hiwar')
  await writeBackup(backup, rows(parts))
  for (const part of parts) rmSync(part)
  console.error(`written: ${seconds()}`)
  await desk.restore(backup)
  rmSync(backup)
  console.error(`stored and folded: ${seconds()}`)
}

/** A backup's rows: the texts first, then the documents, then who published them, then the readings. */
async function* rows(parts: readonly string[]): AsyncGenerator<Kept> {
  const at = '2026-01-01T00:00:00.000Z'
  const hashes = new Map<string, number>()
  for (let number = 0; number < documents; number++) {
    const { text } = made(number)
    const hash = sha256(text)
    if (hashes.has(hash)) continue
    hashes.set(hash, number)
    yield { table: 'text', row: { hash, content: text, length: text.length } }
  }
  for (const [hash, number] of hashes) {
    const { name, text } = made(number)
    const bytes = Buffer.from(text)
    yield {
      table: 'document',
      row: {
        id: `document:${hash.slice(0, 16)}`,
        sequence: number + 1,
        bytes: bytes.toString('base64'),
        bytes_hash: hash,
        text_hash: hash,
        name,
        url: null,
        format: 'txt',
        encoding: 'utf-8',
        title: null,
        published: null,
        added_at: at,
      },
    }
  }
  for (const [hash, number] of hashes)
    yield {
      table: 'description',
      row: {
        sequence: number + 1,
        document: `document:${hash.slice(0, 16)}`,
        publisher: made(number).publisher,
        kind: null,
        issued: null,
        language: null,
        author: 'bench',
        recorded_at: at,
      },
    }
  const readings = parts.map((part) => createInterface({ input: createReadStream(part) })[Symbol.asyncIterator]())
  for (let number = 0; number < documents; number++) {
    const line = await readings[number % parts.length]!.next()
    const hash = sha256(made(number).text)
    if (hashes.get(hash) !== number) continue
    const content = JSON.parse(line.value as string) as Reading
    yield {
      table: 'reading',
      row: { id: number + 1, text_hash: hash, reader: content.reader, language: '', content, read_at: at },
    }
  }
}

if (values.part) await readPart(values.part, values.out!)
else await measure()
