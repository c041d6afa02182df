// What the store costs as it grows, on real PostgreSQL (the embedded one), over made dossiers (dossiers.ts).
//   node build/run.mjs bench/scale/scale.ts --documents 10000 [--mechanisms 200] [--data DIR] [--adds 30] [--processes 2] [--readings DIR] [--keep]
//   node build/run.mjs bench/scale/scale.ts --documents 10000 --data DIR --measure      on a store that a former run filled and kept
// The store is filled by the way of `hiwar restore`, from a backup that this writes: the readings are made by several processes, the ledger is
// folded by the program. `--readings` keeps the readings: those that are there already are taken, of more documents too. Then documents are added
// one by one, as `hiwar add` does, dialogues reviewed and searches made, and each is timed, by the clock and by processor time. A kept store that
// another version of the program folded is folded first, by several processes, and that is not timed.
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
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import foldVersion from 'hiwar:fold-version'
import { writeBackup, type Kept } from '../../src/desk/backup-file.ts'
import { openDesk } from '../../src/desk/open-desk.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { SearchRequest } from '../../src/desk/search.ts'
import { sha256 } from '../../src/desk/sha256.ts'
import { foldDue } from '../../src/desk/standing.ts'
import type { Reading } from '../../src/reading/finding.ts'
import { read } from '../../src/reading/read.ts'
import { pairsDue } from '../../src/store/pair-folds.ts'
import { openStore } from '../../src/store/store.ts'
import { cpuSoFar } from './cpu.ts'
import { makeDocument, mechanisms } from './dossiers.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100' },
    mechanisms: { type: 'string', default: String(mechanisms) },
    adds: { type: 'string', default: '30' },
    data: { type: 'string' },
    readings: { type: 'string' },
    processes: { type: 'string', default: String(availableParallelism()) },
    keep: { type: 'boolean' },
    measure: { type: 'boolean' },
    part: { type: 'string' },
    fold: { type: 'string' },
    out: { type: 'string' },
  },
})
const documents = Number(values.documents)
const data = values.data ?? (values.part ? '' : mkdtempSync(join(tmpdir(), 'hiwar-scale-')))
const store = join(data, 'store')
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

/** Folds every nth of the pairs that are due. */
async function foldPart(part: string): Promise<void> {
  const [first, step] = part.split('/').map(Number) as [number, number]
  const opened = await openStore({ data: store })
  try {
    const due = await opened.read((query) => pairsDue(query, foldVersion))
    for (const [i, pair] of due.entries()) if (i % step === first) await foldDue(opened, pair, false)
  } finally {
    await opened.close()
  }
}

/** Runs this script once for each of several parts of a work, at the same time. */
async function inParts(arguments_: (part: string, place: number) => readonly string[] | null): Promise<void> {
  const step = Number(values.processes)
  await Promise.all(
    Array.from({ length: step }, async (_, place) => {
      const own = arguments_(`${place}/${step}`, place)
      if (!own) return
      const all = [process.argv[1]!, '--documents', String(documents), '--mechanisms', String(spread), ...own]
      const [status] = (await once(spawn(process.execPath, all, { stdio: 'inherit' }), 'close')) as [number]
      if (status !== 0) throw new Error(`a part ended with ${status}`)
    }),
  )
}

async function measure(): Promise<void> {
  mkdirSync(data, { recursive: true })
  chmodSync(data, 0o755)
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  if (values.measure) {
    if (!existsSync(store)) throw new Error(`no store: ${store}`)
    await inParts((part) => ['--data', data, '--fold', part])
    console.error(`folded: ${seconds()}`)
  }
  const opening = performance.now()
  const desk = await openDesk({ data: store })
  console.error(`opened: ${((performance.now() - opening) / 1000).toFixed(1)} s`)
  try {
    if (!values.measure) await fill(desk)
    const there = await desk.countDocuments()
    if (there < documents * 0.99) throw new Error(`${there} documents`)
    const report = {
      documents,
      // A document more of mechanisms that this program has not folded yet, then of one that it has in hand.
      ...(await adds('add to a pair not in hand', desk, (i) => beyond(i + 1) + ((i * 37) % spread))),
      ...(await adds('add to a pair in hand', desk, (i) => beyond(i + 1000))),
      ...(await ingest('a folder of many pairs', desk, (i) => beyond(i + 2000) + ((i * 37) % spread))),
      ...(await ingest('a folder of one pair', desk, (i) => beyond(i + 3000))),
      ...(await timed('read alone', Number(values.adds), async (i) => void read(makeDocument(5e8 + i * 37).text))),
      ...(await reviews(desk)),
      ...(await searches(desk)),
      'memory, MB': Math.round(process.memoryUsage().rss / 1e6),
      'held after a collection, MB': heldAfterCollection(),
    }
    console.log(JSON.stringify(report, null, 1))
  } finally {
    await desk.close()
    if (!values.keep && !values.data) rmSync(data, { recursive: true })
  }
}

/** What the program holds, without what V8 has not yet taken away. */
function heldAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return Math.round(process.memoryUsage().heapUsed / 1e6)
}

/** Another run on the same store adds others. */
const begunAt = Math.floor(Date.now() / 1000) % 100_000
/** The number of a document of the first mechanism that is not there. */
const beyond = (further: number) => (Math.ceil(documents / spread) + begunAt * 10_000 + further * 7) * mechanisms

/** How long until a document stands in its ledger, and how long until it is stored. */
async function adds(name: string, desk: Desk, number: (i: number) => number): Promise<Record<string, number>> {
  const stored: number[] = []
  const told = await timed(name, Number(values.adds), async (i) => {
    const { name, text, publisher } = makeDocument(number(i))
    const from = performance.now()
    await desk.addDocument({ from: 'paste', name, text }, { publisher }, (stage) => {
      if (stage === 'folding') stored.push(performance.now() - from)
    })
  })
  return { ...told, ...medianAndMost(`${name}, until it is stored`, stored.slice(3)) }
}

/** What a document costs that is added with others, as `hiwar add` adds a folder. */
async function ingest(name: string, desk: Desk, number: (i: number) => number): Promise<Record<string, number>> {
  const count = 2 * Number(values.adds)
  const adding = Array.from({ length: count }, (_, i) => {
    const { name, text, publisher } = makeDocument(number(i))
    return { source: async () => ({ from: 'paste', name, text }) as const, description: { publisher } }
  })
  const before = cpuSoFar(store)
  const from = performance.now()
  for await (const { fault } of desk.addDocuments(adding, () => {}, 'bench')) if (fault) throw fault
  const after = cpuSoFar(store)
  const told = {
    [`${name}, ms a document`]: tenths((performance.now() - from) / count),
    [`${name}, CPU of the program, ms a document`]: tenths((after.program - before.program) / count),
    [`${name}, CPU of PostgreSQL, ms a document`]: tenths((after.postgres - before.postgres) / count),
  }
  console.error(JSON.stringify(told))
  return told
}

async function reviews(desk: Desk): Promise<Record<string, number>> {
  const from = performance.now()
  const dialogues = (await desk.listDialogues('2026-01-01')).map(({ mechanism }) => mechanism)
  const first = performance.now()
  await desk.listDialogues('2026-01-01')
  const review = (of: (i: number) => number) => async (i: number) =>
    void (await desk.review(dialogues[of(i) % dialogues.length]!, '2026-01-01'))
  return {
    dialogues: dialogues.length,
    'all dialogues at a glance, first, ms': Math.round(first - from),
    'all dialogues at a glance, again, ms': Math.round(performance.now() - first),
    ...(await timed(
      'review of one after the other',
      40,
      review((i) => i * 7),
    )),
    ...(await timed(
      'review of one that was asked for before',
      40,
      review(() => 7),
    )),
    // As the screens ask for it
    ...(await timed(
      'review and the records of all its documents',
      40,
      async (i) => void (await desk.openReview(dialogues[(i * 7 + 3) % dialogues.length]!, '2026-01-01')),
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

/** Times of a work in milliseconds, and what it costs of processor time on average; the first three times are not counted. */
async function timed(name: string, times: number, work: (i: number) => Promise<void>): Promise<Record<string, number>> {
  const taken: number[] = []
  let before = cpuSoFar(store)
  for (let i = 0; i < times + 3; i++) {
    if (i === 3) before = cpuSoFar(store)
    const from = performance.now()
    await work(i)
    if (i >= 3) taken.push(performance.now() - from)
  }
  const after = cpuSoFar(store)
  const told = {
    ...medianAndMost(name, taken),
    [`${name}, CPU of the program, ms`]: tenths((after.program - before.program) / times),
    [`${name}, CPU of PostgreSQL, ms`]: tenths((after.postgres - before.postgres) / times),
  }
  console.error(JSON.stringify(told))
  return told
}

const tenths = (value: number) => Math.round(value * 10) / 10

/** The median and the 95th hundredth of times. */
function medianAndMost(name: string, times: readonly number[]): Record<string, number> {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => tenths(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { [`${name}, median ms`]: at(0.5), [`${name}, p95 ms`]: at(0.95) }
}

async function fill(desk: Desk): Promise<void> {
  const began = performance.now()
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`
  const step = Number(values.processes)
  const kept = values.readings ?? data
  mkdirSync(kept, { recursive: true })
  const parts = Array.from({ length: step }, (_, first) => join(kept, `part-${first}-of-${step}.jsonl`))
  // What a former run read that was ended is taken
  await inParts((part, place) => (existsSync(parts[place]!) ? null : ['--part', part, '--out', parts[place]!]))
  console.error(`read: ${seconds()}`)
  const backup = join(data, 'filled.hiwar')
  await writeBackup(backup, rows(parts))
  if (!values.readings) for (const part of parts) rmSync(part)
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
else if (values.fold) await foldPart(values.fold)
else await measure()
