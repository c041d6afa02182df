import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { HiwarError } from '../errors.ts'
import { type KeptTable, keptTables, type Row } from '../store/rows.ts'

// A backup is one gzip file of JSON lines:
//   {"hiwar":"backup","version":1,"at":"2026-11-21T10:00:00.000Z"}      what it is
//   {"table":"text","row":{…}}                                          a row of a kept table, bytes as base64; text before what refers to it
//   {"end":{"text":26,"document":26,…},"sha256":"…"}                    how many rows, and the hash of all lines before this one
// Nothing derived is in it: the ledger follows from the rest.

const version = 1

export type Kept = { readonly table: KeptTable; readonly row: Row }

/** Writes aside and renames, so that a file of that name is always a whole backup. */
export async function writeBackup(
  path: string,
  rows: AsyncIterable<Kept>,
): Promise<{ documents: number; bytes: number }> {
  const counts: Record<string, number> = {}
  const unfinished = `${path}.${process.pid}`
  const file = createWriteStream(unfinished, { mode: 0o600, flush: true })
  try {
    await pipeline(Readable.from(linesOf(rows, counts)), createGzip(), file)
    await rename(unfinished, path)
  } catch (fault) {
    await rm(unfinished, { force: true })
    const { code, message } = fault as NodeJS.ErrnoException
    if (fault instanceof HiwarError) throw fault
    if (code === 'ENOSPC') throw new HiwarError('DISK_FULL', { name: path }, { cause: fault })
    if (code?.startsWith('E')) throw new HiwarError('FILE_NOT_WRITTEN', { name: path, why: message }, { cause: fault })
    throw fault
  }
  return { documents: counts.document ?? 0, bytes: (await stat(path)).size }
}

async function* linesOf(rows: AsyncIterable<Kept>, counts: Record<string, number>): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const line = (value: unknown): string => {
    const json = `${JSON.stringify(value)}\n`
    hash.update(json)
    return json
  }
  yield line({ hiwar: 'backup', version, at: new Date().toISOString() })
  for await (const kept of rows) {
    counts[kept.table] = (counts[kept.table] ?? 0) + 1
    yield line(kept)
  }
  yield `${JSON.stringify({ end: counts, sha256: hash.digest('hex') })}\n`
}

interface LastLine {
  readonly end: Readonly<Record<string, number>>
  readonly sha256: string
}

/** The rows of a backup; throws `BACKUP_BROKEN` at the latest after the last one, so nothing of it may stand until then. */
export async function* readBackup(path: string): AsyncGenerator<Kept> {
  const broken = (why: string) => new HiwarError('BACKUP_BROKEN', { name: path, why })
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  let line = 0
  let end: LastLine | null = null
  for await (const text of linesIn(path)) {
    const value = parsed(text) as Partial<Kept & LastLine> & { hiwar?: string; version?: number }
    if (!value || end) throw broken(`line ${line + 1}`)
    if (line++ === 0) {
      if (value.hiwar !== 'backup' || value.version !== version) throw broken(`version ${value.version ?? '?'}`)
    } else if (value.end && value.sha256) {
      end = { end: value.end, sha256: value.sha256 }
      continue
    } else {
      if (!value.table || !value.row || !keptTables.includes(value.table)) throw broken(`line ${line}`)
      counts[value.table] = (counts[value.table] ?? 0) + 1
      yield { table: value.table, row: value.row }
    }
    hash.update(`${text}\n`)
  }
  if (!end) throw broken('incomplete')
  if (end.sha256 !== hash.digest('hex') || JSON.stringify(end.end) !== JSON.stringify(counts)) throw broken('sha256')
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Lines end at U+000A alone: readline would also end them at U+2028, which JSON may hold. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const plain = createGunzip()
  pipeline(file, plain).catch(() => {})
  let pieces: Buffer[] = []
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      let start = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
        yield Buffer.concat([...pieces, chunk.subarray(start, at)]).toString('utf8')
        pieces = []
        start = at + 1
      }
      pieces.push(chunk.subarray(start))
    }
  } catch (fault) {
    const { code = '', message } = fault as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new HiwarError('FILE_NOT_FOUND', { name: path }, { cause: fault })
    throw code.startsWith('Z_') || code.startsWith('E')
      ? new HiwarError('BACKUP_BROKEN', { name: path, why: message }, { cause: fault })
      : fault
  } finally {
    file.destroy()
  }
}
